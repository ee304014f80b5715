/** The review of an import in the window, with a stand-in for what Go reads from pages. */
import type { Page } from 'playwright-core';
import type { Setup } from './browser';
import { importStandIn } from './stand-in-import.js';
import { useWindow } from './window';

export interface Spec extends Setup {
  spec?: Record<string, unknown>;
  more?: string;
}

export async function choose(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

export function useImport() {
  const openWindow = useWindow();

  async function open({ spec = {}, more = '', ...setup }: Spec = {}): Promise<Page> {
    const steer = `(${importStandIn.toString()})(${JSON.stringify(spec)});${more}`;
    const page = await openWindow({ ...setup, steer });
    await page.locator('article').first().waitFor();
    return page;
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

  return { open, batch, single };
}

export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import', exact: true });
export const text = (page: Page) => page.getByRole('region', { name: 'Text of the page' });
export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
export const pages = (page: Page) => page.getByRole('list', { name: 'Pages of the import' });
export const row = (page: Page, title: string | RegExp) =>
  pages(page).getByRole('button', { name: title });
export const marked = (page: Page) => text(page).locator('mark').allInnerTexts();
export const accept = (page: Page) => page.getByRole('button', { name: 'Accept', exact: true });
