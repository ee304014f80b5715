import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { useWindow } from './window';

const open = useWindow();

describe('the export', () => {
  it('writes what is selected, in the chosen format', async () => {
    const page = await open({ hash: '#q=firewall' });
    await page.locator('article').getByRole('checkbox').nth(1).click();
    await page.locator('article').getByRole('checkbox').nth(0).click();
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export 2 reports' });
    await dialog.getByRole('radio', { name: 'CSV table' }).click();
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await page.getByText('Exported 2 reports to /home/ada/rca-reports.md').waitFor();
    const [ids, format] = (await calls(page, 'Export'))[0] as [string[], string];
    expect(ids).toHaveLength(2);
    expect(format).toBe('csv');
    await page.getByText('2 selected').waitFor();
    await page.waitForTimeout(400);
    const saved = (await calls(page, 'SaveSettings')).at(-1)?.[0] as { exportFormat: string };
    expect(saved.exportFormat).toBe('csv');
  });

  it('says in the dialog why it failed, and keeps the selection', async () => {
    const page = await open({ steer: `standIn.fail.Export = 'write /x: permission denied';` });
    await page.locator('article').getByRole('checkbox').first().click();
    await page.getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('alert').getByText('permission denied').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('1 selected').waitFor();
  });

  it('goes back to the dialog when no place was chosen', async () => {
    const page = await open({ steer: `standIn.path = '';` });
    await page.locator('article').getByRole('checkbox').first().click();
    await page.keyboard.press('Control+e');
    await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
    await page.waitForTimeout(100);
    expect(
      await page.getByRole('dialog').getByRole('button', { name: 'Export…' }).isEnabled(),
    ).toBe(true);
    expect(await calls(page, 'Export')).toEqual([]);
  });
});

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
