/** From two published pages to reports in the library, and what can be done with them there. */
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { home, useProgram } from './program';

const open = useProgram();
const library = join(home, 'data', 'rca-viewer', 'reports');

/** Two pages in the layouts of the web site, in our own words. */
const alma = `<!doctype html>
<html><head><title>NA05 - RCA - March 3, 2024 - Example</title>
<link rel="canonical" href="https://example.org/RCA_Reports/NA05_-_RCA_-_March_3%2C_2024"></head><body>
<nav><a href="/">Home</a> <a href="/x">Cross-Product</a> <a href="/r">RCA Reports</a></nav>
<main><h1>NA05 - RCA - March 3, 2024</h1>
<h2>Introduction</h2>
<p>This document tells the cause of the Alma interruption that libraries met on March 3, 2024.</p>
<h2>Affected Products</h2><p>HEP NA05</p>
<h2>Event Timeline</h2>
<p>Libraries of the HEP NA05 instance met an interruption during the following hours:</p>
<p>March 3, 2024 from 09:10 until 10:05 Chicago time: during the event the service was not available.</p>
<h2>Root Cause Analysis</h2>
<p>A planned change of the firewall rules cut the load balancer off from the application servers. The rule had been tested on another site only.</p>
<h2>Technical Action Items and Preventive Measures</h2>
<ul><li>Firewall rules are tried on the site where they are meant to work.</li><li>Two people confirm a change of rules.</li></ul>
</main></body></html>`;

const campus = `campusM EU01 - RCA - May 7, 2022

Introduction

This document tells the cause of the campusM interruption of May 7, 2022.

Affected Products

campusM EU01

Event Timeline

Users of campusM EU01 met an interruption during these hours:

May 7, 2022 from 13:01 until 14:48 Amsterdam time zone: the service was partially available.

Root Cause Analysis

The database ran out of disk space because old log files were never removed.

Preventive Measures

• Old log files are removed every night.
`;

async function choose(page: Page, ...paths: string[]): Promise<void> {
  await page.evaluate((chosen) => {
    const { go } = window as unknown as { go: { window: { API: Record<string, unknown> } } };
    go.window.API['ChooseFiles'] = () => Promise.resolve(chosen);
  }, paths);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Files…' }).click();
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true });
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 2, name, exact: true });
const message = (page: Page, text: string) =>
  page.getByRole('status', { name: 'Messages' }).getByText(text).waitFor();
const more = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'More for this report' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

