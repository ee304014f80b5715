/** What had the focus goes: the focus has a place afterwards, as near as can be. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ready, useWindow } from './window';

const open = useWindow();

const time = (page: Page) => page.getByRole('group', { name: 'Time' });

/** What has the focus: its id, its row, or its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    if (element === document.body) return 'nothing';
    const { dataset, id, ariaLabel, textContent } = element;
    return dataset['row'] ? `row ${dataset['row']}` : id || ariaLabel || textContent?.trim();
  });
const inside = (page: Page, selector: string) =>
  page.evaluate((one) => document.activeElement?.closest(one) != null, selector);
describe('among the filters', () => {
  it('a year of the histogram gives way to its months', async () => {
    const page = await open();
    await ready(page);
    await time(page)
      .getByRole('button', { name: /^2025,/ })
      .focus();
    await page.keyboard.press('Enter');
    await time(page)
      .getByRole('button', { name: /^Jul 2025,/ })
      .waitFor();
    await expect.poll(() => focused(page)).toMatch(/^\w{3} 2025, /);
    await time(page).getByRole('button', { name: 'Clear the time range' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^20\d\d, /);
  });

  it('the link to the platform gives way to the next value', async () => {
    const page = await open();
    await ready(page);
    await page.getByRole('button', { name: /on Higher-Ed Platform/ }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /on Higher-Ed Platform/ })
      .waitFor({ state: 'detached' });
    await expect.poll(() => inside(page, '[role="group"][aria-label="Product"]')).toBe(true);
  });

  it('hiding them leads into the list', async () => {
    const page = await open();
    await ready(page);
    await page.getByRole('group', { name: 'Product' }).getByRole('checkbox').first().focus();
    await page.keyboard.press('Control+b');
    await expect.poll(() => focused(page)).toBe('row 0');
  });

  it('chips go one after the other, and then lead into the list', async () => {
    const page = await open({ hash: '#product=Alma&cause=database&cause=storage' });
    await ready(page);
    await page.getByRole('button', { name: 'Remove Product Alma' }).focus();
    for (const next of ['Remove Cause Database', 'Remove Cause Storage', 'row 0']) {
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe(next);
    }
  });
});

describe('around the list', () => {
  it('a recent search leads into the list', async () => {
    const page = await open({ settings: { recentQueries: ['oracle'] } });
    await ready(page);
    await page.getByRole('button', { name: 'oracle', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=oracle/);
    await expect.poll(() => focused(page)).toBe('row 0');
  });

  it('a notice leads there too, or to the search box, which offers nothing then', async () => {
    const notices = [{ file: '/lib/a.md', line: 4, message: 'region is "Mars"' }];
    const settings = { recentQueries: ['oracle'] };
    for (const [place, steer] of [
      ['row 0', ''],
      ['search', `standIn.fail.Search = 'the index is locked';`],
    ]) {
      const page = await open({ settings, notices, steer });
      await ready(page);
      await page
        .getByRole('button', { name: 'oracle', exact: true })
        .or(page.getByRole('button', { name: 'Try again' }))
        .waitFor();
      await page.getByRole('button', { name: 'Dismiss' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe(place);
      expect(await page.getByRole('listbox').count()).toBe(0);
    }
  });

  it('a message gives the focus back to where it was', async () => {
    const page = await open({ hash: '#q=database' });
    await ready(page);
    await page.locator('article').nth(2).focus();
    await page.keyboard.press('Control+e');
    await page.getByText('Open a report first, or select some.').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('row 2');
  });

  it('the selected reports give it back too', async () => {
    const page = await open({ settings: { selected: ['2025-07-19-na05', '2018-11-07-na04'] } });
    await ready(page);
    await page.locator('article').nth(1).focus();
    await page.keyboard.press('Control+l');
    await expect.poll(() => inside(page, '#basket')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('row 1');
  });

  it('a statistic that shows reports leads into the list', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await ready(page);
    const longest = page.getByRole('heading', { name: 'Longest' });
    await longest.waitFor();
    await page.locator('ol button').first().focus();
    await page.keyboard.press('Enter');
    await longest.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toMatch(/^row /);
  });

  it('a press beside everything leaves it to nobody', async () => {
    const page = await open({ hash: '#q=database' });
    await ready(page);
    await page.locator('article').nth(1).focus();
    await page.getByRole('heading', { name: 'No report is open' }).click();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await focused(page)).toBe('nothing');
  });
});

describe('a dialog', () => {
  it('of help whose example was tried leads to the search box', async () => {
    const page = await open();
    await ready(page);
    await page.keyboard.press('F1');
    await page.getByRole('button', { name: 'measures:monitoring' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=measures/);
    await expect.poll(() => focused(page)).toBe('search');
  });

  it('that a menu opened leads back to the button of the menu', async () => {
    const page = await open();
    await ready(page);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Pasted text…' }).click();
    await page.getByRole('textbox', { name: 'Text of the page' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('import');
  });

  it('of a name leads back beside the button that it took away', async () => {
    const page = await open({ settings: { selected: ['2025-07-19-na05'] } });
    await ready(page);
    await page.getByRole('button', { name: '1 selected' }).click();
    await page.getByRole('button', { name: 'Save as…' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Name' }).fill('Friday');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Friday' }).waitFor();
    await expect.poll(() => focused(page)).toBe('More for the collection');
  });

  it('of an export that fails has it where it was', async () => {
    const page = await open({
      settings: { selected: ['2025-07-19-na05'] },
      steer: `standIn.fail.Export = 'the disk is full';`,
    });
    await ready(page);
    await page.getByText('1 selected').waitFor();
    await page.keyboard.press('Control+e');
    const format = page.getByRole('radio', { name: /^PDF/ });
    await format.focus();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('the disk is full').waitFor();
    await format.and(page.locator(':focus')).waitFor();
    await page.evaluate('standIn.fail = {}');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Exported 1 report').waitFor();
  });
});
