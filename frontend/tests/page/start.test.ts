/** What the window shows first, and when. */
import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { useWindow } from './window';

const open = useWindow();

describe('the first list', () => {
  it('needs no question where Go had the answer ready', async () => {
    const page = await open({ ready: true });
    await page.locator('article').first().waitFor();
    expect(await calls(page, 'Start')).toHaveLength(0);
    expect(await calls(page, 'Search')).toHaveLength(0);
    await page.getByText('188 reports').first().waitFor();
  });

  it('is asked for where the answer ready is to another question', async () => {
    const page = await open({ ready: true, hash: '#cause=storage' });
    await page.locator('article').first().waitFor();
    await page
      .getByRole('button', { name: /Storage/ })
      .first()
      .waitFor();
    expect(await calls(page, 'Start')).toHaveLength(0);
    await expect.poll(() => calls(page, 'Search')).toHaveLength(1);
  });

  it('can be seen before what stands around it, which follows unasked', async () => {
    const page = await open({ ready: true });
    await page.getByRole('region', { name: 'Filters' }).getByRole('checkbox').first().waitFor();
    await page.getByRole('region', { name: 'Report', exact: true }).getByRole('heading').waitFor();
    await expect.poll(() => calls(page, 'Trace')).toEqual([['first-results']]);
  });

  it('is not waited for where there is none', async () => {
    const page = await open({ hash: '#q=zzzz' });
    await page.getByText('No reports found').waitFor();
    await page.getByRole('region', { name: 'Filters' }).waitFor();
    await page.waitForFunction(() => document.querySelector('section.filters .pane') !== null);
  });

  it('is not waited for where the search fails', async () => {
    const page = await open({ steer: "standIn.fail.Search = 'The index is gone.'" });
    await page.getByText('The index is gone.').waitFor();
    await page.waitForFunction(() => document.querySelector('section.filters .pane') !== null);
  });
});

describe('what was remembered', () => {
  it('keeps facets folded', async () => {
    const page = await open({ settings: { folded: ['cause'] } });
    const cause = page.getByRole('group', { name: 'Cause' }).getByRole('button').first();
    const year = page.getByRole('group', { name: 'Year' }).getByRole('button').first();
    await cause.waitFor();
    expect(await cause.getAttribute('aria-expanded')).toBe('false');
    expect(await year.getAttribute('aria-expanded')).toBe('true');
    await year.click();
    await expect
      .poll(async () => (await calls(page, 'SaveSettings')).at(-1)?.[0])
      .toMatchObject({ folded: ['cause', 'year'] });
  });

  it('may hold a selected report that is gone: it is said, and not exported', async () => {
    const page = await open({ settings: { selected: ['2019-05-20-eu00', '2001-01-01-gone'] } });
    await page.getByText('1 no longer in the library').waitFor();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('dialog', { name: 'Export 1 report' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Copy the selected reports' }).click();
    await page.getByRole('menuitem', { name: 'Citations' }).click();
    await expect.poll(() => calls(page, 'CopyCitations')).toEqual([[['2019-05-20-eu00']]]);
  });
});

describe('the settings', () => {
  it('hold what Go needs to have the next first list ready', async () => {
    const page = await open({ dark: true });
    await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('oracle');
    await page.waitForFunction(
      () =>
        (window as never as { standIn: { settings: { request?: { query: string } } } }).standIn
          .settings.request?.query === 'oracle',
    );
    const [saved] = (await calls(page, 'SaveSettings')).at(-1) as [Record<string, unknown>];
    expect(saved).toMatchObject({ dark: true, request: { query: 'oracle', limit: 50, offset: 0 } });
  });
});
