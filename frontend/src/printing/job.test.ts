import { expect, it, vi } from 'vitest';
import type { PrintReport } from '../lib/printing-api';
import { PrintJob } from './job.svelte';

const ids = Array.from({ length: 45 }, (_, i) => `r${i}`);

function go() {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 0));
  const front = vi.fn(() => Promise.resolve({ title: 'x', facts: [], head: [], rows: [] }));
  const reports = vi.fn((some: readonly string[]) =>
    Promise.resolve(some.map((id) => ({ id }) as PrintReport)),
  );
  return { front, reports };
}

it('reads a few at a time, in their order', async () => {
  const api = go();
  const job = new PrintJob(ids, api);
  expect(await job.prepare()).toBe(true);
  expect(api.reports.mock.calls.map(([some]) => some.length)).toEqual([20, 20, 5]);
  expect(job.reports.map(({ id }) => id)).toEqual(ids);
  expect([job.ready, job.front?.title]).toEqual([true, 'x']);
});

it('puts nothing in front of a single report', async () => {
  const api = go();
  const job = new PrintJob(['a'], api);
  await job.prepare();
  expect(api.front).not.toHaveBeenCalled();
  expect([job.front, job.reports.length]).toEqual([null, 1]);
});

it('stops where it is cancelled', async () => {
  const api = go();
  const job = new PrintJob(ids, api);
  api.reports.mockImplementationOnce((some) => {
    job.cancel();
    return Promise.resolve(some.map((id) => ({ id }) as PrintReport));
  });
  expect(await job.prepare()).toBe(false);
  expect([api.reports.mock.calls.length, job.ready]).toEqual([1, false]);
});
