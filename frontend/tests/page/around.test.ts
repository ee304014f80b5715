/** What is said around a report and a search: seen before, why, and what Go tells unasked. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { useWindow } from './window';

const open = useWindow();

const seen = (page: Page) => page.getByRole('region', { name: 'Seen before' });
const hear = (page: Page, change: Record<string, unknown>) =>
  page.evaluate(`standIn.heard(${JSON.stringify({ message: '', notices: [], ...change })})`);

describe('seen before', () => {
  it('opens another report, with the focus in it, and back returns', async () => {
    const page = await open({ hash: '#open=2019-05-20-eu00' });
    await seen(page).getByText('of EU00').waitFor();
    const first = seen(page)
      .getByRole('button', { name: /same instance/ })
      .first();
    const title = (await first.locator('.title').innerText()).trim();
    await first.click();
    await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-label') === 'Text of the report',
    );
    await page.goBack();
    await page.waitForURL(/open=2019-05-20-eu00/);
    await seen(page).getByText('of EU00').waitFor();
    await expect.poll(() => calls(page, 'Similar')).toHaveLength(2);
  });

  it('folds what is long', async () => {
    const page = await open({ hash: '#open=2019-05-20-eu00' });
    await seen(page).getByRole('button', { name: /more$/ }).click();
    expect(await seen(page).getByRole('listitem').count()).toBeGreaterThan(7);
    await seen(page).getByRole('button', { name: 'Fewer' }).click();
    expect(await seen(page).getByRole('listitem').count()).toBe(6);
  });

  it('says below the measures when the cause came back', async () => {
    const page = await open({ hash: '#open=2019-05-20-eu00' });
    const back = page.getByRole('list', { name: 'Since then' }).getByRole('listitem').first();
    await back.waitFor();
    expect(await back.innerText()).toMatch(/^Since then: .+ again on EU00, \w{3} \d{4}/);
    await back.getByRole('button').first().click();
    await page.waitForURL((url) => !url.hash.includes('2019-05-20-eu00'));
  });

  it('never delays the report, and says when it does not work', async () => {
    const page = await open({
      hash: '#open=2019-05-20-eu00',
      steer: `standIn.delay = (name) => name === 'Similar' ? 600 : 0; standIn.fail.Similar = 'no index';`,
    });
    await page.getByRole('heading', { name: 'Root cause' }).waitFor();
    await seen(page).getByText('Looking').waitFor();
    await seen(page).getByText('no index').waitFor();
    await page.evaluate('standIn.fail = {}');
    await seen(page).getByRole('button', { name: 'Try again' }).click();
    await seen(page).getByText('of EU00').waitFor();
  });
});

describe('why this result', () => {
  const popover = (page: Page) => page.getByRole('dialog', { name: 'Why this result' });

  it('is told with a key at a row, and leaves with Escape', async () => {
    const page = await open({ hash: '#q=oracel+the' });
    await page.locator('article').first().focus();
    await page.keyboard.press('w');
    await popover(page).getByText('searched as “oracle”').waitFor();
    await popover(page).getByText('Little words restrict nothing: the').waitFor();
    await page.keyboard.press('Escape');
    await popover(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('[data-row]') !== null)).toBe(
      true,
    );
  });

  it('goes when what it belongs to is scrolled away', async () => {
    const page = await open({ hash: '#q=firewall' });
    await page.locator('article').first().waitFor();
    await page.locator('article').first().focus();
    await page.keyboard.press('w');
    await popover(page).waitFor();
    await page.locator('article').nth(3).hover();
    await page.mouse.wheel(0, 300);
    await popover(page).waitFor({ state: 'detached' });
  });

  it('is told from the row and from the report, for the pointer', async () => {
    const page = await open({ hash: '#q=firewall+zebra&open=2025-07-19-na05' });
    await page.locator('article').first().hover();
    await page
      .getByRole('button', { name: /^Why this result:/ })
      .first()
      .click();
    await popover(page).getByText('Not in this report').first().waitFor();
    await page.getByRole('button', { name: 'Why?', exact: true }).click();
    await expect
      .poll(async () => (await calls(page, 'Why')).at(-1))
      .toEqual(['2025-07-19-na05', 'firewall zebra']);
    expect(await popover(page).count()).toBe(1);
  });

  it('is not offered where no words are searched', async () => {
    const page = await open({ hash: '#open=2025-07-19-na05' });
    await page.getByRole('heading', { name: 'Root cause' }).waitFor();
    expect(await page.getByRole('button', { name: /^Why/ }).count()).toBe(0);
  });
});

describe('what Go tells', () => {
  it('is how far reading has come, when it lasts, and it can be stopped', async () => {
    const page = await open();
    await page.getByRole('list', { name: 'Results' }).waitFor();
    await hear(page, { kind: 'progress', done: 12_000, total: 100_000 });
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await page.getByText('Reading your library: 12,000 of 100,000').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await hear(page, { kind: 'ready' });
    await page.getByText('Stopped after 12,000 of 100,000 reports').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await expect.poll(() => calls(page, 'StopReading')).toHaveLength(1);
  });

  it('repeats the search when there are other reports, and nothing moves', async () => {
    const page = await open({ copies: 3, hash: '#open=2025-07-19-na05' });
    const list = page.getByRole('list', { name: 'Results' });
    await list.waitFor();
    const scroller = list.locator('..');
    await scroller.evaluate((element) => (element.scrollTop = 20_000));
    await page.locator('[data-row="200"]').waitFor();
    await page.waitForTimeout(300);
    const before = await scroller.evaluate((element) => element.scrollTop);
    const searches = (await calls(page, 'Search')).length;
    await hear(page, { kind: 'reports' });
    await hear(page, { kind: 'reports' });
    await expect.poll(async () => (await calls(page, 'Search')).length).toBeGreaterThan(searches);
    await page.waitForTimeout(1_400);
    expect(await scroller.evaluate((element) => element.scrollTop)).toBe(before);
    expect(await page.locator('article[aria-busy=true]').count()).toBe(0);
    await page.getByRole('heading', { level: 2, name: 'NA05 - RCA - July 19, 2025' }).waitFor();
  });

  it('is what is wrong with the library, and why it was not read', async () => {
    const page = await open();
    await page.getByRole('list', { name: 'Results' }).waitFor();
    const notices = [{ file: '/lib/a.md', line: 4, message: 'region is "Mars"' }];
    await hear(page, { kind: 'ready', notices });
    await page.getByText('1 report in your library could not be read').waitFor();
    await hear(page, { kind: 'failed', message: 'the disk is full', notices });
    await page.getByText('the disk is full').waitFor();
    await page.locator('article').first().waitFor();
  });
});