it('imports two pages, corrects one, and finds, edits, deletes and brings it back', async () => {
  const folder = join(home, 'pages');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'alma.html'), alma);
  await writeFile(join(folder, 'campus.txt'), campus);
  await writeFile(join(folder, 'empty.txt'), '');
  const page = await open({ hash: '' });
  await choose(page, ...['alma.html', 'campus.txt', 'empty.txt'].map((name) => join(folder, name)));

  // The first page: what was read from it, and where it stands.
  await title(page).waitFor();
  expect(await title(page).inputValue()).toBe('NA05 - RCA - March 3, 2024');
  const start = page.getByRole('textbox', { name: 'Start' });
  expect(await start.inputValue()).toBe('2024-03-03 09:10');
  await start.focus();
  await page.getByRole('region', { name: 'Text of the page' }).locator('mark').first().waitFor();
  await page.getByText('1 of 3 pages decided').waitFor();
  await title(page).fill('');
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/Please fix:/)
    .first()
    .waitFor();
  await title(page).fill('NA05 - RCA - March 3, 2024, firewall');
  await page.keyboard.press('Control+Enter');

  // The second, as it is.
  await expect.poll(() => title(page).inputValue()).toBe('campusM EU01 - RCA - May 7, 2022');
  await page.getByText('2 of 3 pages decided').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: '2 reports imported' }).waitFor();
  await page.getByText('empty.txt').waitFor();
  await page.getByRole('button', { name: 'Show the 2 imported' }).click();
  await page.getByText('Only 2 reports, just imported').waitFor();
  await page.getByText('2 reports', { exact: true }).waitFor();
  await heading(page, 'NA05 - RCA - March 3, 2024, firewall').waitFor();
  expect((await readdir(library)).filter((name) => name.endsWith('.md')).sort()).toEqual([
    '2022-05-07-campusm-eu01.md',
    '2024-03-03-na05.md',
  ]);
  expect(await readdir(join(library, 'originals'))).toHaveLength(2);

  // It is found like every other report.
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('combobox', { name: 'Search reports' }).fill('firewall rules balancer');
  await page.locator('article', { hasText: 'March 3, 2024, firewall' }).first().waitFor();

  // It is edited; the file has what was written.
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await title(page).fill('NA05 - RCA - March 3, 2024, mended');
  await page.keyboard.press('Control+s');
  await message(page, 'Saved the report');
  await heading(page, 'NA05 - RCA - March 3, 2024, mended').waitFor();
  const file = join(library, '2024-03-03-na05.md');
  expect(await readFile(file, 'utf8')).toContain('March 3, 2024, mended');

  // Another program writes it.
  await writeFile(file, (await readFile(file, 'utf8')).replace(', mended', ', from outside'));
  await heading(page, 'NA05 - RCA - March 3, 2024, from outside').waitFor();

  // It goes, and comes back.
  await more(page, 'Delete');
  await message(page, 'Deleted');
  await expect
    .poll(() =>
      access(file).then(
        () => true,
        () => false,
      ),
    )
    .toBe(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await message(page, 'The report is back');
  await heading(page, 'NA05 - RCA - March 3, 2024, from outside').waitFor();
  expect(await readFile(file, 'utf8')).toContain('from outside');
});

it('knows a page that was imported before, and replaces it only when told to', async () => {
  const page = await open({ hash: '#open=2022-05-07-campusm-eu01' });
  await choose(page, join(home, 'pages', 'campus.txt'));
  await page.getByText('This page is there already').waitFor();
  await page.keyboard.press('Control+Enter');
  await title(page).fill('campusM EU01, replaced');
  await page.getByRole('button', { name: 'Replace 2022-05-07-campusm-eu01' }).click();
  await heading(page, 'campusM EU01, replaced').waitFor();
  expect((await readdir(library)).filter((name) => name.includes('campusm'))).toHaveLength(1);
});

it('says which file of the library is broken, until it is mended', async () => {
  const page = await open({ hash: '' });
  const broken = join(library, '2020-01-01-broken.md');
  await writeFile(broken, '---\nid: [\n---\n');
  await page.getByText('1 report in your library could not be read').waitFor();
  await page.getByRole('button', { name: 'Details' }).click();
  await page.getByText('2020-01-01-broken.md').waitFor();
  const { unlink } = await import('node:fs/promises');
  await unlink(broken);
  await page.getByText('could not be read').waitFor({ state: 'detached' });
});

it('corrects an embedded report in a copy', async () => {
  const page = await open({ hash: '#open=2025-07-19-na05' });
  await heading(page, 'NA05 - RCA - July 19, 2025').waitFor();
  await more(page, 'Correct a copy…');
  await title(page).fill('NA05 - RCA - July 19, 2025, corrected');
  await page.keyboard.press('Control+s');
  await heading(page, 'NA05 - RCA - July 19, 2025, corrected').waitFor();
  await page.getByText('in place of the report that the program carries').waitFor();
  await more(page, 'Delete the copy');
  await heading(page, 'NA05 - RCA - July 19, 2025').waitFor();
});

it('leaves the library as it was for the next test', async () => {
  const page = await open({ hash: '#open=2024-03-03-na05' });
  for (const id of ['2024-03-03-na05', '2022-05-07-campusm-eu01']) {
    await page.goto(`${page.url().split('#')[0]}#open=${id}`);
    await page.getByText(id, { exact: true }).waitFor();
    await more(page, 'Delete');
    await page.getByText('No report is open').waitFor();
  }
  await expect
    .poll(async () => (await readdir(library)).filter((name) => name.endsWith('.md')))
    .toEqual([]);
});
