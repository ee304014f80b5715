/** Reading pages, and deciding on a batch of them. */
import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { accept, choose, dialog, field, pages, row, text, useImport } from './import-window';

const { open, batch } = useImport();

describe('a batch of pages', () => {
  it('is decided on with the keyboard, summed up, and shown in the list', async () => {
    const page = await batch();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: /EU01/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: /AP02/ }).waitFor();
    await page.getByText('4 of 7 pages decided').waitFor();
    await page.getByRole('button', { name: 'Skip', exact: true }).click();
    await page.getByRole('note', { name: 'Duplicate' }).waitFor();
    await page.getByRole('button', { name: 'Skip', exact: true }).click();
    await page.getByRole('region', { name: /July 7/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '3 reports imported' }).waitFor();
    await page.getByText('2 pages skipped · 2 pages rejected').waitFor();
    await page.getByText('the PDF is protected by a password').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Only 3 reports, just imported').waitFor();
    await expect.poll(() => calls(page, 'AcceptImport')).toHaveLength(3);
    await expect.poll(() => calls(page, 'EndImport')).toHaveLength(1);
    const last = (await calls(page, 'Search')).at(-1)?.[0] as { only: string[] };
    expect(last.only).toHaveLength(3);
    await page.waitForURL(/open=2025-01-01-na05/);
  });

  it('files everything without findings at once, and stays at what waits', async () => {
    const page = await batch();
    await page.getByRole('button', { name: 'Accept 3 pages without findings' }).click();
    await page.getByText('5 of 7 pages decided').waitFor();
    expect(await row(page, /February 2/).innerText()).toContain('Imported');
    expect(await row(page, /January 1/).getAttribute('aria-current')).toBe('true');
    expect(await page.getByRole('button', { name: /without findings/ }).count()).toBe(0);
  });

  it('keeps what was changed of a page while others are looked at', async () => {
    const page = await batch();
    await field(page, 'Title').fill('A better title');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('region', { name: /EU01/ }).waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => field(page, 'Title').inputValue()).toBe('A better title');
    expect(await row(page, /January 1/).innerText()).toContain('edited');
    await accept(page).click();
    await row(page, 'A better title').waitFor();
    const [, form] = (await calls(page, 'AcceptImport'))[0] as [number, { title: string }];
    expect(form.title).toBe('A better title');
  });

  it('can be narrowed to what has findings, duplicates and what was rejected', async () => {
    const page = await batch();
    const show = page.getByRole('group', { name: 'Show' });
    await show.getByRole('button', { name: 'Rejected 2' }).click();
    await page.getByRole('heading', { name: 'invoice.pdf is not imported' }).waitFor();
    expect(await pages(page).getByRole('button').count()).toBe(2);
    await show.getByRole('button', { name: 'With findings 2' }).click();
    await text(page).waitFor();
    expect(await pages(page).getByRole('button').count()).toBe(2);
  });

  it('replaces what a page duplicates only when that is chosen', async () => {
    const page = await batch();
    await row(page, /April 4/).click();
    await page.getByText('This page is there already: NA05 - RCA - July 19, 2025').waitFor();
    await page.getByText('instead of the report that the program carries').waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await calls(page, 'AcceptImport')).toEqual([]);
    const replace = page.getByRole('button', { name: 'Replace 2025-07-19-na05' });
    expect(await replace.evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await calls(page, 'AcceptImport')).at(0)?.[2]).toBe(true);
  });

  it('asks before it is left, and sums up what was filed', async () => {
    const page = await batch();
    await accept(page).click();
    await page.getByText('3 of 7 pages decided').waitFor();
    await page.keyboard.press('Escape');
    const asking = page.getByRole('dialog', { name: 'Leave the import?' });
    await asking.getByText('4 pages are not decided on yet').waitFor();
    await page.keyboard.press('Escape');
    await asking.waitFor({ state: 'detached' });
    await dialog(page).waitFor();
    await page.getByRole('button', { name: 'Close the import' }).click();
    await asking.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByText('4 pages left out').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => calls(page, 'EndImport')).toHaveLength(1);
  });

  it('says why each was rejected, when all were', async () => {
    const items = [1, 2].map((key) => ({
      ...{ key, file: `/pages/${key}.pdf`, title: '', id: '', status: 'rejected', findings: 0 },
      ...{ reason: 'the PDF holds no text', worst: '', duplicateOf: '' },
    }));
    const page = await open({ spec: { items } });
    await choose(page, 'Files…');
    await page.getByRole('heading', { name: '1.pdf is not imported' }).waitFor();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('heading', { name: 'Nothing was imported' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
  });

  it('gives the focus to the page that comes next, also to one that was rejected', async () => {
    const page = await batch({ spec: { many: 100 } });
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByText(`${i + 2} of 100`, { exact: true }).waitFor();
      await page.locator('[data-form]:focus').waitFor();
    }
    const rejected = page.getByRole('heading', { name: /is not imported$/ });
    for (let i = 5; !(await rejected.isVisible()); i++) {
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByText(`${i + 1} of 100`, { exact: true }).waitFor();
      await page.locator('[data-form]:focus').waitFor();
    }
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Skip 4 duplicates' }).waitFor();
    expect(await calls(page, 'SkipImport')).toEqual([]);
  });

  it('leaves the focus on the button that it began with', async () => {
    const page = await batch();
    await accept(page).click();
    await page.getByText('3 of 7 pages decided').waitFor();
    await page.getByRole('button', { name: 'Close the import' }).click();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    // By its words: the cross of the question may still be there, which fades away.
    await page.getByText('Close', { exact: true }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await page.locator('#import:focus').waitFor();
  });

  it('skips all duplicates at once', async () => {
    const page = await batch({ spec: { many: 100 } });
    await page.getByRole('button', { name: 'Skip 4 duplicates' }).click();
    await page.getByText('6 of 100 pages decided').waitFor();
    expect(await page.getByRole('button', { name: /duplicates/ }).count()).toBe(0);
  });

  it('says when there was no page at all', async () => {
    const page = await open({ spec: { items: [] } });
    await choose(page, 'Folder…');
    await page.getByRole('heading', { name: 'No pages were found there' }).waitFor();
    await expect.poll(() => calls(page, 'ReadPages')).toEqual([[['/home/ada/pages']]]);
  });

  it('holds a thousand pages, of which few are drawn', async () => {
    const page = await batch({ spec: { many: 1000 } });
    expect(await pages(page).getByRole('listitem').count()).toBeLessThan(60);
    await page.getByText(/of 1,000 pages decided/).waitFor();
    await pages(page).getByRole('button').first().focus();
    await page.keyboard.press('End');
    await row(page, /.+/).last().waitFor();
    await page.getByText('1,000 of 1,000').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-key')))
      .toBe('999');
    await page.keyboard.press('ArrowUp');
    await page.getByText('999 of 1,000').waitFor();
  });
});

