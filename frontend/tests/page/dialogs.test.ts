import { describe, expect, it } from 'vitest';
import { calls } from './browser';
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
    const keys = page.getByRole('dialog').locator('.keys');
    await keys.getByText('Why this result').waitFor();
    await page.getByRole('checkbox', { name: 'Single-letter keys' }).click();
    await keys.getByText('Why this result').waitFor({ state: 'detached' });
    expect(await keys.locator('dt:not(:has(kbd))').count()).toBe(0);
    expect(await keys.getByText('↓', { exact: true }).count()).toBe(1);
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

describe('a menu', () => {
  it('begins at an item where a key opened it: ArrowUp at the last', async () => {
    const page = await open();
    const button = page.getByRole('button', { name: 'Appearance and keys' });
    const focused = () =>
      page.waitForFunction(() => document.activeElement?.matches('[role^="menuitem"]'));
    const name = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    await button.press('Enter');
    await focused();
    expect(await name()).toBe('Like the system');
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await button.press('ArrowUp');
    await focused();
    expect(await name()).toBe('Single-letter keys');
  });
});

describe('the time zone', () => {
  it('is chosen among those there are, and shown in the report', async () => {
    const page = await open({ hash: '#open=2025-07-19-na05' });
    await page.getByRole('button', { name: 'Appearance and keys' }).click();
    await page.getByRole('menuitem', { name: 'My time zone…' }).click();
    const dialog = page.getByRole('dialog', { name: 'My time zone' });
    await dialog.getByRole('combobox').pressSequentially('tok');
    await page.keyboard.press('Escape'); // closes the list alone
    await page.getByRole('option').waitFor({ state: 'detached' });
    await dialog.getByRole('combobox').press('ArrowDown');
    await page.getByRole('option', { name: 'Asia/Tokyo' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Sun 20 July 2025, 05:45 – 06:25 Tokyo (UTC+9)').waitFor();
    expect((await calls(page, 'SaveSettings')).at(-1)?.[0]).toMatchObject({ zone: 'Asia/Tokyo' });
  });

  it('is the only one proposed with Enter, and the next Enter saves it', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Appearance and keys' }).click();
    await page.getByRole('menuitem', { name: 'My time zone…' }).click();
    const box = page.getByRole('dialog').getByRole('combobox');
    await box.pressSequentially('tok');
    await page.getByRole('option', { name: 'Asia/Tokyo' }).waitFor();
    await box.press('Enter');
    expect(await box.inputValue()).toBe('Asia/Tokyo');
    await box.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('does not hide what is wrong with it under its proposals', async () => {
    const page = await open({ steer: `standIn.fail.SaveSettings = 'zone: "a" is unknown';` });
    await page.getByRole('button', { name: 'Appearance and keys' }).click();
    await page.getByRole('menuitem', { name: 'My time zone…' }).click();
    const box = page.getByRole('dialog').getByRole('combobox');
    await box.pressSequentially('a');
    await page.getByRole('option').nth(1).waitFor();
    await box.press('Enter');
    await page.getByRole('alert').getByText('is unknown').waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
  });

  it('says which is near to one that is none, and stays as it was', async () => {
    const page = await open({
      steer: `standIn.fail.SaveSettings = 'zone: "Mars" is unknown; the nearest is "Asia/Tokyo"';`,
    });
    await page.getByRole('button', { name: 'Appearance and keys' }).click();
    await page.getByRole('menuitem', { name: 'My time zone…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('Mars');
    await dialog.getByRole('combobox').press('Enter');
    await dialog.getByRole('alert').getByText('the nearest is').waitFor();
    expect(await dialog.getByRole('button', { name: 'Like the system' }).isDisabled()).toBe(true);
  });
});
