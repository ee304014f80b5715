import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { useWindow } from './window';

const open = useWindow();

describe('facets', () => {
  it('narrow the list, and chips and back undo it', async () => {
    const page = await open();
    await page
      .getByRole('group', { name: 'Product' })
      .getByRole('checkbox', { name: /^Alma,/ })
      .click();
    await page.waitForURL(/product=Alma/);
    await page
      .getByRole('group', { name: 'Cause' })
      .getByRole('checkbox', { name: /^Database,/ })
      .click();
    await page.waitForURL(/cause=database/);
    await page.getByRole('button', { name: 'Remove Product Alma' }).click();
    await page.waitForURL(/#cause=database$/);
    await page.goBack();
    await page.getByRole('button', { name: 'Remove Product Alma' }).waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByText('188 reports', { exact: true }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });

  it('stay where they are under the pointer', async () => {
    const page = await open();
    const cause = page.getByRole('group', { name: 'Cause' });
    await cause.getByRole('checkbox').first().waitFor();
    const names = () =>
      cause
        .getByRole('checkbox')
        .evaluateAll((all) => all.map((box) => box.getAttribute('aria-label')?.split(',')[0]));
    const before = await names();
    await cause.getByRole('checkbox').nth(3).click();
    await page.waitForTimeout(200);
    expect(await names()).toEqual(before);
  });

  it('have a find-box where they are long', async () => {
    const page = await open();
    const instance = page.getByRole('group', { name: 'Instance' });
    await instance.getByRole('textbox', { name: 'Find an instance' }).fill('na 05');
    await instance.getByRole('checkbox', { name: /^NA05,/ }).click();
    await page.waitForURL(/instance=NA05/);
    await instance.getByRole('checkbox', { name: /wide incidents/ }).click();
    await page.waitForURL(/wide=1/);
  });

  it('keep the find-box while it is filled, however few values are left', async () => {
    const page = await open();
    const instance = page.getByRole('group', { name: 'Instance' });
    const find = instance.getByRole('textbox', { name: 'Find an instance' });
    await find.fill('na0');
    await page.getByRole('combobox').focus();
    await page.evaluate(() => (location.hash = '#cause=storage'));
    await page.getByRole('button', { name: 'Remove Cause Storage' }).waitFor();
    await expect.poll(() => instance.getByRole('checkbox').count()).toBe(2);
    expect(await find.inputValue()).toBe('na0');
    await find.press('Escape');
    await find.waitFor({ state: 'detached' });
  });

  it('add the platform beside Alma', async () => {
    const page = await open();
    await page.getByRole('button', { name: /on Higher-Ed Platform/ }).click();
    await page.waitForURL(/product=Alma&product=Higher-Ed\+Platform/);
  });

  it('that were typed are chips too', async () => {
    const page = await open({ hash: '#q=crash+instance:na05' });
    await page.getByRole('button', { name: 'Remove Instance na05' }).click();
    await page.waitForURL(/#q=crash$/);
    await page.getByRole('combobox').fill('crash cause:database');
    await page
      .getByRole('group', { name: 'Cause' })
      .getByRole('checkbox', { name: /^Database,/, checked: true })
      .click();
    await page.waitForFunction(() => location.hash === '#q=crash');
  });
});

describe('time', () => {
  it('is chosen with a sweep, and cleared', async () => {
    const page = await open();
    const bars = page.getByRole('group', { name: 'Time' });
    const from = await bars.getByRole('button', { name: /^2016,/ }).boundingBox();
    const to = await bars.getByRole('button', { name: /^2021,/ }).boundingBox();
    if (!from || !to) throw new Error('there are no bars');
    await page.mouse.move(from.x + 4, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + 4, to.y + 20, { steps: 5 });
    await page.mouse.up();
    await page.waitForURL(/from=2016&to=2021/);
    await page.getByRole('button', { name: 'Remove Time 2016 – 2021' }).waitFor();
    await page.getByRole('button', { name: 'Clear the time range' }).click();
    await page.waitForFunction(() => location.hash === '');
  });

  it('opens into months, with the keyboard alone', async () => {
    const page = await open();
    await page
      .getByRole('group', { name: 'Time' })
      .getByRole('button', { name: /^2014,/ })
      .focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.waitForURL(/from=2025&to=2025/);
    await page.getByRole('button', { name: /^Jul 2025,/ }).waitFor();
    expect(await page.getByRole('group', { name: 'Time' }).locator('.bars button').count()).toBe(
      12,
    );
  });
});

describe('panes', () => {
  it('are resized with the keyboard, and remembered', async () => {
    const page = await open();
    const splitter = page.getByRole('separator', { name: 'Width of the filters' });
    const before = Number(await splitter.getAttribute('aria-valuenow'));
    await splitter.press('ArrowRight');
    expect(Number(await splitter.getAttribute('aria-valuenow'))).toBe(before + 16);
  });

  it('hide the filters', async () => {
    const page = await open();
    await page.getByRole('group', { name: 'Product' }).waitFor();
    await page.getByRole('button', { name: 'Hide filters' }).click();
    expect(await page.getByRole('group', { name: 'Product' }).count()).toBe(0);
    await page.keyboard.press('Control+b');
    await page.getByRole('group', { name: 'Product' }).waitFor();
  });

  it('become a drawer in a narrow window', async () => {
    const page = await open({ width: 900, height: 600 });
    await page.getByRole('button', { name: 'Show filters' }).click();
    await page
      .getByRole('dialog', { name: 'Filters' })
      .getByRole('checkbox', { name: /^Alma,/ })
      .click();
    await page.waitForURL(/product=Alma/);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('wide incidents', () => {
  it('are offered above the list where the filters are out of sight', async () => {
    const page = await open({ width: 900, hash: '#instance=NA05' });
    await page.getByText('4 incidents of the whole region or data center').waitFor();
    await page.getByRole('button', { name: 'Show too' }).click();
    await page.getByRole('button', { name: 'Remove Also wide incidents' }).waitFor();
    await page.waitForURL(/wide=1/);
  });
});

describe('when an event began', () => {
  it('narrows by working hours and by weekday', async () => {
    const page = await open({ settings: { folded: [] } });
    const group = page.getByRole('group', { name: 'Began' });
    await group.getByRole('checkbox', { name: 'Outside working hours' }).click();
    await page.waitForURL(/hours=outside/);
    await group.getByRole('button', { name: 'Sunday' }).click();
    await page.waitForURL(/weekday=sunday/);
    expect(await group.getByRole('button', { name: 'Sunday' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await page.getByRole('button', { name: 'Remove Weekday Sunday' }).click();
    await page.getByRole('button', { name: 'Remove Hours Outside working hours' }).waitFor();
    const { filters } = (await calls(page, 'Search')).at(-1)?.[0] as {
      filters: Record<string, string[]>;
    };
    expect([filters['hours'], filters['weekday']]).toEqual([['outside'], []]);
  });
});
