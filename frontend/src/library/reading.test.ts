import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Change } from '../lib/types';
import { Reading } from './reading.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const change = (kind: Change['kind'], done = 0, total = 0): Change => ({
  ...{ kind, done, total, message: '', notices: [] },
});

it('is shown only when it lasts', () => {
  const reading = new Reading({ stopReading: vi.fn() }, { done: vi.fn(), failed: vi.fn() });
  reading.heard(change('progress', 1, 10));
  vi.advanceTimersByTime(500);
  reading.heard(change('ready'));
  vi.advanceTimersByTime(2_000);
  expect(reading.shown).toBe(false);
  reading.heard(change('progress', 2, 10));
  vi.advanceTimersByTime(500);
  reading.heard(change('progress', 5, 10));
  vi.advanceTimersByTime(500);
  expect([reading.shown, reading.done, reading.total]).toEqual([true, 5, 10]);
  reading.heard(change('ready'));
  expect(reading.shown).toBe(false);
});

it('says how far it came when it was stopped', async () => {
  const toasts = { done: vi.fn(), failed: vi.fn() };
  const reading = new Reading({ stopReading: () => Promise.resolve() }, toasts);
  reading.heard(change('progress', 1_200, 10_000));
  await reading.stop();
  reading.heard(change('ready'));
  expect(toasts.done).toHaveBeenCalledWith(expect.stringContaining('1,200 of 10,000'));
});
