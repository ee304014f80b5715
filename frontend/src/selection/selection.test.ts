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

it('undoes steps one by one, until something else is done', () => {
  const selection = new Selection({ summarise });
  selection.set(['a', 'b', 'c']);
  selection.arrange(['c', 'a', 'b'], 'Moved to 1 of 3', 'c');
  selection.change(['c', 'b'], 'Removed “a”', 'a');
  selection.clear();
  expect(selection.said).toBe('Selection cleared');
  expect(selection.undo()).toBe('');
  expect(selection.undo()).toBe('a');
  expect(selection.said).toBe('Undone: removed “a”');
  expect(list(selection)).toBe('cab');
  expect(selection.undo()).toBe('c');
  expect(list(selection)).toBe('abc');
  expect([selection.undoable, selection.undo()]).toEqual([false, '']);
  selection.set(['z']);
  expect([selection.undoable, selection.redoable, selection.said]).toEqual([false, false, '']);
});

it('does again what was undone, until something else is done', () => {
  const selection = new Selection({ summarise });
  selection.set(['a', 'b']);
  selection.change(['b'], 'Removed “a”', 'a');
  selection.toggle('c', 2);
  selection.undo();
  selection.undo();
  expect([list(selection), selection.redoes]).toEqual(['ab', 'Removed “a”']);
  expect(selection.redo()).toBe('a');
  expect([list(selection), selection.said, selection.undoes]).toEqual([
    'b',
    'Removed “a”',
    'Removed “a”',
  ]);
  expect([selection.redo(), list(selection), selection.redo()]).toEqual(['c', 'bc', '']);
  selection.undo();
  selection.toggle('d', 3);
  expect([selection.redoable, list(selection)]).toEqual([false, 'bd']);
});

it('takes back a range in one step, and keeps what was done before it', () => {
  const selection = new Selection({ summarise });
  selection.set(['x']);
  selection.toggle('b', 1);
  selection.extend(['b', 'c', 'd']);
  selection.extend(['b', 'c']);
  expect(selection.said).toBe('Selected 1 report');
  selection.undo();
  expect(list(selection)).toBe('xb');
  selection.redo();
  expect(list(selection)).toBe('xbc');
  selection.undo();
  selection.undo();
  expect([list(selection), selection.undoable]).toEqual(['x', false]);
});

it('remembers the order in which reports were picked', () => {
  const selection = new Selection({ summarise });
  selection.set(['a', 'b', 'c']);
  selection.arrange(['c', 'b', 'a'], 'Arranged');
  selection.toggle('d', 0);
  selection.toggle('b', 0);
  expect([...selection.pickOrder()].join('')).toBe('acd');
  expect(list(selection)).toBe('cad');
  selection.change(['y', 'x'], 'Opened', '', { name: 'Friday', changed: '', ids: ['y', 'x'] });
  expect([...selection.pickOrder()].join('')).toBe('yx');
  selection.undo();
  expect([...selection.pickOrder()].join('')).toBe('acd');
});

it('knows the collection that it came from, and whether it still is that', () => {
  const selection = new Selection({ summarise });
  selection.restore(['a', 'b'], 'Friday');
  expect([selection.collection?.name, selection.edited]).toEqual(['Friday', false]);
  selection.keep({ name: 'Friday', changed: 'now', ids: ['a', 'b'] });
  expect(selection.edited).toBe(false);
  selection.arrange(['b', 'a'], 'Moved');
  expect(selection.edited).toBe(true);
  selection.undo();
  expect(selection.edited).toBe(false);
  selection.toggle('c', 0);
  expect([selection.collection?.name, selection.edited]).toEqual(['Friday', true]);
  // What is chosen after everything has gone has nothing to do with it.
  selection.clear();
  expect(selection.collection).toBeNull();
  selection.undo();
  expect(selection.collection?.name).toBe('Friday');
  selection.set([]);
  selection.set(['x']);
  expect(selection.collection).toBeNull();
});
