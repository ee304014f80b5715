/** The running program, seen through a browser: its own pages, its own Go side. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch } from '../page/browser';

/** Where the program serves its page, and the folder its settings and files live under. */
export const address = process.env['RCA_VIEWER_URL'] ?? '';
export const home = process.env['RCA_VIEWER_HOME'] ?? '';

export interface Look {
  hash?: string;
  width?: number;
  height?: number;
  dark?: boolean;
}

/** Opens the program; every page must end without an error in its console. */
export function useProgram(): (look?: Look) => Promise<Page> {
  if (address === '') throw new Error('RCA_VIEWER_URL is not set: run build/e2e');
  let browser: Browser;
  let troubles: string[] = [];
  let pages: Page[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const page of pages) await page.context().close();
    const said = troubles;
    troubles = [];
    pages = [];
    // Errors in the console include every violation of the content security policy.
    expect(said).toEqual([]);
  });

  return async ({ hash = '#sort=relevance', width = 1280, height = 800, dark = false } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      timezoneId: 'Europe/Amsterdam',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    pages.push(page);
    // The script that Wails puts into development pages trips over itself, and over calls made
    // while a page goes away and its socket is closed. Our own pages do neither.
    const theirs = (text = '') => text.includes('/wails/ipc.js');
    page.on('console', (message) => {
      if (message.type() === 'error' && !theirs(message.text())) troubles.push(message.text());
    });
    page.on('pageerror', (error) => {
      if (!theirs(error.stack)) troubles.push(error.message);
    });
    await page.goto(`${address}/${hash}`);
    const first = page
      .getByRole('list', { name: 'Results' })
      .or(page.getByText('No reports found'));
    await first.waitFor();
    await forget(page);
    return page;
  };
}

/** The program remembers what the test before has selected. */
async function forget(page: Page): Promise<void> {
  const clear = page.getByRole('button', { name: 'Clear', exact: true });
  if (await clear.isVisible()) await clear.click();
}

/** The dialog for the place is the system's and cannot be reached from here: it is answered. */
export async function answerSaveDialog(page: Page, path: string): Promise<void> {
  await page.evaluate((chosen) => {
    const { go } = window as unknown as { go: { window: { API: Record<string, unknown> } } };
    go.window.API['ChooseExportPath'] = () => Promise.resolve(chosen);
  }, path);
}
