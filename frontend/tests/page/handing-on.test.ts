/** Copying and printing, as far as the page does them. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { useWindow } from './window';

const open = useWindow();
const report = '#open=2025-07-19-na05';
const tray = (page: Page) => page.getByRole('contentinfo', { name: 'Selection' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

async function select(page: Page, rows: number): Promise<void> {
  const boxes = page.getByRole('list', { name: 'Results' }).getByRole('checkbox');
  for (let row = 0; row < rows; row++) await boxes.nth(row).click();
  await tray(page).getByText(`${rows} selected`).waitFor();
}

describe('copying', () => {
  it('is done by the keyboard alone, and leads back to its button', async () => {
    const page = await open({ hash: report });
    await page.getByRole('button', { name: 'Copy', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Citation c' }).waitFor();
    for (let i = 0; i < 4 && (await focused(page)) !== 'Markdown'; i++) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.getByText('Copied the report as Markdown').waitFor();
    await expect.poll(() => calls(page, 'CopyMarkdown')).toEqual([[['2025-07-19-na05']]]);
    expect(await focused(page)).toBe('Copy');
  });

  it('is of the selection in the tray, in its order', async () => {
    const page = await open({ hash: '#q=firewall' });
    await select(page, 3);
    for (const [entry, said, call] of [
      ['Citations', 'Copied 3 citations', 'CopyCitations'],
      ['Markdown', 'Copied 3 reports as Markdown', 'CopyMarkdown'],
      ['Links of the sources', 'Copied 3 links', 'CopyLinks'],
    ] as const) {
      await tray(page).getByRole('button', { name: 'Copy the selected reports' }).click();
      await page.getByRole('menuitem', { name: entry }).click();
      await page.getByText(said).waitFor();
      expect((await calls(page, call))[0]).toEqual((await calls(page, 'Summarise')).at(-1));
    }
  });

  it('falls back to plain text, and says so', async () => {
    const page = await open({
      hash: report,
      steer: `Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.execCommand = () => false;`,
    });
    await page.getByRole('region', { name: 'Text of the report' }).waitFor();
    await page.keyboard.press('Control+Shift+C');
    await page.getByText('Copied the report as plain text: formatted').waitFor();
    await expect.poll(() => calls(page, 'CopyPlain')).toEqual([[['2025-07-19-na05']]]);
  });

  it('says what to do first where there is nothing to copy or print', async () => {
    const page = await open();
    await page.locator('article').first().waitFor();
    for (const key of ['c', 'Control+Shift+C', 'Control+p']) await page.keyboard.press(key);
    const said = page.getByText('Open a report first, or select some.');
    await expect.poll(() => said.count()).toBe(3);
    expect(await calls(page, 'Print')).toEqual([]);
  });

  it('says why it failed', async () => {
    const page = await open({ hash: report, steer: `standIn.fail.CopyCitations = 'no display';` });
    await page.getByRole('region', { name: 'Text of the report' }).waitFor();
    await page.keyboard.press('c');
    await page.getByText('no display').waitFor();
  });
});

describe('printing', () => {
  it('shows the reports to paper alone, and nothing else', async () => {
    const page = await open({ hash: `${report}&q=change`, dark: true });
    await select(page, 2);
    await tray(page).getByRole('button', { name: 'Print' }).click();
    const printout = page.locator('.printout');
    await printout.locator('article').nth(1).waitFor({ state: 'attached' });
    await expect.poll(() => calls(page, 'Print')).toHaveLength(1);
    expect(await printout.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await printout.isVisible()).toBe(true);
    expect(await page.locator('.window').isVisible()).toBe(false);
    const looks = await printout
      .locator('article p')
      .first()
      .evaluate((p) => {
        const { color } = getComputedStyle(p);
        return [color, getComputedStyle(document.body).backgroundColor];
      });
    expect(looks).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    const { violations } = await new AxeBuilder({ page }).include('.printout').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('takes them out of the page when the paper is there, or something else is done', async () => {
    const page = await open({ hash: report });
    await page.getByRole('region', { name: 'Text of the report' }).waitFor();
    for (const over of [
      () => page.evaluate(() => dispatchEvent(new Event('afterprint'))),
      () => page.mouse.click(5, 5),
      () => page.keyboard.press('Escape'),
    ]) {
      await page.keyboard.press('Control+p');
      await page.locator('.printout article').waitFor({ state: 'attached' });
      await page.waitForTimeout(100);
      await over();
      await expect.poll(() => page.locator('.printout').count()).toBe(0);
    }
    await expect.poll(() => calls(page, 'Print')).toHaveLength(3);
  });

  it('can be cancelled while many are read', async () => {
    const page = await open({
      hash: '#q=database',
      steer: `standIn.delay = (name) => name === 'PrintReports' ? 4_000 : 0;`,
    });
    await page.locator('article').first().focus();
    await page.keyboard.press('Control+a');
    await page.getByText(/^\d\d+ selected/).waitFor();
    await page.keyboard.press('Control+p');
    const status = page.getByRole('status').filter({ hasText: 'reports to print' });
    await status.waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await status.getByRole('button', { name: 'Cancel' }).click();
    await status.waitFor({ state: 'detached', timeout: 1_000 });
    await expect.poll(() => page.locator('.printout').count(), { timeout: 9_000 }).toBe(0);
    expect(await calls(page, 'Print')).toEqual([]);
  });

  it('is of the statistics where they lie over the report, with charts as wide as paper', async () => {
    const page = await open({ hash: `${report}&tab=statistics`, dark: true });
    const chart = page.getByRole('group', { name: /^Incidents by (year|quarter|month)/ });
    await chart.waitFor();
    const width = async () => (await chart.boundingBox())?.width ?? 0;
    const before = await width();
    await page.keyboard.press('Control+p');
    await expect.poll(() => calls(page, 'Print')).toHaveLength(1);
    expect(await calls(page, 'PrintReports')).toEqual([]);
    expect(await width()).toBeLessThan(640);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('heading', { name: 'Statistics: Overview' }).waitFor();
    await page.getByText('All reports ·').waitFor();
    expect(await page.getByRole('region', { name: 'Text of the report' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'More for How long' }).isVisible()).toBe(false);
    const bar = chart.locator('rect.part').first();
    expect(await bar.evaluate((rect) => getComputedStyle(rect).fill)).toBe('rgb(31, 95, 191)');
    await page.emulateMedia({ media: null });
    await page.keyboard.press('Escape');
    await expect.poll(width).toBe(before);
  });

  it('says why it cannot be done, and leaves nothing behind', async () => {
    const page = await open({ hash: report, steer: `standIn.fail.Print = 'there is no printer';` });
    await page.getByRole('button', { name: 'Print' }).click();
    await page.getByText('there is no printer').waitFor();
    expect(await page.locator('.printout').count()).toBe(0);
  });
});
