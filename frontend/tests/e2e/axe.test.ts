import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useProgram, type Look } from './program';

const open = useProgram();

const states: [string, Look, ((page: Page) => Promise<unknown>)?][] = [
  ['the first list', {}],
  ['a report', { hash: '#q=change+server&open=2025-07-19-na05' }],
  ['several events', { hash: '#q=database&open=2021-02-01-eu02' }],
  ['an instance', { hash: '#instance=NA05&product=Alma&from=2018&to=2019' }],
  ['no hits', { hash: '#q=firewall&instance=NA05&from=2014&to=2014' }],
  [
    'the suggestions',
    {},
    async (page) => {
      await page.getByRole('combobox').pressSequentially('slow na');
      await page.getByRole('listbox').waitFor();
      await page.keyboard.press('ArrowDown');
    },
  ],
  [
    'why this result',
    { hash: '#q=db+crash' },
    async (page) => {
      await page.locator('article').first().focus();
      await page.keyboard.press('w');
      await page.getByRole('dialog').getByText('synonym').first().waitFor();
    },
  ],
  [
    'what was seen before',
    { hash: '#open=2019-05-20-eu00' },
    (page) => page.getByRole('region', { name: 'Seen before' }).getByRole('button').last().click(),
  ],
  ['a narrow list', { hash: '#q=oracle', width: 640 }],
  [
    'the drawer',
    { width: 900, height: 600 },
    (page) => page.getByRole('button', { name: 'Show filters' }).click(),
  ],
  ['the help', {}, (page) => page.getByRole('button', { name: 'Search help' }).click()],
  [
    'the export',
    { hash: '#q=firewall' },
    async (page) => {
      await page.locator('article').getByRole('checkbox').first().click();
      await page.getByRole('button', { name: 'Export…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
];

describe.each([false, true])('dark: %s', (dark) => {
  it.each(states)('axe objects to nothing in %s', async (_name, look, act) => {
    const page = await open({ ...look, dark });
    await page.locator('article, h3').first().waitFor();
    await act?.(page);
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
