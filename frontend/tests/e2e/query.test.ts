/** What is typed reaches the search of Go, and its answer the window. */
import { expect, it } from 'vitest';
import { useProgram } from './program';

const open = useProgram();

it('reads filters from the query, as chips that can go', async () => {
  const page = await open({ hash: '#q=instance:na05' });
  await page.getByRole('button', { name: /^Remove Instance NA05/i }).click();
  await page.getByText('188 reports', { exact: true }).waitFor();
});

it('finds as many as a facet promised', async () => {
  const page = await open({ hash: '#product=Alma' });
  const database = page
    .getByRole('group', { name: 'Cause' })
    .getByRole('checkbox', { name: /^Database,/ });
  const promised = /, (\d+ reports?)$/.exec((await database.getAttribute('aria-label')) ?? '')?.[1];
  await database.click();
  await page
    .getByText(promised ?? '', { exact: true })
    .first()
    .waitFor();
});

it('says what to change when nothing is found', async () => {
  const page = await open({ hash: '#q=firewall&instance=NA05&from=2014&to=2014' });
  await page.getByText('No reports found').waitFor();
  await page.getByRole('button', { name: 'Search without Instance NA05' }).waitFor();
});

it('opens the facts of a report, and its discrepancy', async () => {
  const page = await open({ hash: '#q=change+server&open=2025-07-19-na05' });
  await page.getByText('1 discrepancy in the source.').waitFor();
  await page.getByText('Sat 19 July 2025, 13:45 – 14:25 Los Angeles (PDT, UTC−7)').waitFor();
});

it.each(['"', '(', ')) OR ((', '-', 'a:b:c', '\\', '*', 'instance:', '<b>&amp;'])(
  'does not fail on %s',
  async (query) => {
    const page = await open({ hash: `#q=${encodeURIComponent(query)}` });
    const results = page.getByRole('region', { name: 'Reports found' });
    await results
      .getByText(/reports?$/)
      .first()
      .waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  },
);