describe('reading pages', () => {
  it('shows how far it is, and can be cancelled', async () => {
    const page = await open({ spec: { many: 80, slow: 150 } });
    await choose(page, 'Files…');
    await page.getByText(/Read \d+ of 80 pages/).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => calls(page, 'CancelReading')).toHaveLength(1);
    await expect.poll(() => calls(page, 'EndImport')).toHaveLength(1);
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('can be ended early, to review what was read', async () => {
    const page = await open({ spec: { many: 80, slow: 300 } });
    await choose(page, 'Files…');
    await page.getByText(/Read \d+ of 80 pages/).waitFor();
    await page.getByRole('button', { name: 'Review what is read' }).click();
    await text(page).waitFor();
    await expect.poll(() => calls(page, 'CancelReading')).toHaveLength(1);
    expect(await calls(page, 'EndImport')).toEqual([]);
  });

  it('begins with the keyboard', async () => {
    const page = await open();
    await page.keyboard.press('Control+i');
    await page.getByRole('menuitem', { name: 'Files…' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await text(page).waitFor();
  });

  it('does nothing when nothing was chosen', async () => {
    const page = await open({ spec: { filesChosen: [] } });
    await choose(page, 'Files…');
    await page.waitForTimeout(200);
    expect(await calls(page, 'ReadPages')).toEqual([]);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('takes a long text pasted outside of all fields, and no other', async () => {
    const page = await open();
    const paste = (length: number) =>
      page.evaluate((n) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'x'.repeat(n));
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }, length);
    await paste(20);
    await page.waitForTimeout(100);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await paste(500);
    const box = page.getByRole('textbox', { name: 'Text of the page' });
    await box.waitFor();
    expect(await box.inputValue()).toHaveLength(500);
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await calls(page, 'ReadText')).length).toBe(1);
  });

  it('leads back to a pasted text that is no report', async () => {
    const page = await open();
    await choose(page, 'Pasted text…');
    const box = page.getByRole('textbox', { name: 'Text of the page' });
    await box.fill('an empty page');
    await page.getByRole('button', { name: 'Read the page' }).click();
    await page.getByRole('heading', { name: 'The pasted text is not imported' }).waitFor();
    await page.getByText('it has no text').waitFor();
    await page.getByRole('button', { name: 'Back to the text' }).click();
    expect(await box.inputValue()).toBe('an empty page');
  });

  it('says why it did not work', async () => {
    const page = await open({ more: `standIn.fail.ReadPages = 'read /a.zip: it is damaged';` });
    await choose(page, 'Files…');
    await page.getByRole('alert').getByText('it is damaged').waitFor();
    await page.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('says why the dialog for files did not open', async () => {
    const page = await open({ more: `standIn.fail.ChooseFiles = 'there is no dialog';` });
    await choose(page, 'Files…');
    await page.getByRole('status', { name: 'Messages' }).getByText('there is no dialog').waitFor();
  });
});
