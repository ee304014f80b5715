import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calls, type Setup } from './browser';
import { useWindow } from './window';

const open = useWindow();

interface Options {
  title: string;
  order: string;
  sections: string[];
  times: string[];
  columns: string[];
  split: boolean;
}

/** The dialog for the first reports of the list. */
async function dialogFor(reports: number, setup: Setup = {}): Promise<Page> {
  const page = await open(setup);
  const boxes = page.locator('article').getByRole('checkbox');
  for (let row = 0; row < reports; row++) await boxes.nth(row).click();
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').waitFor();
  return page;
}

const press = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
const box = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('checkbox', { name, exact: true });
const field = (page: Page, label: string) =>
  page.getByRole('dialog').getByLabel(label, { exact: true });
const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });
const written = async (page: Page) =>
  (await calls(page, 'Export')).at(-1) as [string[], string, string, Options];

describe('the export', () => {
  it('writes what is selected as it is chosen, and offers to open it', async () => {
    const page = await dialogFor(3, { hash: '#q=firewall' });
    await page.getByRole('radio', { name: /^PDF/ }).click();
    await field(page, 'Title').fill('For Friday');
    await field(page, 'Order').selectOption('Newest first');
    await box(page, 'Timeline').click();
    await box(page, 'My time (Amsterdam)').click();
    await press(page);
    await page.getByText('Exported 3 reports to /home/ada/rca-reports.md').waitFor();
    const [ids, format, , options] = await written(page);
    expect(ids).toHaveLength(3);
    expect(format).toBe('pdf');
    expect(options).toMatchObject({
      ...{ title: 'For Friday', order: 'newest', times: ['local', 'utc', 'mine'], split: false },
      sections: ['summary', 'cause', 'measures', 'discrepancies'],
      request: { query: 'firewall' },
    });
    await page.getByRole('button', { name: 'Show in folder' }).click();
    await expect.poll(() => calls(page, 'ShowExported')).toHaveLength(1);
    await page.getByText('3 selected').waitFor();
  });

  it('begins with what was chosen last, but not with the title', async () => {
    const page = await dialogFor(2);
    await page.getByRole('radio', { name: /^PDF/ }).click();
    await field(page, 'Title').fill('For Friday');
    await field(page, 'Files').selectOption('A file each, in a zip');
    await press(page);
    await page.getByText(/^Exported 2/).waitFor();
    expect((await written(page))[3].split).toBe(true);
    expect((await calls(page, 'ChooseExportPath')).at(-1)?.[3]).toBe(true);
    await page.keyboard.press('Control+e');
    expect(await page.getByRole('radio', { name: /^PDF/ }).getAttribute('aria-checked')).toBe(
      'true',
    );
    expect(await field(page, 'Files').inputValue()).toBe('zip');
    await field(page, 'Files').selectOption('One document');
    expect(await field(page, 'Title').inputValue()).toBe('');
    await expect
      .poll(async () => (await calls(page, 'SaveSettings')).at(-1)?.[0])
      .toMatchObject({ export: { format: 'pdf', folder: '/home/ada', files: 'one' } });
  });

  it('shows how the file begins, as it is chosen', async () => {
    const page = await dialogFor(4);
    await preview(page).getByText('Order: given').first().waitFor();
    await field(page, 'Order').selectOption('Oldest first');
    await preview(page).getByText('Order: oldest').first().waitFor();
    await preview(page).getByText('The beginning: 3 of 4 reports').waitFor();
    expect(await field(page, 'Title').getAttribute('placeholder')).toBe('Some reports');
    await page.getByRole('radio', { name: /^PDF/ }).click();
    await page.frameLocator('iframe').getByRole('heading', { name: 'Reports' }).waitFor();
    expect(await page.getByTitle('The document').getAttribute('sandbox')).toBe('');
  });

  it('says instead of a preview why there is none', async () => {
    const page = await dialogFor(1, { steer: `standIn.fail.PreviewExport = 'no such report';` });
    await preview(page).getByText('no such report').waitFor();
  });

  it('has a table with the columns that are wanted, in the order that is wanted', async () => {
    const page = await dialogFor(2);
    await page.getByRole('radio', { name: /^CSV/ }).click();
    await box(page, 'Causes').click();
    await box(page, 'Date').focus();
    await page.keyboard.press('Space');
    for (let up = 0; up < 3; up++) await page.keyboard.press('Alt+ArrowUp');
    expect(await box(page, 'Date').evaluate((el) => el === document.activeElement)).toBe(true);
    await page.getByText('Date: 1 of 4').waitFor({ state: 'attached' });
    await expect
      .poll(() => preview(page).getByRole('columnheader').allTextContents())
      .toEqual(['date', 'id', 'title']);
    await page.getByRole('button', { name: 'Usual columns' }).click();
    await expect
      .poll(() => preview(page).getByRole('columnheader').allTextContents())
      .toEqual(['id', 'title', 'causes']);
    await field(page, 'Rows').selectOption('A row per event');
    await press(page);
    await page.getByText(/^Exported 2/).waitFor();
    expect((await written(page))[3]).toMatchObject({ rows: 'events', columns: ['id', 'minutes'] });
  });

  it('has columns that can be dragged, and Escape ends the drag alone', async () => {
    const page = await dialogFor(2, { width: 900, height: 600 });
    await page.getByRole('radio', { name: /^CSV/ }).click();
    const handle = (name: string) =>
      page
        .getByRole('dialog')
        .getByRole('listitem')
        .filter({ has: page.getByRole('checkbox', { name, exact: true }) })
        .locator('.handle');
    const grab = async (name: string, rows: number) => {
      await handle(name).scrollIntoViewIfNeeded();
      const at = await handle(name).boundingBox();
      const [x, y] = [(at?.x ?? 0) + 10, (at?.y ?? 0) + 14];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y + rows * 28, { steps: 4 });
    };
    await grab('Title', -1);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.getByRole('dialog').waitFor();
    await page.getByText('Title: 1 of 4').waitFor({ state: 'detached' });
    await grab('Title', -1);
    await page.mouse.up();
    await expect
      .poll(() => preview(page).getByRole('columnheader').allTextContents())
      .toEqual(['title', 'id', 'causes']);
  });

  it('keeps the last section', async () => {
    const page = await dialogFor(1);
    for (const name of ['Summary', 'Timeline', 'Root cause', 'Preventive measures'])
      await box(page, name).click();
    expect(await box(page, 'Discrepancies').isDisabled()).toBe(true);
    await page.getByText('One has to stay.').waitFor();
    expect(await box(page, 'Discrepancies').getAttribute('aria-checked')).toBe('true');
  });

  it('is written with Enter, from the format and from the title', async () => {
    const page = await dialogFor(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(/^Exported 1/).waitFor();
    expect((await written(page))[1]).toBe('pdf');
    await page.keyboard.press('Control+e');
    await field(page, 'Title').press('Enter');
    await expect.poll(async () => (await calls(page, 'Export')).length).toBe(2);
  });

  it('can be of the open report alone', async () => {
    const page = await open({ hash: '#open=2025-07-19-na05' });
    await page.getByRole('button', { name: 'More for this report' }).click();
    await page.getByRole('menuitem', { name: 'Export…' }).click();
    await page.getByRole('dialog', { name: 'Export 1 report' }).waitFor();
    expect(await field(page, 'Order').count()).toBe(0);
    await press(page);
    await page.getByText(/^Exported 1/).waitFor();
    expect((await written(page))[0]).toEqual(['2025-07-19-na05']);
  });
});

