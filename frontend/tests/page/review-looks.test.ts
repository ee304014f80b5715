/** Every state of an import, for those who cannot see it, and at every size. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accept, choose, field, row, type Spec, useImport } from './import-window';

const { open, batch, single } = useImport();

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
      const dialog = document.querySelector('.bits-full-dialog')!;
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
