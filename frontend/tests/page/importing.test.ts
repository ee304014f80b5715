/** The review of an import, with a stand-in for what Go reads from pages. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calls, type Setup } from './browser';
import { importStandIn } from './stand-in-import.js';
import { useWindow } from './window';

const openWindow = useWindow();

interface Spec extends Setup {
  spec?: Record<string, unknown>;
  more?: string;
}

async function open({ spec = {}, more = '', ...setup }: Spec = {}): Promise<Page> {
  const steer = `(${importStandIn.toString()})(${JSON.stringify(spec)});${more}`;
  const page = await openWindow({ ...setup, steer });
  await page.locator('article').first().waitFor();
  return page;
}

async function choose(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

/** A batch of seven pages, the first of which is under review. */
async function batch(setup: Spec = {}): Promise<Page> {
  const page = await open(setup);
  await choose(page, 'Files…');
  await text(page).waitFor();
  return page;
}

/** One pasted page under review. */
async function single(setup: Spec = {}): Promise<Page> {
  const page = await open(setup);
  await choose(page, 'Pasted text…');
  await page.getByRole('textbox', { name: 'Text of the page' }).fill('A page');
  await page.getByRole('button', { name: 'Read the page' }).click();
  await text(page).waitFor();
  return page;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import', exact: true });
const text = (page: Page) => page.getByRole('region', { name: 'Text of the page' });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const pages = (page: Page) => page.getByRole('list', { name: 'Pages of the import' });
const row = (page: Page, title: string | RegExp) =>
  pages(page).getByRole('button', { name: title });
const marked = (page: Page) => text(page).locator('mark').allInnerTexts();
const accept = (page: Page) => page.getByRole('button', { name: 'Accept', exact: true });

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
    await page.getByText('Only 3 imported reports').waitFor();
    expect(await calls(page, 'AcceptImport')).toHaveLength(3);
    expect(await calls(page, 'EndImport')).toHaveLength(1);
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
    expect(await calls(page, 'EndImport')).toHaveLength(1);
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
    expect(await calls(page, 'ReadPages')).toEqual([[['/home/ada/pages']]]);
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
    expect(await calls(page, 'CancelReading')).toHaveLength(1);
    expect(await calls(page, 'EndImport')).toHaveLength(1);
    await page.waitForTimeout(300);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('can be ended early, to review what was read', async () => {
    const page = await open({ spec: { many: 80, slow: 300 } });
    await choose(page, 'Files…');
    await page.getByText(/Read \d+ of 80 pages/).waitFor();
    await page.getByRole('button', { name: 'Review what is read' }).click();
    await text(page).waitFor();
    expect(await calls(page, 'CancelReading')).toHaveLength(1);
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

describe('the evidence', () => {
  it('of the field with the focus is marked in the page, with the reason', async () => {
    const page = await single();
    await field(page, 'Start').focus();
    await expect.poll(() => marked(page)).toContain('January 1, 2025 at 13:45:00 until ');
    const why = page.getByRole('note', { name: 'Why' });
    await why.getByText('the time phrase of the timeline').waitFor();
    await page.getByRole('combobox', { name: 'Instances' }).focus();
    await expect.poll(() => marked(page)).toEqual(['NA05', 'NA05']);
    await field(page, 'Source').focus();
    await why.getByText('Nothing in the page is marked for this').waitFor();
    expect(await marked(page)).toEqual([]);
  });

  it('of the field under the pointer goes before, and comes into sight', async () => {
    const page = await single({ spec: { extraLines: 300 }, height: 600 });
    await text(page).evaluate((e) => (e.scrollTop = e.scrollHeight));
    await page.getByRole('combobox', { name: 'Region' }).hover();
    await expect.poll(() => marked(page)).toContain('Seattle');
    const first = text(page).locator('mark').first();
    await expect
      .poll(() => first.evaluate((e) => e.getBoundingClientRect().top))
      .toBeGreaterThan(0);
  });

  it('leads to its field with a click', async () => {
    const page = await single();
    await text(page).getByText('partially available').click();
    await expect
      .poll(() =>
        page.evaluate(() =>
          document.activeElement?.closest('[data-field]')?.getAttribute('data-field'),
        ),
      )
      .toBe('events[0].impact');
  });
});

describe('the form', () => {
  it('refuses what has problems, and leads to the first', async () => {
    const page = await single();
    await field(page, 'Start').fill('soon');
    await page.getByText('Write the start as 2025-07-19 13:45.').waitFor();
    await field(page, 'Title').fill('');
    await page.getByText('Please fix: Write a title.').waitFor();
    await field(page, 'Source').focus();
    await page.keyboard.press('Control+Enter');
    await expect
      .poll(() => field(page, 'Title').evaluate((e) => e === document.activeElement))
      .toBe(true);
    expect(await field(page, 'Title').getAttribute('aria-invalid')).toBe('true');
    expect(await calls(page, 'AcceptImport')).toEqual([]);
    await page.getByText(/things to fix first/).waitFor();
  });

  it('files one page, and opens it', async () => {
    const page = await single();
    await field(page, 'Title').fill('NA05, mended');
    await accept(page).click();
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 2, name: 'NA05, mended' }).waitFor();
    await page.locator('article').getByRole('heading', { name: 'NA05, mended' }).first().waitFor();
  });

  it('says why a page could not be filed, and loses nothing', async () => {
    const page = await single({ more: `standIn.fail.AcceptImport = 'the disk is full';` });
    await field(page, 'Title').fill('Kept');
    await accept(page).click();
    await page.getByText('the disk is full').waitFor();
    expect(await field(page, 'Title').inputValue()).toBe('Kept');
  });

  it('has what was noticed beside its fields, with a word for its weight', async () => {
    const page = await single();
    const start = page.locator('[data-field="events[0].start"]');
    expect(await start.innerText()).toContain('Check this: The introduction names another day');
    const published = page.locator('[data-field="published"]');
    expect(await published.innerText()).toContain('Note: The page does not say');
  });

  it('takes products and instances as tags', async () => {
    const page = await single();
    const products = page.getByRole('combobox', { name: 'Products' });
    await products.fill('pri');
    await page.getByRole('option', { name: 'Primo VE' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove product Primo VE' }).waitFor();
    await products.pressSequentially('new thing,');
    await page.getByRole('button', { name: 'Remove product new thing' }).waitFor();
    await page.keyboard.press('Backspace');
    await page.getByRole('button', { name: 'Remove product Primo VE' }).click();
    await page.getByRole('button', { name: 'Remove code NA05' }).click();
    await accept(page).click();
    await expect.poll(async () => (await calls(page, 'AcceptImport')).length).toBe(1);
    const [, form] = (await calls(page, 'AcceptImport'))[0] as [number, Record<string, string[]>];
    expect(form['products']).toEqual(['Alma', 'Higher-Ed Platform']);
    expect(form['instances']).toEqual([]);
  });

  it('takes three causes, the main one first', async () => {
    const page = await single();
    const add = page.getByRole('combobox', { name: 'Add a cause' });
    await add.fill('stor');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Move Storage up' }).waitFor();
    expect(await add.count()).toBe(0);
    await page.getByRole('button', { name: 'Move Storage up' }).click();
    await page.getByRole('button', { name: 'Move Storage up' }).click();
    await page.getByRole('button', { name: 'Remove Change management' }).click();
    await add.waitFor();
    await accept(page).click();
    await expect.poll(async () => (await calls(page, 'AcceptImport')).length).toBe(1);
    const [, form] = (await calls(page, 'AcceptImport'))[0] as [number, Record<string, string[]>];
    expect(form['causes']).toEqual(['storage', 'human-error']);
  });

  it('takes events with ends, and without', async () => {
    const page = await single();
    await page.getByRole('button', { name: 'Add an event' }).click();
    const second = page.getByRole('group', { name: 'Event 2' });
    await second.getByRole('textbox', { name: 'Start' }).fill('2025-01-02 10:00');
    await second.getByRole('textbox', { name: 'End' }).fill('11:30');
    await page.keyboard.press('Tab');
    await second.getByText('1 h 30 min').waitFor();
    expect(await second.getByRole('textbox', { name: 'End' }).inputValue()).toBe(
      '2025-01-02 11:30',
    );
    const first = page.getByRole('group', { name: 'Event 1' });
    await first.getByRole('checkbox', { name: /unknown/ }).click();
    await first.getByRole('combobox', { name: 'Time zone' }).fill('chi');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await first.getByRole('combobox', { name: 'Impact' }).selectOption('unavailable');
    await accept(page).click();
    await expect.poll(async () => (await calls(page, 'AcceptImport')).length).toBe(1);
    const [, form] = (await calls(page, 'AcceptImport'))[0] as [number, { events: unknown[] }];
    expect(form.events).toMatchObject([
      { start: '2025-01-01T13:45', end: '', zone: 'America/Chicago', impact: 'unavailable' },
      { start: '2025-01-02T10:00', end: '2025-01-02T11:30', zone: 'America/Los_Angeles' },
    ]);
  });

  it('closes a list with Escape before it closes itself', async () => {
    const page = await single();
    await page.getByRole('combobox', { name: 'Time zone' }).click();
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Leave the import?' }).waitFor();
  });
});

describe('axe', () => {
  const states: [string, (setup: Spec) => Promise<Page>, ((page: Page) => Promise<unknown>)?][] = [
    ['a batch', batch],
    ['a mark', batch, (page) => field(page, 'Start').focus()],
    [
      'a list of causes',
      single,
      (page) => page.getByRole('combobox', { name: 'Add a cause' }).click(),
    ],
    ['a problem', single, (page) => field(page, 'Title').fill('')],
    ['a duplicate', batch, (page) => row(page, /April 4/).click()],
    ['a rejected page', batch, (page) => row(page, /invoice/).click()],
    ['the question', batch, (page) => page.keyboard.press('Escape')],
    [
      'the summary',
      batch,
      async (page) => {
        await page.getByRole('button', { name: 'Accept 3 pages without findings' }).click();
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Leave', exact: true }).click();
      },
    ],
    [
      'the paste dialog',
      async (setup) => {
        const page = await open(setup);
        await choose(page, 'Pasted text…');
        return page;
      },
    ],
    [
      'reading',
      async (setup) => {
        const page = await open({ ...setup, spec: { many: 80, slow: 2_000 } });
        await choose(page, 'Files…');
        return page;
      },
    ],
  ];
  describe.each([false, true])('dark: %s', (dark) => {
    it.each(states)('has no objection to %s', async (_name, show, act) => {
      const page = await show({ dark });
      await act?.(page);
      await page.waitForTimeout(450);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [
          id,
          nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} ${n.any[0]?.message ?? ''}`),
        ]),
      ).toEqual([]);
    });
  });
});

describe.each([
  [900, 600],
  [1280, 800],
  [1920, 1080],
])('at %i × %i', (width, height) => {
  it('nothing is cut off or lies over another', async () => {
    const page = await batch({ width, height });
    const over = await page.evaluate(() => {
      const dialog = document.querySelector('.full-dialog')!;
      return [...dialog.querySelectorAll<HTMLElement>('button, input, select, textarea')]
        .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
        .map((e) => e.outerHTML.slice(0, 80));
    });
    expect(over).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await accept(page).click({ trial: true });
  });
});