describe('an export that', () => {
  it('takes long shows how far it is, and ends when it is cancelled', async () => {
    const page = await dialogFor(2, {
      steer: `standIn.delay = (name) => (name === 'Export' ? 4000 : 0);`,
    });
    await press(page);
    await expect.poll(() => calls(page, 'Export')).toHaveLength(1);
    await page.evaluate(`standIn.heard({ kind: 'exporting', done: 1, total: 2 })`);
    await page.getByText('1 of 2 reports').waitFor();
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('1');
    await page.evaluate(`standIn.path = ''`);
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await calls(page, 'CancelExport')).length).toBe(1);
    expect(await page.getByRole('dialog').count()).toBe(1);
  });

  it('fails says why in the dialog, and keeps the selection', async () => {
    const page = await dialogFor(1, {
      steer: `standIn.fail.Export = 'write /x: permission denied';`,
    });
    await press(page);
    await page.getByRole('alert').getByText('permission denied').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('1 selected').waitFor();
  });

  it('gets no place goes back to the dialog', async () => {
    const page = await dialogFor(1, { steer: `standIn.path = '';` });
    await press(page);
    await page.waitForTimeout(100);
    const button = page.getByRole('dialog').getByRole('button', { name: 'Export…' });
    expect(await button.isEnabled()).toBe(true);
    expect(await calls(page, 'Export')).toEqual([]);
  });
});
