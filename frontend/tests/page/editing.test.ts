/** Editing, copying, deleting and showing reports, with a stand-in for the library. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calls, type Setup } from './browser';
import { importStandIn } from './stand-in-import.js';
import { useWindow } from './window';

const openWindow = useWindow();
const id = '2025-01-01-na05';

/** The window with one report of the library, open. */
async function own(more = '', setup: Setup = {}): Promise<Page> {
  const steer = `(${importStandIn.toString()})({ own: true });${more}`;
  const page = await openWindow({ ...setup, steer, hash: `#open=${id}` });
  await page.getByRole('heading', { level: 2, name: 'NA05 - RCA - January 1, 2025' }).waitFor();
  return page;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const form = (page: Page) => page.getByRole('dialog', { name: 'Edit the report' });
const message = (page: Page, text: string) =>
  page.getByRole('status', { name: 'Messages' }).getByText(text).waitFor();

async function more(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More for this report' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

async function edit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await field(page, 'Title').waitFor();
}

describe('editing a report of the library', () => {
  it('saves with a key, and shows what was saved', async () => {
    const page = await own();
    await edit(page);
    await field(page, 'Title').fill('NA05, mended');
    await page.getByText('Not saved yet').waitFor();
    await page.keyboard.press('Control+s');
    await form(page).waitFor({ state: 'detached' });
    await message(page, 'Saved the report');
    await page.getByRole('heading', { level: 2, name: 'NA05, mended' }).waitFor();
    await page.getByRole('list', { name: 'Results' }).getByText('NA05, mended').waitFor();
  });

  it('asks before changes are lost, and leaves without asking when there are none', async () => {
    const page = await own();
    await edit(page);
    await page.keyboard.press('Escape');
    await form(page).waitFor({ state: 'detached' });
    await edit(page);
    await field(page, 'Title').fill('Other');
    await page.keyboard.press('Escape');
    const asking = page.getByRole('dialog', { name: 'Leave without saving?' });
    await asking.getByRole('button', { name: 'Go on editing' }).click();
    await asking.waitFor({ state: 'detached' });
    expect(await field(page, 'Title').inputValue()).toBe('Other');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await asking.getByRole('button', { name: 'Leave without saving' }).click();
    await form(page).waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: 'Edit', exact: true })
      .and(page.locator(':focus'))
      .waitFor();
    expect(await calls(page, 'SaveForm')).toEqual([]);
  });

  it('refuses what has problems, and leads to the first', async () => {
    const page = await own();
    await edit(page);
    await page.getByRole('button', { name: 'Remove product Alma' }).click();
    await page.getByRole('button', { name: 'Remove product Higher-Ed Platform' }).click();
    await page.keyboard.press('Control+s');
    await page.getByText('Please fix: Name at least one product.').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('placeholder')))
      .toBe('Add a product');
    expect(await calls(page, 'SaveForm')).toEqual([]);
  });

  it('says why it could not be saved, and keeps what was typed', async () => {
    const page = await own(`standIn.fail.SaveForm = 'the file has changed meanwhile';`);
    await edit(page);
    await field(page, 'Title').fill('Mine');
    await page.keyboard.press('Control+s');
    await page.getByText('the file has changed meanwhile').waitFor();
    expect(await field(page, 'Title').inputValue()).toBe('Mine');
  });

  it('says why it cannot be edited', async () => {
    const page = await own(`standIn.fail.EditForm = 'the file is gone';`);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('alert').getByText('the file is gone').waitFor();
    await page.keyboard.press('Escape');
    await form(page).waitFor({ state: 'detached' });
  });
});

describe('an embedded report', () => {
  it('is corrected in a copy, which says so, and is shown again without it', async () => {
    const steer = `(${importStandIn.toString()})({})`;
    const page = await openWindow({ steer, hash: '#open=2025-07-19-na05' });
    await page.getByRole('heading', { level: 2, name: 'NA05 - RCA - July 19, 2025' }).waitFor();
    expect(await page.getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);
    await more(page, 'Correct a copy…');
    await page.getByText('shown instead of the report that the program carries').waitFor();
    await field(page, 'Title').fill('NA05, corrected');
    await page.getByRole('button', { name: 'Save the copy' }).click();
    await message(page, 'The copy is in your library');
    await page.getByText('in place of the report that the program carries').waitFor();
    await more(page, 'Delete the copy');
    await message(page, 'shown again');
    await page.getByRole('heading', { level: 2, name: 'NA05 - RCA - July 19, 2025' }).waitFor();
  });
});

describe('a report of the library', () => {
  it('is deleted, and comes back', async () => {
    const page = await own();
    await more(page, 'Delete');
    await message(page, 'Deleted “NA05 - RCA - January 1, 2025”');
    await page.getByRole('heading', { name: 'No report is open' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await message(page, 'The report is back');
    await page.getByRole('heading', { level: 2, name: 'NA05 - RCA - January 1, 2025' }).waitFor();
    await expect.poll(() => calls(page, 'DeleteReport')).toEqual([[id]]);
  });

  it('comes back with a key, too', async () => {
    const page = await own();
    await more(page, 'Delete');
    await message(page, 'Deleted');
    await page.keyboard.press('Control+z');
    await message(page, 'The report is back');
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(200);
    await expect.poll(() => calls(page, 'UndoDelete')).toHaveLength(1);
  });

  it('is shown in its folder, and its saved page opened', async () => {
    const page = await own();
    await more(page, 'Show in folder');
    await more(page, 'Open the saved page');
    await expect.poll(() => calls(page, 'OpenOriginal')).toEqual([[id]]);
    await expect.poll(() => calls(page, 'ShowInFolder')).toEqual([[id]]);
  });

  it('says why it stays', async () => {
    const page = await own(`standIn.fail.DeleteReport = 'the folder is read-only';`);
    await more(page, 'Delete');
    await message(page, 'the folder is read-only');
    await page.getByRole('heading', { level: 2, name: /January 1/ }).waitFor();
  });

  it('follows its file while it is read, without losing its place', async () => {
    const page = await own('', { height: 600 });
    const text = page.getByRole('region', { name: 'Text of the report' });
    await text.evaluate((e) => (e.scrollTop = 60));
    await text.focus();
    await page.evaluate(`{
      const one = standIn.imports.own.get('${id}');
      one.form.sections[2].markdown = 'Another program wrote this.';
      standIn.heard({ kind: 'reports', message: '', done: 0, total: 0, notices: [] });
    }`);
    await text.getByText('Another program wrote this.').waitFor();
    expect(await text.evaluate((e) => [e.scrollTop > 0, e === document.activeElement])).toEqual([
      true,
      true,
    ]);
  });
});

describe.each([false, true])('dark: %s', (dark) => {
  it('axe has no objection to the form', async () => {
    const page = await own('', { dark });
    await edit(page);
    await field(page, 'Title').fill('');
    await page.getByText('Please fix').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([]);
  });
});

it.each([
  [900, 600],
  [1280, 800],
])('fits into %i × %i', async (width, height) => {
  const page = await own('', { width, height, hash: '' });
  const tools = page.getByRole('toolbar', { name: 'Tools for the report' });
  const close = await tools.getByRole('button', { name: 'Close the report' }).boundingBox();
  expect(close!.x + close!.width).toBeLessThanOrEqual(width);
  expect(await tools.evaluate((e) => e.scrollWidth <= e.clientWidth)).toBe(true);
});
