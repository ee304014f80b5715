/** A day's work, from the first word to the file for the meeting. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, answerSaveDialog, home, useProgram } from './program';

const open = useProgram();

const rows = (page: Page) => page.getByRole('list', { name: 'Results' }).locator('article');
const titles = (page: Page) => rows(page).getByRole('heading').allTextContents();
const found = (page: Page, reports: string) => page.getByText(reports, { exact: true }).waitFor();
const box = (page: Page, group: string, name: RegExp) =>
  page.getByRole('group', { name: group }).getByRole('checkbox', { name });

async function total(page: Page): Promise<number> {
  const text = await page
    .getByText(/^[\d,]+ reports?$/)
    .first()
    .textContent();
  return Number(text?.replace(/\D/g, ''));
}

describe('searching', () => {
  it('answers while typing, with the words marked', async () => {
    const page = await open();
    await found(page, '188 reports');
    // What Go made with the page: without it the first list comes two questions later.
    const ready = await page.evaluate(
      () => (window as { opening?: { start: { reports: number } } }).opening?.start.reports,
    );
    expect(ready).toBe(188);
    await page.getByRole('combobox').pressSequentially('firewall cpu', { delay: 40 });
    await page
      .locator('article mark', { hasText: /firewall/i })
      .first()
      .waitFor();
    await page.locator('article mark', { hasText: /cpu/i }).first().waitFor();
    expect(await total(page)).toBeLessThan(188);
  });

  it('narrows by two facets, clears them, and goes back', async () => {
    const page = await open();
    await found(page, '188 reports');
    await box(page, 'Product', /^Alma,/).click();
    await page.waitForURL(/product=Alma/);
    await expect.poll(() => total(page)).toBeLessThan(188);
    const alma = await total(page);
    await box(page, 'Cause', /^Database,/).click();
    await page.waitForURL(/cause=database/);
    await expect.poll(() => total(page)).toBeLessThan(alma);
    expect(await box(page, 'Product', /^Alma,/).getAttribute('aria-checked')).toBe('true');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await found(page, '188 reports');
    await page.goBack();
    await page.getByRole('button', { name: 'Remove Cause Database' }).waitFor();
  });

  it('sorts', async () => {
    const page = await open({ hash: '#q=database' });
    await rows(page).first().waitFor();
    const relevant = await titles(page);
    await page.getByRole('button', { name: /^Order/ }).click();
    await page.getByRole('menuitemradio', { name: 'Oldest' }).click();
    await page.waitForURL(/sort=oldest/);
    await expect.poll(() => titles(page)).not.toEqual(relevant);
  });

  it('survives any text', async () => {
    const page = await open();
    const texts = ['"', 'OR AND NOT', '((("', 'title:', '-', '\u0001\u0007', 'a'.repeat(60_000)];
    for (const text of texts) {
      await page.getByRole('combobox').fill(text);
      await page.waitForTimeout(150);
      expect(await page.getByRole('alert').count()).toBe(0);
    }
    await page.getByRole('combobox').fill('');
    await found(page, '188 reports');
  });
});

describe('reading', () => {
  it('opens a report and leads to its next match', async () => {
    const page = await open({ hash: '#q=change+server' });
    await rows(page).first().click();
    await page.getByText(/^Match 1 of/).waitFor();
    await page.keyboard.press('F3');
    await page.getByText(/^Match 2 of/).waitFor();
    expect(await page.locator('mark[data-current]').count()).toBe(1);
  });

  it('is restored after a reload', async () => {
    const page = await open({ hash: '#q=database&sort=newest&product=Alma&open=2025-07-19-na05' });
    await page.getByRole('heading', { name: 'NA05 - RCA - July 19, 2025', level: 2 }).waitFor();
    const before = await titles(page);
    await page.reload();
    await page.getByRole('heading', { name: 'NA05 - RCA - July 19, 2025', level: 2 }).waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('database');
    await expect.poll(() => titles(page)).toEqual(before);
    await page.getByRole('button', { name: 'Remove Product Alma' }).waitFor();
  });

  it('is restored at the next start', async () => {
    const page = await open();
    await page.getByRole('combobox').fill('oracle');
    await page
      .locator('article mark', { hasText: /oracle/i })
      .first()
      .waitFor();
    const settings = join(home, 'config', 'rca-viewer', 'settings.json');
    const saved = () => readFile(settings, 'utf8');
    await expect.poll(saved, { timeout: 10_000 }).toContain('q=oracle');
    await page.goto('about:blank');
    await page.goto(address);
    await expect.poll(() => page.getByRole('combobox').inputValue()).toBe('oracle');
    await page.getByRole('combobox').fill('');
    await expect.poll(saved, { timeout: 10_000 }).not.toContain('q=oracle');
  });
});

describe('exporting', () => {
  it('writes three selected reports to a file, whole', async () => {
    const page = await open({ hash: '#q=firewall' });
    const boxes = rows(page).getByRole('checkbox');
    for (const row of [0, 1, 2]) await boxes.nth(row).click();
    await page.getByText('3 selected').waitFor();
    const chosen = (await titles(page)).slice(0, 3);
    await mkdir(join(home, 'out'), { recursive: true });
    const path = join(home, 'out', 'three.md');
    await answerSaveDialog(page, path);
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export 3 reports' });
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await page.getByText(/^Exported 3 reports to/).waitFor();
    const text = await readFile(path, 'utf8');
    for (const title of chosen) expect(text).toContain(title);
    expect(text.match(/Root cause/g)?.length).toBeGreaterThanOrEqual(3);
    await page.getByText('3 selected').waitFor();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  });

  it('shows the first page as it is chosen, and writes it', async () => {
    const page = await open({ hash: '#q=firewall' });
    for (const row of [0, 1]) await rows(page).getByRole('checkbox').nth(row).click();
    await mkdir(join(home, 'out'), { recursive: true });
    const path = join(home, 'out', 'two.pdf');
    await answerSaveDialog(page, path);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export 2 reports' });
    await dialog.getByRole('radio', { name: /^PDF/ }).click();
    const paper = page.frameLocator('iframe');
    await paper.getByRole('heading', { name: 'Root cause' }).first().waitFor();
    await dialog.getByLabel('Title', { exact: true }).fill('For Friday');
    await dialog.getByRole('checkbox', { name: 'Root cause' }).click();
    await paper.getByRole('heading', { name: 'For Friday' }).waitFor();
    expect(await paper.getByRole('heading', { name: 'Root cause' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await page.getByText(/^Exported 2 reports to/).waitFor();
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    await page.keyboard.press('Control+e');
    await dialog.getByRole('checkbox', { name: 'Root cause' }).click();
    await dialog.getByLabel('Files', { exact: true }).selectOption('A file each, in a folder');
    const folder = join(home, 'out', 'each');
    await answerSaveDialog(page, folder);
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await page.getByText(`Exported 2 reports to ${folder}`).waitFor();
    expect(await readdir(folder)).toHaveLength(2);
    await page.keyboard.press('Control+e');
    await dialog.getByLabel('Files', { exact: true }).selectOption('One document');
    await dialog.getByRole('radio', { name: /^Markdown/ }).click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  });

  it('says why a file cannot be written, and keeps the selection', async () => {
    const page = await open({ hash: '#q=oracle' });
    await rows(page).getByRole('checkbox').first().click();
    await page.getByText('1 selected').waitFor();
    await answerSaveDialog(page, join(home, 'no such folder', 'one.md'));
    await page.keyboard.press('Control+e');
    await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('alert').getByText('no such folder').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('1 selected').waitFor();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  });
});
