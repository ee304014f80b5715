import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Setup } from './browser';
import { useWindow } from './window';

const open = useWindow();

async function exportAs(page: Page, format: RegExp): Promise<void> {
  for (const row of [0, 1]) await page.locator('article').getByRole('checkbox').nth(row).click();
  await page.keyboard.press('Control+e');
  await page.getByRole('radio', { name: format }).click();
  await page.locator('[aria-label="Preview"][aria-busy="false"]').waitFor();
  // Nothing runs in the frame of a page, axe neither; exported pages have a test of their own.
  await page.waitForTimeout(300);
  await page.locator('iframe').evaluateAll((frames) => frames.forEach((frame) => frame.remove()));
}

const states: [string, Setup, ((page: Page) => Promise<unknown>)?][] = [
  ['the first list', {}],
  ['a report', { hash: '#q=change+server&cause=human-error&open=2025-07-19-na05' }],
  ['several events', { hash: '#q=database&open=2021-02-01-eu02&instance=EU02' }],
  ['no hits', { hash: '#q=zebra+firewall&cause=database' }],
  ['an error', { steer: `standIn.fail.Search = 'the index is locked';` }],
  ['a failed start', { steer: `standIn.fail.Start = 'no';` }],
  ['a notice', { notices: [{ file: '/a.md', line: 1, message: 'x' }], hash: '#q=databse' }],
  [
    'settings that could not be read',
    {
      steer: `standIn.settingsProblem = 'Settings that could not be read are the usual ones now.';`,
    },
  ],
  ['a narrow list', { width: 640, hash: '#q=oracle' }],
  ['a narrow report', { width: 640, hash: '#q=oracle&open=2025-07-19-na05' }],
  [
    'the drawer',
    { width: 900 },
    (page) => page.getByRole('button', { name: 'Show filters' }).click(),
  ],
  ['the help', {}, (page) => page.getByRole('button', { name: 'Search help' }).click()],
  ['a menu', { hash: '#q=oracle' }, (page) => page.getByRole('button', { name: /^Order/ }).click()],
  ['the export of a text', {}, (page) => exportAs(page, /^Markdown/)],
  ['the export of pages', { height: 600 }, (page) => exportAs(page, /^PDF/)],
  ['the export of a table', {}, (page) => exportAs(page, /^CSV/)],
  [
    'the suggestions',
    { settings: { recentQueries: ['data loss'] } },
    async (page) => {
      await page.getByRole('combobox').pressSequentially('data');
      await page.getByRole('listbox').waitFor();
      await page.keyboard.press('ArrowDown');
    },
  ],
  [
    'the recent searches',
    { settings: { recentQueries: ['data loss', 'oracle'] } },
    async (page) => {
      await page.getByRole('combobox').click();
      await page.keyboard.press('ArrowDown');
    },
  ],
  [
    'why this result',
    { hash: '#q=oracel+crash+the' },
    async (page) => {
      await page.locator('article').first().focus();
      await page.keyboard.press('w');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'seen before',
    { hash: '#open=2019-05-20-eu00' },
    async (page) => {
      await page.getByRole('button', { name: /more$/ }).last().click();
      await page.evaluate(() => document.querySelector('[data-scroller]')?.scrollBy(0, 9_999));
    },
  ],
  [
    'reading the library',
    {},
    async (page) => {
      await page.evaluate(`standIn.heard({ kind: 'progress', done: 1, total: 9 })`);
      await page.getByRole('progressbar').waitFor();
    },
  ],
  [
    'the selected reports',
    { settings: { selected: ['2025-07-19-na05', '2018-11-07-na04', 'gone'] }, hash: '#q=oracle' },
    async (page) => {
      await page.keyboard.press('Control+l');
      await page.getByText('No longer in the library').waitFor();
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'no selected reports',
    {},
    async (page) => {
      await page.keyboard.press('Control+l');
      await page.getByText('Nothing is selected').waitFor();
    },
  ],
  [
    'the collections',
    {
      settings: { selected: ['2025-07-19-na05'], collection: 'Friday' },
      steer: `standIn.kept.list = [{ name: 'Friday', changed: '2026-02-27T10:00:00Z', reports: [] }];`,
    },
    async (page) => {
      await page.keyboard.press('Control+l');
      await page.getByText('edited', { exact: true }).waitFor();
      await page.getByRole('tab', { name: 'Collections 1' }).click();
      await page.getByText('open, edited').waitFor();
    },
  ],
  [
    'the name of a collection',
    { settings: { selected: ['2025-07-19-na05'] } },
    async (page) => {
      await page.keyboard.press('Control+l');
      await page.getByRole('button', { name: 'Save as…' }).click();
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('x'.repeat(81));
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'collections that cannot be understood',
    { steer: `standIn.kept.unreadable = 'collections.json: line 3';` },
    async (page) => {
      await page.keyboard.press('Control+l');
      await page.getByRole('tab', { name: 'Collections 0' }).click();
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'the time zone',
    {},
    async (page) => {
      await page.getByRole('button', { name: 'Appearance and keys' }).click();
      await page.getByRole('menuitem', { name: 'My time zone…' }).click();
    },
  ],
  ['the moments', { hash: '#weekday=friday&hours=outside', settings: { folded: [] } }],
  ['the statistics', { hash: '#tab=statistics&q=database' }],
  [
    'the statistics as a table',
    { hash: '#tab=statistics', width: 900, height: 600 },
    async (page) => {
      await page.getByRole('button', { name: 'More for Incidents' }).click();
      await page.getByRole('menuitem', { name: 'Show as a table' }).click();
    },
  ],
  [
    'the availability',
    { hash: '#tab=statistics' },
    (page) => page.getByRole('button', { name: 'Availability', exact: true }).click(),
  ],
  [
    'the recurrence',
    { hash: '#tab=statistics' },
    async (page) => {
      await page.getByRole('button', { name: 'Recurrence', exact: true }).click();
      await page.getByRole('button', { name: /MT EU01 · Capacity/ }).click();
    },
  ],
  ['statistics of nothing', { hash: '#tab=statistics&q=xyzzy' }],
  ['the time range', { hash: '#from=2018&to=2019' }],
];

describe.each([false, true])('dark: %s', (dark) => {
  it.each(states)('%s has nothing that axe objects to', async (_name, setup, act) => {
    const page = await open({ ...setup, dark });
    await page.locator('h1, h2').first().waitFor();
    await page.waitForTimeout(250);
    await act?.(page);
    await page.waitForTimeout(250);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => [
      id,
      nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    ]);
    expect(found).toEqual([]);
  });
});
