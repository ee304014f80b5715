/** Finding with help: suggestions, what was seen before, why a report is a result. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useProgram } from './program';

const open = useProgram();

const box = (page: Page) => page.getByRole('combobox', { name: 'Search reports' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' });
const results = (page: Page) => page.getByRole('region', { name: 'Reports found' });
const found = (page: Page, text: RegExp | string) =>
  results(page).getByText(text).first().waitFor();
const at = (query: string) => ({ hash: `#q=${encodeURIComponent(query)}` });

describe('suggestions', () => {
  it('make a filter of an instance', async () => {
    const page = await open();
    await box(page).pressSequentially('slow na05', { delay: 20 });
    await list(page)
      .getByRole('option', { name: /^Instance NA05|NA05/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove Instance NA05' }).waitFor();
    expect((await box(page).inputValue()).trim()).toBe('slow');
  });

  it('complete a word, and remember what was searched', async () => {
    const page = await open();
    await box(page).pressSequentially('firewa', { delay: 20 });
    await list(page)
      .getByRole('group', { name: 'Word' })
      .getByRole('option', { name: /^firewall/ })
      .first()
      .click();
    expect((await box(page).inputValue()).trim()).toBe('firewall');
    await page.waitForTimeout(2_600);
    await box(page).fill('');
    await list(page).getByRole('option', { name: 'firewall' }).first().waitFor();
  });

  it('open a report by its title', async () => {
    const page = await open();
    await box(page).pressSequentially('seattle data', { delay: 20 });
    await list(page).getByRole('group', { name: 'Report' }).getByRole('option').first().click();
    await page.getByRole('region', { name: 'Text of the report' }).waitFor();
  });
});

describe('seen before', () => {
  const seen = (page: Page) => page.getByRole('region', { name: 'Seen before' });

  it('leads to another report, and back returns', async () => {
    const page = await open({ hash: '#open=2019-05-20-eu00' });
    await seen(page)
      .getByText(/earlier incidents? .*of EU00/)
      .waitFor();
    await seen(page)
      .getByText(/same main cause|shared cause/i)
      .first()
      .waitFor();
    await page
      .getByRole('list', { name: 'Since then' })
      .getByText(/again on EU00/)
      .first()
      .waitFor();
    await seen(page)
      .getByRole('button', { name: /similar cause/ })
      .first()
      .click();
    await page.waitForURL((url) => !url.hash.includes('2019-05-20-eu00'));
    await seen(page).waitFor();
    await page.goBack();
    await seen(page)
      .getByText(/of EU00/)
      .waitFor();
  });
});

describe('why this result', () => {
  it('names what stood for the words, and what is missing', async () => {
    const page = await open(at('db crash slow'));
    await page.locator('article').first().focus();
    await page.keyboard.press('w');
    const why = page.getByRole('dialog', { name: 'Why this result' });
    await why.getByText('synonym').first().waitFor();
    await why.getByText('Not in this report').first().waitFor();
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
  });
});

describe('what the search did', () => {
  it('is said of a correction, with a divider before the others', async () => {
    const page = await open(at('oracel crash'));
    await found(page, 'searched for "oracle"');
    await page.getByRole('heading', { name: 'Reports with most of the words' }).waitFor();
  });

  it('is only offered where there are full matches', async () => {
    const page = await open(at('serer OR server'));
    await results(page).getByText('Did you mean').waitFor();
    await results(page).getByRole('button', { name: 'server OR server' }).click();
    await expect.poll(() => box(page).inputValue()).toBe('server OR server');
  });

  it('is said of a question in plain language', async () => {
    const page = await open(at('why could users in europe not log in after a change'));
    await found(page, /most of (them|the words)/i);
    expect(await page.locator('article').count()).toBeGreaterThan(0);
  });
});

describe('filters typed as text', () => {
  const typed: [string, string][] = [
    ['instance:na05', 'Instance'],
    ['product:primo', 'Product'],
    ['region:"north america"', 'Region'],
    ['cause:database', 'Cause'],
    ['impact:unavailable', 'Impact'],
    ['year:2023', 'Year'],
    ['duration:"over 4 h"', 'Duration'],
    ['after:2022-01', 'After'],
    ['before:2023-06-14', 'Before'],
  ];
  it.each(typed)('%s is a chip that can go', async (query, field) => {
    const page = await open(at(`${query} server`));
    await page.getByRole('button', { name: new RegExp(`^Remove ${field} `) }).click();
    await expect.poll(async () => (await box(page).inputValue()).trim()).toBe('server');
    await page.getByRole('list', { name: 'Active filters' }).waitFor({ state: 'detached' });
  });

  it('all go at once', async () => {
    const page = await open(at('after:2018 server before:2024 cause:network'));
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(async () => (await box(page).inputValue()).trim()).toBe('server');
  });
});

it('offers wide incidents beside an instance, and adds them', async () => {
  const page = await open({ hash: '#instance=NA05' });
  await page.getByRole('checkbox', { name: /wide incident/ }).click();
  await page.getByRole('button', { name: 'Remove Also wide incidents' }).waitFor();
  await page.waitForURL(/wide=1/);
});
