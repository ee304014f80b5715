import { describe, expect, it } from 'vitest';
import { useWindow } from './window';

const open = useWindow();

describe('the help', () => {
  it('opens with a key, and its examples can be tried', async () => {
    const page = await open();
    await page.locator('article').first().waitFor();
    await page.keyboard.press('?');
    await page
      .getByRole('dialog', { name: 'How to search' })
      .getByRole('button', { name: 'measures:monitoring' })
      .click();
    await page.waitForURL(/q=measures/);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('turns single letters off', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Search help' }).click();
    await page.getByRole('checkbox', { name: 'Single-letter keys' }).click();
    await page.keyboard.press('Escape');
    await page.locator('body').click();
    await page.keyboard.press('?');
    await page.waitForTimeout(100);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('the appearance', () => {
  it('follows the system, or the choice', async () => {
    const page = await open({ dark: true });
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    await page.locator('article').first().waitFor();
    expect(await theme()).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'light');
    await page.getByRole('button', { name: 'Appearance and keys' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Appearance and keys',
    );
  });
});
