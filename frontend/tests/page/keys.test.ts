/** Keys that mean the window, wherever the focus is. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ready, useWindow } from './window';

const open = useWindow();

const id = '2025-07-19-na05';
const basket = (page: Page) =>
  page.getByRole('region', { name: 'Selected reports and collections' });
const focus = (page: Page) => page.locator(':focus');
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name });

describe('the selected reports behind the statistics', () => {
  const settings = { selected: [id, '2018-11-07-na04', '2021-02-01-eu02'] };

  async function behind(): Promise<Page> {
    const page = await open({ settings });
    await page.getByRole('button', { name: '3 selected' }).click();
    await basket(page).getByRole('article').first().and(focus(page)).waitFor();
    await tab(page, 'Statistics').click();
    await page.getByRole('region', { name: 'Statistics' }).getByRole('heading').first().waitFor();
    return page;
  }

  it.each([
    ['the key', (page: Page) => page.keyboard.press('Control+l')],
    ['their number', (page: Page) => page.getByRole('button', { name: '3 selected' }).click()],
    [
      'the button',
      (page: Page) =>
        page.getByRole('button', { name: 'Selected reports and collections' }).click(),
    ],
  ])('come back with %s', async (_what, act) => {
    const page = await behind();
    const number = page.getByRole('button', { name: '3 selected' });
    expect(await number.getAttribute('aria-expanded')).toBe('false');
    await act(page);
    await page.waitForURL((url) => !url.hash.includes('statistics'));
    await basket(page).getByRole('article').first().and(focus(page)).waitFor();
    expect(await number.getAttribute('aria-expanded')).toBe('true');
  });
});

describe('the export', () => {
  it('takes the open report where none is selected, and says what is missing', async () => {
    const page = await open();
    await page.locator('article').first().waitFor();
    await page.keyboard.press('Control+e');
    await page.getByText('Open a report first, or select some.').waitFor();
    await page.evaluate((hash) => (location.hash = hash), `#open=${id}`);
    await page.getByRole('heading', { level: 2, name: 'NA05 - RCA - July 19, 2025' }).waitFor();
    await page.keyboard.press('Control+e');
    await page.getByRole('dialog', { name: 'Export 1 report' }).waitFor();
  });
});

describe('back, with Alt and an arrow', () => {
  it('goes back from the histogram', async () => {
    const page = await open();
    const bars = page.getByRole('group', { name: 'Time' });
    await bars.getByRole('button', { name: /^2025,/ }).focus();
    await page.keyboard.press('Enter');
    await bars.getByRole('button', { name: /^Jul 2025,/ }).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForURL((url) => url.hash === '');
  });

  it.each(['chart', 'map'])('goes back from a %s', async (what) => {
    const page = await open();
    await page.locator('article').first().waitFor();
    await tab(page, 'Statistics').click();
    const marks = page.locator('section.statistics svg [role="button"][tabindex="0"]');
    await (what === 'chart' ? marks.first() : marks.last()).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.waitForURL((url) => !url.hash.includes('statistics'));
  });
});

describe('the filters over a narrow window', () => {
  const narrow = { width: 900, height: 600, hash: '#q=database' };
  const drawer = (page: Page) => page.getByRole('dialog', { name: 'Filters' });

  it('keep the focus, and Escape closes them alone', async () => {
    const page = await open(narrow);
    await page.locator('article').nth(1).focus();
    await ready(page);
    await page.keyboard.press('Control+b');
    await drawer(page).getByRole('checkbox').first().waitFor();
    const inside = () =>
      page.evaluate(() => document.activeElement?.closest('[aria-label="Filters"]') != null);
    await expect.poll(inside).toBe(true);
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Shift+Tab');
      const outside = await page.evaluate(() => document.activeElement?.closest('.window') != null);
      expect(outside).toBe(false);
    }
    await drawer(page).getByRole('checkbox').first().focus();
    await page.keyboard.press('Escape');
    await drawer(page).waitFor({ state: 'detached' });
    expect(await page.getByRole('combobox').inputValue()).toBe('database');
    await page.locator('[data-row="1"]').and(focus(page)).waitFor();
  });

  it('give way to the search', async () => {
    const page = await open(narrow);
    await page.locator('article').first().waitFor();
    await page.keyboard.press('Control+b');
    await drawer(page).getByRole('checkbox').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('#search').and(focus(page)).waitFor();
    expect(await drawer(page).count()).toBe(0);
  });

  it('are gone once they had room beside the list', async () => {
    const page = await open(narrow);
    await page.locator('article').first().waitFor();
    await page.keyboard.press('Control+b');
    await drawer(page).waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('region', { name: 'Filters' }).getByRole('checkbox').first().waitFor();
    await page.setViewportSize({ width: 900, height: 600 });
    await page.getByRole('button', { name: 'Show filters' }).click();
    await drawer(page).waitFor();
  });
});
