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
