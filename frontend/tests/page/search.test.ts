import { describe, expect, it } from 'vitest';
import { calls } from './browser';
import { useWindow } from './window';

const open = useWindow();

describe('typing', () => {
  it('searches, keeps the address, and leaves one entry in the history', async () => {
    const page = await open();
    await page.getByRole('list', { name: 'Results' }).waitFor();
    const before = await page.evaluate(() => history.length);
    await page.getByRole('combobox').pressSequentially('firewall cpu');
    await page.waitForURL(/#q=firewall\+cpu$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await page.locator('article mark').first().textContent()).toMatch(/firewall|cpu/i);
  });

  it('shows the answer to what was typed last, though an older one comes later', async () => {
    const page = await open({
      steer: `standIn.delay = (name, [request]) => request?.query === 'fire' ? 600 : 5;`,
    });
    const box = page.getByRole('combobox');
    await box.fill('fire');
    await page.waitForTimeout(60);
    await box.fill('oracle');
    await page
      .locator('mark', { hasText: /oracle/i })
      .first()
      .waitFor();
    await page.waitForTimeout(800);
    expect(await page.locator('article mark').first().textContent()).toMatch(/oracle/i);
    expect(await page.locator('article mark', { hasText: /fire/i }).count()).toBe(0);
  });

  it('is cleared with Escape', async () => {
    const page = await open({ hash: '#q=firewall' });
    await page.locator('article mark').first().waitFor();
    await page.getByRole('combobox').press('Escape');
    await page.getByText('188 reports', { exact: true }).waitFor();
  });

  it('offers a correction and says what was searched instead', async () => {
    const page = await open({ hash: '#q=databse' });
    await page.getByRole('button', { name: 'database', exact: true }).click();
    await page.waitForURL(/#q=database$/);
    await page.getByRole('combobox').fill('oracel');
    await page.getByText('searched for "oracle"').waitFor();
  });
});

describe('the start', () => {
  it('is traced once, and restores the last session', async () => {
    const page = await open({
      settings: { address: '#q=oracle&open=2025-07-19-na05', selected: ['2025-07-19-na05'] },
    });
    await page.getByRole('heading', { name: 'NA05 - RCA - July 19, 2025', level: 2 }).waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('oracle');
    await page.getByText('1 selected').waitFor();
    await page.waitForTimeout(200);
    await expect.poll(() => calls(page, 'Trace')).toEqual([['first-results']]);
  });

  it('prefers the address it was opened with', async () => {
    const page = await open({ hash: '#q=firewall', settings: { address: '#q=oracle' } });
    await page.locator('article mark').first().waitFor();
    expect(await page.getByRole('combobox').inputValue()).toBe('firewall');
  });

  it('can be tried again', async () => {
    const page = await open({
      steer: `standIn.fail.Start = 'open the library: permission denied';`,
    });
    await page.getByText('permission denied').waitFor();
    await page.evaluate('standIn.fail = {}');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('list', { name: 'Results' }).waitFor();
  });

  it('searches again when the index is there', async () => {
    const page = await open({ hash: '#q=firewall', steer: 'standIn.indexed = false;' });
    await page.getByText('Indexing').waitFor();
    await page.evaluate(`standIn.indexed = true; standIn.heard({ kind: 'indexed' });`);
    await page.locator('article mark').first().waitFor();
    expect(await page.getByText('Indexing').count()).toBe(0);
  });
});

describe('trouble', () => {
  it('is said, and a search can be repeated', async () => {
    const page = await open({
      hash: '#q=x',
      steer: `standIn.fail.Search = 'the index is locked';`,
    });
    await page.getByText('the index is locked').waitFor();
    await page.evaluate('standIn.fail = {}');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('article').first().waitFor();
  });

  it('with the settings is a notice that can be dismissed', async () => {
    const problem = 'Settings that could not be read are the usual ones now (line 3).';
    const page = await open({ steer: `standIn.settingsProblem = '${problem}'` });
    const notice = page.getByRole('region', { name: 'Settings' });
    await notice.getByText(problem).waitFor();
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => notice.count()).toBe(0);
  });

  it('with files of the library is a notice that can be dismissed', async () => {
    const notices = [{ file: '/lib/a.md', line: 4, message: 'region is "Mars"' }];
    const page = await open({ notices });
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByText('/lib/a.md:4').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.getByText('could not be read').count()).toBe(0);
  });

  it('of finding nothing says what can go', async () => {
    const page = await open({ hash: '#q=zebra+firewall&cause=database' });
    await page.getByText('No reports found').waitFor();
    await page.getByRole('button', { name: /^Search without the word zebra: \d+ report/ }).click();
    await page.waitForURL(/#q=firewall&cause=database$/);
    await page.getByRole('button', { name: 'Search without Cause Database' }).click();
    await page.locator('article mark').first().waitFor();
  });

  it('of finding nothing names the one word too, and not the filter alone', async () => {
    const page = await open({ hash: '#q=zzzqqq&instance=NA05' });
    await page.getByRole('button', { name: 'Search without Instance NA05: 0 reports' }).waitFor();
    await page.getByRole('button', { name: /Search without the word zzzqqq: [1-9]/ }).click();
    await page.waitForURL(/#instance=NA05$/);
    await page.locator('article').first().waitFor();
  });
});
