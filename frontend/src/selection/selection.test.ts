import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Totals } from '../lib/types';
import { Selection } from './selection.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const summarise = vi.fn((ids: string[]) =>
  Promise.resolve({ count: ids.length, missing: ['gone'] } as Partial<Totals> as Totals),
);
const list = (selection: Selection) => [...selection.ids].join('');

it('selects ranges from where they began, growing and shrinking', () => {
  const selection = new Selection({ summarise });
  selection.set(['x']);
  selection.toggle('b', 1);
  expect(selection.anchor(9)).toBe(1);
  selection.extend(['b', 'c', 'd']);
  expect(list(selection)).toBe('xbcd');
  selection.extend(['b', 'c']);
  expect(list(selection)).toBe('xbc');
  selection.endRange();
  expect(selection.anchor(4)).toBe(4);
});

it('brings back what was cleared, for a while', () => {
  const selection = new Selection({ summarise });
  selection.set(['a', 'b']);
  selection.clear();
  expect(selection.size).toBe(0);
  selection.undo();
  expect(list(selection)).toBe('ab');
  selection.clear();
  vi.advanceTimersByTime(10_000);
  expect(selection.cleared).toBeNull();
});

it('sums up once the changes have paused', async () => {
  summarise.mockClear();
  const selection = new Selection({ summarise });
  selection.set(['a']);
  selection.set(['a', 'b']);
  await vi.advanceTimersByTimeAsync(100);
  expect(summarise.mock.calls).toEqual([[['a', 'b']]]);
  expect(selection.totals).toMatchObject({ kind: 'success', data: { count: 2 } });
});

it('keeps what is missing selected, and leaves it out of what can be exported', async () => {
  const selection = new Selection({ summarise });
  selection.set(['a', 'gone', 'b']);
  expect(selection.present).toEqual(['a', 'gone', 'b']);
  await vi.waitFor(() => expect(selection.missing).toEqual(['gone']));
  expect(selection.present).toEqual(['a', 'b']);
  expect(selection.size).toBe(3);
  selection.toggle('gone', 0, false);
  expect(selection.missing).toEqual([]);
});
