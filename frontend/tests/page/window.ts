/** One browser for a file of tests; every page that a test opens is closed, and must be clean. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launch, openPage, type Setup } from './browser';

export function useWindow(): (setup?: Setup) => Promise<Page> {
  let browser: Browser;
  let pages: Awaited<ReturnType<typeof openPage>>[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const troubles = pages.flatMap((page) => page.troubles);
    await Promise.all(pages.map((page) => page.context().close()));
    pages = [];
    // Errors in the console include every violation of the content security policy.
    expect(troubles).toEqual([]);
  });

  return async (setup) => {
    const page = await openPage(browser, inject('base'), setup);
    pages.push(page);
    return page;
  };
}

/** Waits for what comes after the first list, the rule that keeps the focus among it. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('KeepFocus')),
  );
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}
