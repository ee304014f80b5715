import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Setup } from './browser';
import { calls } from './browser';
import { useWindow } from './window';

const open = useWindow();

const na05 = '2025-07-19-na05';
const selected = [na05, '2018-11-07-na04', '2021-02-01-eu02', '2019-05-20-eu00', 'gone'];
const friday = { name: 'Friday', changed: '2026-02-27T10:00:00Z', reports: selected.slice(0, 2) };
const keep = (...list: object[]) => `standIn.kept.list = ${JSON.stringify(list)};`;

const list = (page: Page) => page.getByRole('list', { name: 'Selected reports' });
const rows = (page: Page) => list(page).locator('article');
const pane = (page: Page) => page.getByRole('region', { name: 'Selected reports and collections' });
const undo = (page: Page) => pane(page).getByRole('button', { name: 'Undo' });
const said = (page: Page, text: string) =>
  page.getByRole('status', { name: 'Done' }).getByText(text, { exact: true }).waitFor();
const order = async (page: Page) =>
  (await rows(page).getByRole('heading').allTextContents()).map(
    (title) => /NA05|NA04|EU02|EU00/.exec(title)?.[0] ?? title,
  );
const text = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());
const focus = (page: Page) =>
  page.evaluate(() => {
    const { dataset, ariaLabel, id, textContent } = document.activeElement as HTMLElement;
    if ('open' in dataset) return textContent;
    return dataset['row'] ?? ariaLabel ?? id;
  });

async function basket(setup: Setup = {}): Promise<Page> {
  const page = await open({ settings: { selected }, ...setup });
  await page.getByRole('button', { name: '5 selected' }).click();
  await rows(page).first().getByRole('heading', { name: /NA05/ }).waitFor();
  return page;
}

