import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { useWindow } from './window';

const open = useWindow();

const focused = (page: Page) =>
  page.evaluate(() => Number((document.activeElement as HTMLElement | null)?.dataset['row'] ?? -1));
const rows = (page: Page) => page.getByRole('list', { name: 'Results' }).locator('article');

describe('the keyboard', () => {
  it('goes from the search box into the list and back', async () => {
    const page = await open({ hash: '#q=database' });
    await rows(page).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(2);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
  });

  it('opens with Enter and selects with Space', async () => {
    const page = await open({ hash: '#q=database' });
    await rows(page).first().click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const title = await rows(page).nth(1).getByRole('heading').textContent();
    await page.getByRole('heading', { level: 2, name: title ?? '' }).waitFor();
    await page.keyboard.press('Space');
    await page.getByText('1 selected').waitFor();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 selected').waitFor();
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByText('2 selected').waitFor();
  });

  it('reaches the end of a hundred thousand', async () => {
    const page = await open({ copies: 532 });
    await page.getByText('100,016 reports', { exact: true }).waitFor({ timeout: 20_000 });
    await rows(page).first().click();
    await page.keyboard.press('End');
    await page.waitForFunction(
      () => (document.activeElement as HTMLElement).dataset['row'] === '100015',
    );
    expect(await page.locator('[data-row="100015"]').getByRole('heading').isVisible()).toBe(true);
    await page.keyboard.press('PageUp');
    const at = await focused(page);
    expect(at).toBeGreaterThan(100_000);
    expect(at).toBeLessThan(100_015);
    expect(await rows(page).count()).toBeLessThan(40);
    await page.keyboard.press('Control+a');
    await page.getByText('100,016 selected').waitFor({ timeout: 15_000 });
    await page.keyboard.press('Home');
    await page.waitForFunction(
      () => (document.activeElement as HTMLElement).dataset['row'] === '0',
    );
  });

  it('leaves single letters alone when they are off', async () => {
    const page = await open({ settings: { singleKeysOff: true } });
    await rows(page).first().click();
    await page.keyboard.press('j');
    await page.keyboard.press('/');
    expect(await focused(page)).toBe(0);
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
  });
});

describe('the list', () => {
  it('puts rows below each other without gaps or overlaps', async () => {
    const page = await open({ hash: '#q=change+server' });
    await page.getByText('most of the words').first().waitFor();
    await page.getByRole('combobox').fill('database');
    await page.waitForTimeout(400);
    const boxes = await page
      .locator('li[data-index]')
      .evaluateAll((items) =>
        items.map((item) => item.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
      );
    expect(boxes.length).toBeGreaterThan(5);
    boxes.slice(1).forEach(([top], i) => expect(top).toBeCloseTo(boxes[i]?.[1] ?? 0, 0));
  });

  it('begins anew with other reports, wherever it stood', async () => {
    const page = await open({ hash: '#q=database' });
    await rows(page).first().waitFor();
    const scroller = page.getByRole('list', { name: 'Results' }).locator('..');
    await scroller.hover();
    await page.mouse.wheel(0, 3_000); // at once: the rows between are never measured
    await expect.poll(() => scroller.evaluate((list) => list.scrollTop)).toBeGreaterThan(2_900);
    await page.locator('[data-row="30"]').waitFor();
    await page
      .getByRole('group', { name: 'Product' })
      .getByRole('checkbox', { name: /^Primo,/ })
      .click();
    await page.waitForURL(/product=Primo/);
    await page.locator('[data-row="0"] h3').waitFor();
    // It measures its rows afterwards, which must not move it.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await scroller.evaluate((list) => list.scrollTop)).toBe(0);
    expect(await page.locator('[data-row="0"] h3').isVisible()).toBe(true);
  });

  it('fetches pages as they come into sight', async () => {
    const page = await open({ copies: 20 });
    await rows(page).first().waitFor();
    await page
      .locator('.scroller')
      .first()
      .evaluate((list) => list.scrollTo(0, 90_000));
    await page.waitForFunction(
      () => document.querySelector('[data-row="900"]') && !document.querySelector('.waiting'),
    );
    const offsets = (await calls(page, 'Search')).map(
      ([request]) => (request as { offset: number }).offset,
    );
    expect(offsets.length).toBeLessThan(5);
    expect(Math.max(...offsets)).toBeGreaterThan(500);
  });

  it('sorts, and back undoes it', async () => {
    const page = await open({ hash: '#q=database' });
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: 'Order: Most relevant' }).click();
    await page.getByRole('menuitemradio', { name: 'Longest' }).click();
    await page.waitForURL(/sort=longest/);
    await page.getByRole('button', { name: 'Order: Longest' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Order: Most relevant' }).waitFor();
  });
});

describe('the selection', () => {
  it('outlives the search, and takes ranges with Shift', async () => {
    const page = await open({ hash: '#q=database' });
    const boxes = rows(page).getByRole('checkbox');
    await boxes.nth(0).click();
    await boxes.nth(3).click({ modifiers: ['Shift'] });
    await page.getByText('4 selected').waitFor();
    await page.getByRole('combobox').fill('firewall');
    await page.getByText('10 reports', { exact: true }).waitFor();
    await page.getByText('4 selected').waitFor();
    await page.getByRole('checkbox', { name: 'Select all found' }).click();
    await page.getByText(/1[0-4] selected/).waitFor();
  });

  it('can be cleared, and brought back', async () => {
    const page = await open();
    await rows(page).getByRole('checkbox').first().click();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('1 selected').waitFor();
  });

  it('is remembered', async () => {
    const page = await open();
    await rows(page).getByRole('checkbox').first().click();
    await page.waitForTimeout(500);
    const saved = (await calls(page, 'SaveSettings')).at(-1)?.[0] as { selected: string[] };
    expect(saved.selected).toHaveLength(1);
  });
});
