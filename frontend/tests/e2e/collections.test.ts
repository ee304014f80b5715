/** From three reports of two searches to a collection that is there after a restart. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { home, useProgram } from './program';

const open = useProgram();
const config = join(home, 'config', 'rca-viewer');

const results = (page: Page) => page.getByRole('list', { name: 'Results' }).locator('article');
const selected = (page: Page) =>
  page.getByRole('list', { name: 'Selected reports' }).locator('article');
const titles = (page: Page) => selected(page).getByRole('heading').allTextContents();
const said = (page: Page, text: RegExp | string) =>
  page.getByRole('status', { name: 'Done' }).getByText(text).waitFor();

async function kept(): Promise<{ name: string; reports: string[] }[]> {
  const text = await readFile(join(config, 'collections.json'), 'utf8');
  return (JSON.parse(text) as { collections: { name: string; reports: string[] }[] }).collections;
}

it('keeps reports of two searches in their order, over a reload', async () => {
  const page = await open({ hash: '#q=firewall' });
  await results(page).getByRole('checkbox').nth(0).click();
  await results(page).getByRole('checkbox').nth(1).click();
  await page.getByRole('combobox').fill('oracle crash');
  await results(page)
    .locator('mark', { hasText: /oracle/i })
    .first()
    .waitFor();
  await results(page).getByRole('checkbox').nth(0).click();
  await page.getByRole('button', { name: '3 selected' }).click();
  await expect.poll(() => titles(page)).toHaveLength(3);
  const [first = '', second = '', third = ''] = await titles(page);

  // The last comes first; one goes and comes back.
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+Home');
  await said(page, 'Moved to 1 of 3');
  await expect.poll(() => titles(page)).toEqual([third, first, second]);
  await selected(page)
    .nth(1)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await said(page, /^Removed “/);
  await expect.poll(() => titles(page)).toEqual([third, second]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual([third, first, second]);

  await page.getByRole('button', { name: 'Save as…' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Friday’s meeting');
  await page.keyboard.press('Enter');
  await said(page, 'Saved as “Friday’s meeting”');
  const [collection] = await kept();
  expect([collection?.name, collection?.reports.length]).toEqual(['Friday’s meeting', 3]);
  const settings = () => readFile(join(config, 'settings.json'), 'utf8');
  await expect.poll(settings).toContain('Friday’s meeting');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect.poll(settings).not.toContain('Friday’s meeting');

  await page.reload();
  await results(page).first().waitFor();
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Open the collection' }).click();
  await page.getByRole('button', { name: /^Friday’s meeting/ }).click();
  await expect.poll(() => titles(page)).toEqual([third, first, second]);

  // Exported again it has its name.
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export 3 reports' });
  await expect
    .poll(() => dialog.getByRole('textbox', { name: 'Title' }).inputValue())
    .toBe('Friday’s meeting');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await selected(page).first().focus();

  // Where it came from is known after another reload, and that it was changed since.
  await page.keyboard.press('Alt+End');
  await page.getByText('edited', { exact: true }).waitFor();
  const [a, b, c] = collection?.reports ?? [];
  const order = async () => (JSON.parse(await settings()) as { selected: string[] }).selected;
  await expect.poll(order).toEqual([b, c, a]);
  await page.reload();
  await page.getByRole('button', { name: '3 selected' }).click();
  await expect.poll(() => titles(page)).toEqual([first, second, third]);
  await page.getByText('edited', { exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Collections 1' }).click();
  await page.getByRole('button', { name: 'More for Friday’s meeting' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await said(page, 'Deleted “Friday’s meeting”');
  expect(await kept()).toEqual([]);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
});