describe('the selected reports', () => {
  it('are listed in their order, with what has gone', async () => {
    const page = await basket();
    await expect.poll(() => order(page)).toEqual(['NA05', 'NA04', 'EU02', 'EU00', 'gone']);
    await rows(page).nth(1).getByText('Alma, NA04 · 1 h 24 min').waitFor();
    await rows(page).nth(1).getByText('unavailable').waitFor();
    await rows(page).nth(4).getByText('No longer in the library').waitFor();
    await expect.poll(() => calls(page, 'Rows')).toHaveLength(1);
    await page.getByRole('button', { name: 'Remove 1 missing' }).click();
    await said(page, 'Removed 1 missing report');
    await expect.poll(() => order(page)).toEqual(['NA05', 'NA04', 'EU02', 'EU00']);
  });

  it('move by keys and buttons, and the focus goes along', async () => {
    const page = await basket();
    await expect.poll(() => focus(page)).toBe('0');
    await page.keyboard.press('Alt+ArrowDown');
    await said(page, 'Moved to 2 of 5');
    await expect.poll(() => focus(page)).toBe('1');
    expect(await order(page)).toEqual(['NA04', 'NA05', 'EU02', 'EU00', 'gone']);
    const up = rows(page)
      .nth(2)
      .getByRole('button', { name: /^Move up/ });
    await up.focus();
    await page.keyboard.press('Enter');
    await said(page, 'Moved to 2 of 5');
    await expect.poll(() => focus(page)).toMatch(/^Move up: EU02/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await said(page, 'It is the first already');
    await expect.poll(() => focus(page)).toMatch(/^Move up: EU02/);
    expect(await order(page)).toEqual(['EU02', 'NA04', 'NA05', 'EU00', 'gone']);
    await page.waitForTimeout(400);
    const saved = (await calls(page, 'SaveSettings')).at(-1)?.[0] as { selected: string[] };
    expect(saved.selected[0]).toBe('2021-02-01-eu02');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
    await expect.poll(() => order(page)).toEqual(['NA05', 'NA04', 'EU02', 'EU00', 'gone']);
    expect(await undo(page).count()).toBe(0);
  });

  it('move by drag, and Escape leaves them where they were', async () => {
    const page = await basket();
    const box = await rows(page).first().boundingBox();
    if (!box) throw new Error('the row is not on the screen');
    const drag = async (by: number) => {
      await page.mouse.move(box.x + 20, box.y + 25);
      await page.mouse.down();
      await page.mouse.move(box.x + 20, box.y + 25 + by / 2, { steps: 3 });
      await page.mouse.move(box.x + 20, box.y + 25 + by, { steps: 3 });
    };
    await drag(110);
    await page.mouse.up();
    await said(page, 'Moved to 3 of 5');
    await expect.poll(() => focus(page)).toBe('2');
    expect(await order(page)).toEqual(['NA04', 'EU02', 'NA05', 'EU00', 'gone']);
    await drag(110);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await order(page)).toEqual(['NA04', 'EU02', 'NA05', 'EU00', 'gone']);
    expect(await pane(page).isVisible()).toBe(true);
    expect(page.url()).not.toContain('open=');
  });

  it('are removed one by one to the last, and all come back', async () => {
    const page = await basket();
    await rows(page)
      .nth(1)
      .getByRole('button', { name: /^Remove/ })
      .click();
    await said(page, 'Removed “Alma NA04 - RCA – November 7, 2018”');
    await expect.poll(() => focus(page)).toBe('1');
    await undo(page).click();
    await expect.poll(() => order(page)).toEqual(['NA05', 'NA04', 'EU02', 'EU00', 'gone']);
    await expect.poll(() => focus(page)).toBe('1');
    for (let left = 4; left >= 0; left--) {
      await page.keyboard.press('Delete');
      await pane(page)
        .getByRole('tab', { name: `Selected ${left}` })
        .waitFor();
      if (left > 0) await expect.poll(() => focus(page)).toMatch(/^[01]$/);
    }
    await page.getByRole('heading', { name: 'Nothing is selected' }).waitFor();
    await expect.poll(() => text(page)).toBe('Back to the results');
    for (let i = 0; i < 5; i++) await page.keyboard.press('Control+z');
    await expect.poll(() => order(page)).toHaveLength(5);
  });

  it('are arranged once, with undo', async () => {
    const page = await basket();
    const arrange = async (name: string) => {
      await page.getByRole('button', { name: 'Arrange' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await arrange('Oldest first');
    await expect.poll(() => order(page)).toEqual(['NA04', 'EU00', 'EU02', 'NA05', 'gone']);
    await said(page, 'Arranged with the oldest first');
    await arrange('As selected');
    await expect.poll(() => order(page)).toEqual(['NA05', 'NA04', 'EU02', 'EU00', 'gone']);
    await undo(page).click();
    await expect.poll(() => order(page)).toEqual(['NA04', 'EU00', 'EU02', 'NA05', 'gone']);
  });

  it('take in everything found, and say what of it is new', async () => {
    const page = await basket({ hash: '#q=firewall' });
    await page.getByRole('button', { name: /^Add all 10 found/ }).click();
    await said(page, 'Added 10 reports');
    await page.getByRole('button', { name: 'All 10 found are here' }).waitFor();
    await undo(page).click();
    await page.getByText('5 selected').waitFor();
  });

  it('open beside the list, and are left with Escape', async () => {
    const page = await basket();
    await rows(page).nth(2).getByRole('heading').click();
    await page.waitForURL(/open=2021-02-01-eu02/);
    await page.getByRole('heading', { level: 2, name: /EU02/ }).waitFor();
    expect(await rows(page).nth(2).getAttribute('aria-current')).toBe('true');
    // Who reads the report keeps the focus there, whatever happens to the list.
    await page.getByRole('heading', { level: 2, name: /EU02/ }).click();
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      dispatchEvent(new Event('focus'));
    });
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.keyboard.press('j');
    await expect.poll(() => focus(page)).toBe('3');
    await page.keyboard.press('Escape');
    await pane(page).waitFor({ state: 'detached' });
    // The report had it before, and has it again.
    await expect.poll(() => focus(page)).toBe('Text of the report');
    await page.getByRole('list', { name: 'Results' }).waitFor();
    await page.keyboard.press('s');
    await rows(page).first().waitFor();
    await page.getByRole('combobox').fill('oracle');
    await pane(page).waitFor({ state: 'detached' });
  });

  it('stay quick when they are thousands', async () => {
    const page = await open({ copies: 60 });
    await page.locator('article').first().click();
    await page.keyboard.press('Control+a');
    await page.getByText('11,280 selected').waitFor({ timeout: 15_000 });
    await page.keyboard.press('Control+l');
    await rows(page).first().and(page.locator(':focus')).waitFor();
    await page.keyboard.press('End');
    await expect.poll(() => focus(page)).toBe('11279');
    await rows(page).last().getByRole('heading').getByText('RCA').waitFor();
    expect(await rows(page).count()).toBeLessThan(40);
    const took = await page.evaluate(async () => {
      const began = performance.now();
      const event = { key: 'Home', altKey: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
      const at = () => (document.activeElement as HTMLElement).dataset['row'];
      while (at() !== '0') await new Promise(requestAnimationFrame);
      return performance.now() - began;
    });
    await said(page, 'Moved to 1 of 11,280');
    expect(took).toBeLessThan(300);
    expect((await calls(page, 'Rows')).every(([ids]) => (ids as string[]).length <= 100)).toBe(
      true,
    );
  });
});

it('fit into a narrow window, and the open report makes room', async () => {
  const page = await open({ settings: { selected }, width: 640, hash: `#open=${na05}` });
  await page.getByRole('button', { name: '5 selected' }).click();
  await rows(page).first().waitFor();
  const wide = await page.evaluate(() => document.body.querySelector('.window')?.scrollWidth);
  expect(wide).toBe(640);
  await rows(page).first().click();
  await page.getByRole('heading', { level: 2, name: /NA05/ }).waitFor();
  expect(await list(page).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect.poll(() => focus(page)).toBe('0');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => order(page)).toHaveLength(5);
});

describe('collections', () => {
  const tab = (page: Page) => page.getByRole('tab', { name: /^Collections/ }).click();
  const kept = (page: Page) =>
    page.evaluate(
      () =>
        (
          window as unknown as {
            standIn: { kept: { list: { name: string; reports: string[] }[] } };
          }
        ).standIn.kept.list,
    );
  const more = async (page: Page, name: string, item: string | RegExp) => {
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const named = async (page: Page, name: string) => {
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await page.keyboard.press('Enter');
  };

  it('keep the selection under a name, and say what is wrong with one', async () => {
    const page = await basket({ steer: keep(friday) });
    await page.getByRole('button', { name: 'Save as…' }).click();
    await named(page, 'FRIDAY');
    await page.getByRole('alert').getByText('there is a collection "Friday" already').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('x');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await rows(page).count()).toBe(5);
    await page.getByRole('button', { name: 'Save as…' }).click();
    await named(page, ' Monday ');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await said(page, 'Saved as “Monday”');
    await pane(page).getByRole('heading', { name: 'Monday' }).waitFor();
    expect((await kept(page)).map(({ name, reports }) => [name, reports.length])).toEqual([
      ['Friday', 2],
      ['Monday', 5],
    ]);
    await page.waitForTimeout(400);
    const saved = (await calls(page, 'SaveSettings')).at(-1)?.[0] as { collection: string };
    expect(saved.collection).toBe('Monday');
  });

  it('are opened, changed and saved, each with undo', async () => {
    const page = await basket({ steer: keep(friday) });
    await tab(page);
    await page.getByRole('button', { name: /^Friday/ }).click();
    await expect.poll(() => order(page)).toEqual(['NA05', 'NA04']);
    await said(page, 'Opened “Friday”');
    await expect.poll(() => focus(page)).toBe('0');
    await page.keyboard.press('Alt+ArrowDown');
    await pane(page).getByText('edited', { exact: true }).waitFor();
    await pane(page).getByRole('button', { name: 'Save', exact: true }).click();
    await said(page, 'Saved “Friday”');
    await pane(page).getByText('Saved', { exact: true }).waitFor();
    expect((await kept(page))[0]?.reports[0]).toBe('2018-11-07-na04');
    await expect.poll(() => focus(page)).toBe('More for the collection');
    await undo(page).click();
    await said(page, '“Friday” is as it was');
    expect((await kept(page))[0]?.reports[0]).toBe(na05);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => order(page)).toEqual(['NA05', 'NA04', 'EU02', 'EU00', 'gone']);
  });

  it('are added to the selection, renamed and deleted, with undo', async () => {
    const page = await open({
      settings: { selected: selected.slice(1), collection: 'Friday' },
      steer: keep(friday, { ...friday, name: 'Certificates' }),
    });
    await page.keyboard.press('Control+l');
    await tab(page);
    await page.getByRole('button', { name: 'Add to the selection: Friday' }).click();
    await said(page, 'Added 1 report of “Friday”');
    await page
      .getByRole('button', { name: /^Friday/ })
      .getByText('open, edited')
      .waitFor();
    await more(page, 'Friday', 'Rename…');
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focus(page)).toBe('More for Friday');
    await more(page, 'Friday', 'Rename…');
    await named(page, 'Monday');
    await said(page, 'Renamed to “Monday”');
    await more(page, 'Certificates', 'Delete');
    await said(page, 'Deleted “Certificates”');
    await expect.poll(() => focus(page)).toMatch(/^Monday/);
    expect((await kept(page)).map(({ name }) => name)).toEqual(['Monday']);
    await undo(page).click();
    await said(page, '“Certificates” is back');
    await page.getByRole('tab', { name: 'Collections 2' }).waitFor();
  });

  it('that cannot be understood are left alone until they are set aside', async () => {
    const page = await basket({ steer: `standIn.kept.unreadable = '/c.json: line 3: no';` });
    await tab(page);
    await page.getByRole('alert').getByText('/c.json: line 3: no').waitFor();
    await page.getByRole('button', { name: 'Set the file aside' }).click();
    await said(
      page,
      'The old file is /home/ada/.config/rca-viewer/collections-aside-2026-03-01.json',
    );
    await page.getByRole('heading', { name: 'No collections yet' }).waitFor();
  });

  it('that cannot be read say why, and can be tried again', async () => {
    const page = await basket({ steer: `standIn.fail.Collections = 'permission denied';` });
    await tab(page);
    await page.getByRole('alert').getByText('permission denied').waitFor();
    // Both at once: the pane reads by itself too, whenever the window gets the focus.
    await page.getByRole('button', { name: 'Try again' }).evaluate((button: HTMLElement) => {
      (window as unknown as { standIn: { fail: object } }).standIn.fail = {};
      button.click();
    });
    await page.getByRole('heading', { name: 'No collections yet' }).waitFor();
  });
});
