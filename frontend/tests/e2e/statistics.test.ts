/** The questions of the meeting, with the real Go side. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useProgram } from './program';

const open = useProgram();

async function statistics(page: Page, part?: string): Promise<void> {
  await page.getByRole('button', { name: 'Statistics', exact: true }).click();
  if (part) await page.getByRole('button', { name: part, exact: true }).click();
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

it('counts what is found, and narrows with a click', async () => {
  const page = await open();
  await statistics(page);
  await page.getByText('188', { exact: true }).first().waitFor();
  await page.getByLabel('Period', { exact: true }).selectOption('By year');
  await page.getByLabel('Split by').selectOption('By region');
  const bars = card(page, 'Incidents').getByRole('group').getByRole('button');
  await expect.poll(() => bars.count()).toBe(13);
  const label = (await bars.nth(6).getAttribute('aria-label')) ?? '';
  // Above the bar, as a part of it would narrow to its region, too.
  await bars.nth(6).click({ position: { x: 6, y: 6 } });
  await page.waitForURL(/from=2020&to=2020/);
  const reports = Number(/^2020: (\d+)/.exec(label)?.[1]);
  await page.getByRole('button', { name: 'Reports', exact: true }).click();
  await page.getByText(`${reports} reports`, { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await statistics(page);
  await page.getByLabel('Split by').selectOption('Not split');
});

it('computes the availability of an instance', async () => {
  const page = await open({ hash: '#instance=EU02&from=2021&to=2021' });
  await statistics(page, 'Availability');
  await page.getByLabel('Period', { exact: true }).selectOption('By quarter');
  const row = page.getByRole('row', { name: /^Q2 2021/ });
  await row.waitFor();
  expect(await row.innerText()).toContain('131,040');
  expect(await page.getByRole('row', { name: /^Q\d 2021/ }).count()).toBe(4);
  await page.getByText('Europe/Amsterdam').waitFor();
  await page.getByRole('button', { name: 'Overview', exact: true }).click();
});

it('shows what was promised after each incident of a chain', async () => {
  const page = await open();
  await statistics(page, 'Recurrence');
  await page
    .getByRole('button', { name: /incidents/ })
    .first()
    .click();
  await page.getByText('Promised afterwards').first().waitFor();
  await page.getByRole('button', { name: 'Overview', exact: true }).click();
});

it('leads to the reports that have discrepancies', async () => {
  const page = await open();
  await statistics(page);
  const lack = page.getByRole('button', { name: /^With discrepancies/ });
  const count = Number(/(\d+)$/.exec((await lack.innerText()).trim())?.[1]);
  await lack.click();
  await page.getByText(`${count} reports`, { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Clear all' }).click();
});
