/** Presses of the mouse that move what they are on. */
import { describe, expect, it } from 'vitest';
import { useWindow } from './window';

const open = useWindow();

describe('a press', () => {
  it('on the cross of the search box clears it, wherever the focus was', async () => {
    const page = await open({ hash: '#q=database' });
    await page.locator('article').first().focus();
    await page.getByRole('button', { name: 'Clear the search' }).hover();
    await page.mouse.down();
    // What moves under the pointer has moved by the time that the button comes up.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.mouse.up();
    await page.waitForURL((url) => url.hash === '');
    await page.locator('#search').and(page.locator(':focus')).waitFor();
  });

  it('on Why leaves the button as it is, beside the title', async () => {
    const page = await open({ hash: '#q=database' });
    const row = page.locator('article').first();
    await row.hover();
    const why = row.getByRole('button', { name: /^Why this result/ });
    const before = await why.boundingBox();
    await why.click();
    await page.getByRole('dialog', { name: 'Why this result' }).waitFor();
    expect(await why.boundingBox()).toEqual(before);
  });
});
