import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { useWindow } from './window';

const open = useWindow();

describe('a report', () => {
  it('opens with its facts and its discrepancies', async () => {
    const page = await open({ hash: '#open=2025-07-19-na05' });
    await page.getByRole('heading', { level: 2, name: 'NA05 - RCA - July 19, 2025' }).waitFor();
    const report = page.getByRole('region', { name: 'Text of the report' });
    const text = await report.innerText();
    expect(text).toContain('Sat 19 July 2025, 13:45 – 14:25 Los Angeles (UTC−7)');
    expect(text).toContain('20:45 – 21:25');
    expect(text).toContain('22:45 – 23:25 Amsterdam');
    expect(text).toContain('1 discrepancy in the source.');
    expect(text.indexOf('Root cause')).toBeLessThan(text.indexOf('Preventive measures'));
  });

  it('lists several events, and leaves out the own zone where it is that of the event', async () => {
    const page = await open({ hash: '#open=2021-02-01-eu02' });
    const table = page.getByRole('table');
    await table.waitFor();
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'Down',
      'Local, Amsterdam (UTC+1)',
      'UTC',
    ]);
  });

  it('gives each clock a line of its own where there is little room', async () => {
    const page = await open({ hash: '#open=2021-02-01-eu02', width: 1280 });
    const row = page.getByRole('table').getByRole('row').nth(1);
    await row.waitFor();
    const names = row.locator('.name');
    expect(await names.first().isVisible()).toBe(false);
    await page.setViewportSize({ width: 900, height: 600 });
    await names.first().waitFor();
    expect(await names.allInnerTexts()).toEqual(['Local', 'UTC']);
    expect(await row.getByRole('cell').count()).toBe(3);
  });

  it('leads through its matches and round again', async () => {
    const page = await open({ hash: '#q=change&open=2025-07-19-na05' });
    await page.getByText('Match 1 of').waitFor();
    const total = Number((await page.locator('.matches').innerText()).split(' ').at(-1));
    await page.keyboard.press('F3');
    await page.getByText(`Match 2 of ${total}`).waitFor();
    await page.getByRole('button', { name: 'Previous match' }).click();
    await page.getByRole('button', { name: 'Previous match' }).click();
    await page.getByText(`Match ${total} of ${total}`).waitFor();
    expect(await page.locator('mark[data-current]').count()).toBe(1);
    await page.keyboard.press('n');
    await page.getByText(`Match 1 of ${total}`).waitFor();
  });

  it('is marked anew when the words change, and stays open', async () => {
    const page = await open({ hash: '#q=change&open=2025-07-19-na05' });
    await page.getByText('Match 1 of').waitFor();
    await page.getByRole('combobox').fill('server');
    const report = page.getByRole('region', { name: 'Text of the report' });
    await report.locator('mark', { hasText: 'server' }).first().waitFor();
    expect(await report.locator('mark', { hasText: 'change' }).count()).toBe(0);
  });

  it('narrows the list by its tags', async () => {
    const page = await open({ hash: '#open=2025-07-19-na05' });
    await page
      .getByRole('list', { name: 'Tags' })
      .getByRole('button', { name: 'Human error' })
      .click();
    await page.waitForURL(/cause=human-error/);
  });

  it('is copied, printed, and opened where it was published', async () => {
    const page = await open({ hash: '#open=2025-07-19-na05' });
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Citation' }).click();
    await page.getByText('Copied the citation').waitFor();
    await page.getByRole('button', { name: 'Open source' }).click();
    await page.getByRole('button', { name: 'Print' }).click();
    await expect.poll(() => calls(page, 'Print')).toHaveLength(1);
    await expect.poll(() => calls(page, 'CopyCitations')).toEqual([[['2025-07-19-na05']]]);
    await expect.poll(() => calls(page, 'OpenSource')).toEqual([['2025-07-19-na05']]);
  });

  it('takes the whole of a narrow window, and back leads to the list', async () => {
    const page = await open({ width: 640 });
    await page.locator('article').first().click();
    await page.getByRole('button', { name: 'Back' }).waitFor();
    expect(await page.getByRole('list', { name: 'Results' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('list', { name: 'Results' }).waitFor();
  });

  it('leads back to its row, where the list was left', async () => {
    const page = await open({ width: 640 });
    await page.locator('article').first().waitFor();
    for (let i = 0; i < 12; i++) await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Back' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => (document.activeElement as HTMLElement).dataset['row'] === '12',
    );
    expect(await page.locator('[data-row="12"]').isVisible()).toBe(true);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('button', { name: 'Back' }).waitFor();
  });

  it('says why it cannot be opened', async () => {
    const page = await open({ hash: '#open=nothing' });
    await page.getByText('there is no such report').waitFor();
  });
});
