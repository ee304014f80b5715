/** A page that was exported, opened as somebody opens it from a ticket: as a file, in a browser. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launch } from './browser';

const file = new URL('../../../reports/export/testdata/golden.html', import.meta.url).href;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens the page and gathers what its console says. */
async function opened(width: number, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('requestfailed', (request) => said.push(request.url()));
  await page.goto(file);
  return { page, said };
}

describe('an exported page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`says nothing in the console, is accessible and fits, ${colorScheme}`, async () => {
      for (const width of [1200, 400]) {
        const { page, said } = await opened(width, colorScheme);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
        expect(said).toEqual([]);
        await page.context().close();
      }
    });
  }

  it('leads from the contents to a report and back', async () => {
    const { page } = await opened(1000, 'light');
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Lisbon/ })
      .click();
    expect(page.url()).toMatch(/#2032-02-29-lantern-lisbon$/);
    const report = page.locator('article', { hasText: 'Lamps went out somewhere.' });
    await report.getByRole('link', { name: 'Contents' }).click();
    expect(page.url()).toMatch(/#contents$/);
    await page.context().close();
  });

  it('prints each report on a page of its own, in black on white', async () => {
    const { page } = await opened(1000, 'dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const look = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return [style.color, style.backgroundColor];
    });
    expect(look).toEqual(['rgb(28, 35, 48)', 'rgb(255, 255, 255)']);
    const sheets = (await page.pdf()).toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThanOrEqual(4);
    expect(await page.getByRole('link', { name: 'Contents' }).first().isVisible()).toBe(false);
    await page.context().close();
  });
});
