import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { useWindow } from './window';

const open = useWindow();

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const bars = (page: Page) =>
  card(page, 'Incidents')
    .getByRole('group', { name: /^Incidents by/ })
    .getByRole('button');
const asked = async (page: Page) =>
  (await calls(page, 'Insight')).at(-1)?.[0] as {
    search: { query: string; filters: Record<string, string[]> };
    period: string;
    split: string;
  };

describe('the statistics', () => {
  it('count what is searched and filtered, and follow it', async () => {
    const page = await open({ hash: '#q=database' });
    await page.locator('article').first().waitFor();
    expect(await calls(page, 'Insight')).toEqual([]); // Nobody looks at them.
    await page.getByRole('button', { name: 'Statistics' }).click();
    await card(page, 'Incidents').waitFor();
    expect((await asked(page)).search.query).toBe('database');
    await page.getByRole('checkbox', { name: /^Alma/ }).click();
    await expect.poll(async () => (await asked(page)).search.filters['product']).toEqual(['Alma']);
    await expect.poll(async () => (await calls(page, 'SaveSettings')).length).toBeGreaterThan(0);
    await expect.poll(() => calls(page, 'Insight')).toHaveLength(2); // Once for each search.
    // Of the change alone: when the view was opened nobody waited for a search.
    await expect
      .poll(() => calls(page, 'Took'))
      .toEqual([['statistics', expect.toSatisfy((ms) => ms > 0 && ms < 60_000)]]);
    await page.getByRole('button', { name: 'Reports', exact: true }).click();
    await page.locator('article').first().waitFor();
    expect(page.url()).not.toContain('tab=');
    await page.goBack();
    await card(page, 'Incidents').waitFor();
  });

  it('narrow to the bar that is clicked, and to its part', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await page.getByLabel('Split by').selectOption('By region');
    await expect.poll(async () => (await asked(page)).split).toBe('region');
    const bar = bars(page)
      .filter({ has: page.locator('rect.s1') })
      .first();
    const name = (await bar.getAttribute('aria-label')) ?? '';
    await bar.locator('rect.s1').click();
    await page.waitForURL(new RegExp(`region=.*from=${name.slice(0, 4)}`));
    await page.getByRole('list', { name: 'Active filters' }).waitFor();
  });

  it('can be gone through with the keys', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await bars(page).first().focus();
    await page.keyboard.press('ArrowRight');
    const second = await bars(page).nth(1).getAttribute('aria-label');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      second,
    );
    await card(page, 'Incidents')
      .getByText(second ?? '', { exact: true })
      .waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const last = (await bars(page).last().getAttribute('aria-label'))?.slice(0, 4);
    await page.waitForURL(new RegExp(`from=${last}&to=${last}`));
  });

  it('narrow to an instance and a cause', async () => {
    const page = await open({ hash: '#tab=statistics' });
    const map = page.getByRole('group', { name: 'Incidents by instance and cause' });
    await map.getByRole('button').first().click();
    await page.waitForURL(/cause=.*instance=/);
  });

  it('show a chart as a table, and copy it', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await page.getByRole('button', { name: 'More for How long' }).click();
    await page.getByRole('menuitem', { name: 'Copy as CSV' }).click();
    await page.getByText('Copied the table').waitFor();
    const [csv] = (await calls(page, 'CopyText'))[0] as [string];
    expect(csv).toMatch(/^Length,Incidents\r\n<15 min,\d+\r\n/);
    await page.getByRole('button', { name: 'More for How long' }).click();
    await page.getByRole('menuitem', { name: 'Show as a table' }).click();
    await card(page, 'How long')
      .getByRole('row', { name: /^<15 min \d+/ })
      .waitFor();
  });

  it('copy a chart as a light picture with its title and legend, whatever the theme', async () => {
    const page = await open({ hash: '#tab=statistics', dark: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByLabel('Split by').selectOption('By region');
    await page.getByRole('list', { name: 'Legend' }).waitFor();
    await page.getByRole('button', { name: 'More for Incidents' }).click();
    await page.getByRole('menuitem', { name: 'Copy as a picture' }).click();
    await page.getByText('Copied the picture').waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    const seen = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await createImageBitmap(await item!.getType('image/png'));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const draw = canvas.getContext('2d')!;
      draw.drawImage(picture, 0, 0);
      const { width, height } = picture;
      /** Which colours there are between two heights, from 0 to 1. */
      const colours = (from: number, to: number) => {
        const { data } = draw.getImageData(0, height * from, width, height * (to - from));
        const found = new Set<string>();
        for (let i = 0; i < data.length; i += 4) found.add(data.slice(i, i + 3).join());
        return found;
      };
      const [first, second] = ['31,95,191', '185,81,15'];
      return {
        corner: draw.getImageData(0, 0, 1, 1).data.join(),
        title: colours(0, 0.1).has('29,31,33'),
        bars: colours(0.2, 0.85).has(first!),
        legend: colours(0.85, 1).has(second!),
      };
    });
    expect(seen).toEqual({ corner: '255,255,255,255', title: true, bars: true, legend: true });
  });

  it('say that they are counted where it takes long, and mark old ones', async () => {
    const page = await open({
      steer: `standIn.delay = (name) => (name === 'Insight' ? 1500 : 0);`,
    });
    await page.getByRole('button', { name: 'Statistics' }).click();
    await page.getByText('Counting…').waitFor();
    await card(page, 'Incidents').waitFor();
    expect(await page.getByText('Counting…').count()).toBe(0);
    await page.getByLabel('Count').selectOption('Downtime');
    await page.getByLabel('Period').selectOption('By quarter');
    await page.locator('[aria-busy="true"].old').waitFor();
    await page.locator('.old').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'More for Downtime' }).click();
    await page.getByRole('menuitem', { name: 'Show as a table' }).click();
    await page.getByRole('columnheader', { name: 'Downtime (min)' }).waitFor();
    await card(page, 'Downtime')
      .getByRole('rowheader', { name: /^(Q[1-4]|[A-Z][a-z]{2}) \d{4}$|^\d{4}$/ })
      .first()
      .waitFor();
  });

  it('open one of the longest', async () => {
    const page = await open({ hash: '#tab=statistics' });
    const first = page.getByRole('region', { name: 'Longest' }).getByRole('button').first();
    const title = (await first.locator('.title').textContent()) ?? '';
    await first.click();
    await page.getByRole('heading', { name: title, level: 2 }).waitFor();
  });

  it('remember how they were looked at', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await page.getByLabel('Count').selectOption('Downtime');
    await page.getByLabel('Period').selectOption('By quarter');
    await expect.poll(async () => (await asked(page)).period).toBe('quarter');
    await card(page, 'Downtime').waitFor();
    await expect
      .poll(async () => (await calls(page, 'SaveSettings')).at(-1)?.[0])
      .toMatchObject({ statistics: { per: 'quarter', by: '', measure: 'minutes' } });
  });

  it('show the reports that lack something', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await page.getByRole('button', { name: 'Without a source 3' }).click();
    await page.getByText('Only 3 reports, without a source').waitFor();
    expect(new URL(page.url()).hash.match(/only=/g)).toHaveLength(3);
  });

  it('say that there is nothing to count, or why they could not be made', async () => {
    const page = await open({ hash: '#tab=statistics&q=xyzzy' });
    await page.getByText('so there is nothing to count').waitFor();
    await page.getByRole('button', { name: 'Count all reports' }).click();
    await card(page, 'Incidents').waitFor();
    const broken = await open({
      hash: '#tab=statistics',
      steer: `standIn.fail.Insight = 'the disk is full';`,
    });
    await broken.getByText('the disk is full').waitFor();
    await broken.evaluate(`standIn.fail.Insight = undefined`);
    await broken.getByRole('button', { name: 'Try again' }).click();
    await card(broken, 'Incidents').waitFor();
  });
});

