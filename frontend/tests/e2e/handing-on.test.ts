/** Quick ways out: what a colleague pastes, and what comes out of the printer. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, home, useProgram } from './program';

const open = useProgram();
const run = promisify(execFile);

async function allowed(page: Page): Promise<Page> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  return page;
}

/** What lies on the clipboard, by its type; Chromium's own clipboard, not the system's. */
function pasted(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const parts: Record<string, string> = {};
    for (const type of item?.types ?? []) {
      parts[type] = await (await item!.getType(type)).text();
    }
    return parts;
  });
}

/** Selects rows of the list, and gives their titles. */
async function select(page: Page, rows: number[]): Promise<string[]> {
  const list = page.getByRole('list', { name: 'Results' }).locator('article');
  const titles: string[] = [];
  for (const row of rows) {
    await list.nth(row).getByRole('checkbox').click();
    titles.push((await list.nth(row).getByRole('heading').textContent()) ?? '');
  }
  await page.getByText(`${rows.length} selected`).waitFor();
  return titles;
}

/** The program would remember the selection. */
const clear = (page: Page) => page.getByRole('button', { name: 'Clear', exact: true }).click();
const tray = (page: Page) => page.getByRole('contentinfo', { name: 'Selection' });

describe('copying', () => {
  it('puts the open report on the clipboard as HTML and as text', async () => {
    const page = await allowed(await open({ hash: '#q=human&open=2025-07-19-na05', dark: true }));
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Rich text for a ticket' }).click();
    await page.getByText('Copied the report as rich text').waitFor();
    const parts = await pasted(page);
    expect(parts['text/html']).toContain('NA05 - RCA - July 19, 2025</h3>');
    expect(parts['text/html']).toMatch(/<a href="https:\/\/[^"]+"/);
    expect(parts['text/html']).not.toMatch(/<mark|<script|class=/);
    expect(parts['text/plain']).toMatch(/^NA05 - RCA - July 19, 2025\n/);
    expect(parts['text/plain']).toContain('ROOT CAUSE');
    expect(parts['text/plain']).not.toMatch(/[*#`]|<\w/);
  });

  it('puts the selection there in its order, by a key', async () => {
    const page = await allowed(await open({ hash: '#q=firewall' }));
    const [first = '', second = ''] = await select(page, [2, 0]);
    await page.keyboard.press('Control+Shift+C');
    await page.getByText('Copied 2 reports as rich text').waitFor();
    const { 'text/plain': text = '' } = await pasted(page);
    expect(text).toMatch(/^(\S+: )?2 Root Cause Analysis reports/);
    expect(text.indexOf(first)).toBeGreaterThan(0);
    expect(text.indexOf(first)).toBeLessThan(text.indexOf(second));
    await clear(page);
  });

  it('says how many of the selected have no link', async () => {
    const page = await open({ hash: '#q=firewall' });
    await select(page, [0, 1]);
    await tray(page).getByRole('button', { name: 'Copy the selected reports' }).click();
    await page.getByRole('menuitem', { name: 'Links of the sources' }).click();
    await page.getByText('Copied 2 links').waitFor();
    await clear(page);
  });
});

describe('printing', () => {
  it('puts the selection on paper, each report on a page of its own, and nothing else', async () => {
    const page = await open({ hash: '#q=firewall&open=2025-07-19-na05', dark: true });
    await noDialog(page);
    const titles = await select(page, [3, 0, 1]);
    await tray(page).getByRole('button', { name: 'Print' }).click();
    await page.locator('.printout article').nth(2).waitFor({ state: 'attached' });
    const { text, pages } = await paper(page, 'selection');
    const begins = titles.map((title) =>
      pages.findIndex((sheet) => sheet.startsWith(start(title))),
    );
    expect(begins, titles.join('\n')).toEqual([1, 2, 3]);
    expect(pages[0]).toMatch(/3 Root Cause Analysis reports/);
    expect(text).not.toMatch(/selected|Export…|Open source|Seen before/);
    await clear(page);
    await expect.poll(() => page.locator('.printout').count()).toBe(0);
  });

  it('puts the open report on paper, whole', async () => {
    const page = await open({ hash: '#q=database&open=2021-02-01-eu02', dark: true });
    await noDialog(page);
    await page.getByRole('region', { name: 'Text of the report' }).waitFor();
    await page.keyboard.press('Control+p');
    await page.locator('.printout article').waitFor({ state: 'attached' });
    const { text, pages } = await paper(page, 'report');
    for (const part of ['12 min, unavailable', '5 min, unavailable', '“10:16 AM – 10:28 AM”'])
      expect(text).toContain(part);
    expect(text).toContain('Root cause');
    expect(text).not.toMatch(/Match 1|Contents|Copy/);
    expect(pages.length).toBeLessThan(4);
    await page.mouse.click(5, 5);
    await expect.poll(() => page.locator('.printout').count()).toBe(0);
  });
});

/** As much of a title as stands in one line. */
const start = (title: string) => title.replace(/\s+/g, ' ').trim().slice(0, 30);

/** The dialog is the system's and would stay open in the program's own window. */
async function noDialog(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { go } = window as unknown as { go: { window: { API: Record<string, unknown> } } };
    go.window.API['Print'] = () => Promise.resolve();
  });
}

/** Prints to a file and reads that with poppler. */
async function paper(page: Page, name: string): Promise<{ text: string; pages: string[] }> {
  const file = join(home, `${name}.pdf`);
  await writeFile(file, await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const { stdout } = await run('pdftotext', ['-layout', file, '-']);
  const pages = stdout.split('\f').map((sheet) => sheet.replace(/\s+/g, ' ').trim());
  return { text: pages.join(' '), pages: pages.slice(0, -1) };
}
