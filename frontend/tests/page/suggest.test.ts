import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { useWindow } from './window';

const open = useWindow();

const box = (page: Page) => page.getByRole('combobox', { name: 'Search reports' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole('list', { name: 'Results' }).waitFor();
  await box(page).click();
  await box(page).pressSequentially(text);
}

/** The option that the box names as the active one. */
async function active(page: Page): Promise<string | undefined> {
  const id = await box(page).getAttribute('aria-activedescendant');
  return id === null ? undefined : page.locator(`#${id} .label`).innerText();
}

describe('the list under the box', () => {
  it('opens while typing, and the keys move in it while the focus stays', async () => {
    const page = await open();
    await type(page, 'slow na0');
    await list(page).waitFor();
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    expect(await box(page).getAttribute('aria-controls')).toBe(await list(page).getAttribute('id'));
    expect(await active(page)).toBeUndefined();
    await page.keyboard.press('ArrowDown');
    const first = await active(page);
    expect(first).toMatch(/^NA0\d/);
    expect(await list(page).getByRole('option', { selected: true }).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await active(page)).toBeUndefined();
    expect(await focused(page)).toBe('search');
  });

  it('makes a chip of an instance, and takes the typed part away', async () => {
    const page = await open();
    await type(page, 'slow na05');
    await list(page).getByRole('option', { name: /NA05/ }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove Instance NA05' }).waitFor();
    expect(await box(page).inputValue()).toBe('slow ');
    expect(await list(page).count()).toBe(0);
    expect(await focused(page)).toBe('search');
    await page.goBack();
    await expect.poll(() => box(page).inputValue()).toBe('slow na05');
  });

  it('completes a word with the mouse, and the typing goes on behind it', async () => {
    const page = await open();
    await type(page, 'datab oracle');
    for (let i = 0; i < ' oracle'.length; i++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await list(page)
      .getByRole('group', { name: 'Word' })
      .getByRole('option', { name: 'database' })
      .click();
    expect(await box(page).inputValue()).toMatch(/^database /);
    expect(await focused(page)).toBe('search');
  });

  it('opens a report by its title', async () => {
    const page = await open();
    await type(page, 'na05');
    await list(page).getByRole('group', { name: 'Report' }).getByRole('option').first().click();
    await page.getByRole('region', { name: 'Text of the report' }).waitFor();
    expect(await box(page).inputValue()).toBe('na05');
  });

  it('closes first with Escape, then the text goes; Enter alone just closes it', async () => {
    const page = await open();
    await type(page, 'data');
    await list(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await list(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe('data');
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).toBe('');
    await type(page, 'data');
    await list(page).waitFor();
    await page.keyboard.press('Enter');
    expect(await list(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe('data');
    expect(await focused(page)).toBe('search');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).not.toBe('search');
  });

  it('does not keep the Tab key, and closes when the focus goes', async () => {
    const page = await open();
    await type(page, 'data');
    await list(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toBe('search');
    expect(await list(page).count()).toBe(0);
    expect(await box(page).inputValue()).toBe('data');
    await box(page).focus();
    expect(await list(page).count()).toBe(0);
  });

  it('never holds up the results, and an old list is never shown', async () => {
    const page = await open({
      steer: `standIn.delay = (name, args) => name === 'Suggest' ? (args[0] === 'or' ? 700 : 300) : 5;`,
    });
    await page.getByRole('list', { name: 'Results' }).waitFor();
    await box(page).fill('or');
    await box(page).fill('data');
    await page.locator('article mark', { hasText: /^data/i }).first().waitFor();
    expect(await list(page).count()).toBe(0);
    await list(page)
      .getByRole('option', { name: /Database/ })
      .first()
      .waitFor();
  });

  it('is asked for before the results, whose drawing takes longer', async () => {
    const page = await open();
    await type(page, 'n');
    await list(page).waitFor();
    const asked = await page.evaluate(() =>
      (window as unknown as { standIn: { calls: [string, unknown][] } }).standIn.calls
        .filter(([name, what]) => name === 'Suggest' || (what as { query?: string })?.query === 'n')
        .map(([name]) => name),
    );
    expect(asked.slice(0, 2)).toEqual(['Suggest', 'Search']);
  });

  it('is no trouble when it fails', async () => {
    const page = await open({ steer: `standIn.fail.Suggest = 'no';` });
    await type(page, 'oracle');
    await page.locator('article mark').first().waitFor();
    expect(await list(page).count()).toBe(0);
  });
});

describe('recent searches', () => {
  const settings = { recentQueries: ['oracle crash', 'firewall cpu'] };

  it('are offered by an empty box, run, and forgotten', async () => {
    const page = await open({ settings });
    await page.getByRole('list', { name: 'Results' }).waitFor();
    await box(page).click();
    await list(page).getByRole('option', { name: 'oracle crash' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Delete');
    expect(await list(page).getByRole('option').allInnerTexts()).toHaveLength(1);
    await expect
      .poll(() => page.evaluate('standIn.settings.recentQueries'))
      .toEqual(['firewall cpu']);
    await page.keyboard.press('Enter');
    expect(await box(page).inputValue()).toBe('firewall cpu');
  });

  it('keep what was left standing with hits, and nothing else', async () => {
    const page = await open();
    await type(page, 'firewall');
    await page.waitForTimeout(400);
    await box(page).fill('zzzz');
    await page.waitForTimeout(2_400);
    await box(page).fill('oracle');
    await expect.poll(() => page.evaluate('standIn.settings.recentQueries')).toEqual(['oracle']);
    expect(await calls(page, 'Suggest')).not.toEqual([]);
  });
});