const part = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Parts of the statistics' })
    .getByRole('button', { name })
    .click();

describe('the way back', () => {
  it('leads to the part, and to the place in it', async () => {
    const page = await open({ hash: '#tab=statistics', width: 900, height: 600 });
    const pane = page.locator('.pane:has(> nav)');
    await page.getByRole('region', { name: 'What the reports lack' }).waitFor();
    await pane.evaluate(
      (box) =>
        new Promise((scrolled) => {
          box.addEventListener('scroll', scrolled, { once: true });
          box.scrollTop = 500;
        }),
    );
    await part(page, 'Availability');
    await page.waitForURL(/part=availability/);
    await page.getByText('In minutes').waitFor();
    await page.goBack();
    const down = () => pane.evaluate((box) => Math.round(box.scrollTop));
    await expect.poll(down).toBe(500);
    await page.getByRole('button', { name: /^Without a source/ }).click();
    await page.getByText(/, without a source/).waitFor();
    await page.goBack();
    await expect.poll(down).toBeGreaterThan(400);
  });
});

describe('the availability', () => {
  it('is computed against a target that is remembered', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await part(page, 'Availability');
    await page.getByRole('row', { name: /Q2 2021 99.500 % ✓/ }).waitFor();
    const target = page.getByLabel('Target in percent');
    await target.fill('lots');
    await target.press('Enter');
    expect(await target.inputValue()).toBe('99.5');
    await target.fill('99,9');
    await target.press('Enter');
    await page.getByRole('row', { name: /Q2 2021 99.500 % ✗/ }).waitFor();
    const request = (await calls(page, 'Availability')).at(-1)?.[0];
    expect(request).toMatchObject({ by: 'quarter', target: 99.9 });
    await page.getByText('there was at least this much downtime').waitFor();
    await page.getByText('2 wide incidents of the region that name no instance').waitFor();
    await expect
      .poll(async () => (await calls(page, 'SaveSettings')).at(-1)?.[0])
      .toMatchObject({ statistics: { part: 'availability', target: 99.9 } });
  });

  it('keeps the target readable where a period lies far below it, and says which target is none', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await part(page, 'Availability');
    const target = page.getByLabel('Target in percent');
    await target.fill('99.95');
    await target.press('Enter');
    await page.getByText('Below 99.8 %, with its value').waitFor();
    await page.locator('svg .value', { hasText: '98.5 %' }).waitFor();
    await target.fill('250');
    await target.press('Enter');
    await page.getByRole('alert').getByText('at most 100 %').waitFor();
    expect(await target.inputValue()).toBe('99.95');
  });

  it('narrows to the period that is clicked', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await part(page, 'Availability');
    await page.getByRole('button', { name: /^Q2 2021: As published 99.500 %/ }).click();
    await page.waitForURL(/from=2021-04&to=2021-06/);
  });

  it('is also of the twelve months that end with a period', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await part(page, 'Availability');
    await page.getByLabel('Of each').selectOption('Rolling 12 months');
    await page.getByRole('columnheader', { name: '12 months to' }).waitFor();
  });
});

describe('the recurrence', () => {
  it('shows chains with what was promised, and opens their reports', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await part(page, 'Recurrence');
    const chain = page.getByRole('button', { name: /^MT EU01 · Capacity Primo 2 incidents/ });
    await chain.click();
    await page.getByText('More memory.').waitFor();
    await page.getByText('Nothing.', { exact: true }).waitFor();
    expect(await chain.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('button', { name: 'Incident 1' }).click();
    await page.locator('article').first().waitFor();
  });

  it('narrows to an instance', async () => {
    const page = await open({ hash: '#tab=statistics' });
    await part(page, 'Recurrence');
    await page.getByRole('button', { name: 'MT EU01 · Primo' }).click();
    await page.waitForURL(/instance=MT\+EU01/);
  });

  it('says that nothing came back', async () => {
    const page = await open({ hash: '#tab=statistics&instance=NA08' });
    await part(page, 'Recurrence');
    await page.getByText('No cause came back on the same instance.').waitFor();
  });
});
