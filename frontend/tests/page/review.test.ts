/** One page under review: the evidence in its text, and the form beside it. */
import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { accept, dialog, field, marked, text, useImport } from './import-window';

const { single } = useImport();

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
    await page.locator('#import:focus').waitFor();
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
