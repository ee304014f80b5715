import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hit, Totals } from '../lib/types';
import { Selection } from '../selection/selection.svelte';
import { BasketCursor } from './cursor.svelte';

const focus = vi.fn();
const open = vi.fn();
let selection: Selection;
let cursor: BasketCursor;
const list = () => [...selection.ids].join('');
const key = (key: string, more = {}) => {
  const preventDefault = vi.fn();
  const event = { key, target: null, preventDefault, ...more };
  cursor.onkeydown(event as unknown as KeyboardEvent);
  return preventDefault.mock.calls.length > 0;
};

beforeEach(() => {
  vi.clearAllMocks();
  selection = new Selection({
    summarise: () => Promise.resolve({ missing: [] } as unknown as Totals),
  });
  selection.set(['a', 'b', 'c', 'd', 'e']);
  const hit = (id: string) => (id === 'e' ? null : ({ id, title: `Report ${id}` } as Hit));
  cursor = new BasketCursor(selection, hit, open, focus, () => 3);
});

describe('moving a report', () => {
  it('takes the focus along, and says where to', () => {
    expect(key('ArrowDown', { altKey: true })).toBe(true);
    expect(list()).toBe('bacde');
    expect(selection.said).toBe('Moved to 2 of 5');
    expect(focus).toHaveBeenLastCalledWith(1, undefined);
    key('End', { altKey: true });
    expect([list(), cursor.row]).toEqual(['bcdea', 4]);
    key('ArrowUp', { altKey: true });
    expect([list(), cursor.row]).toEqual(['bcdae', 3]);
  });

  it('says that there is nowhere to go, and is no step to undo', () => {
    key('ArrowUp', { altKey: true });
    expect(selection.said).toBe('It is the first already');
    cursor.move(4, 5, 'down');
    expect(selection.said).toBe('It is the last already');
    expect(focus).toHaveBeenLastCalledWith(4, 'down');
    expect([list(), selection.undoable]).toEqual(['abcde', false]);
  });
});

describe('removing a report', () => {
  it('gives the focus to the next one, or to the last', () => {
    cursor.go(1);
    expect(key('Delete')).toBe(true);
    expect([list(), selection.said]).toEqual(['acde', 'Removed “Report b”']);
    expect(focus).toHaveBeenLastCalledWith(1, undefined);
    cursor.remove(3);
    expect([list(), selection.said]).toEqual(['acd', 'Removed “e”']);
    expect(focus).toHaveBeenLastCalledWith(2, undefined);
  });

  it('is undone, with the focus on what is back', () => {
    cursor.remove(3);
    cursor.go(0);
    cursor.command('undo');
    expect([list(), cursor.row]).toEqual(['abcde', 3]);
  });

  it('of the last one leaves no row to go to', () => {
    selection.set(['a']);
    cursor.remove(0);
    expect(focus).not.toHaveBeenCalled();
    cursor.command('undo');
    expect(focus).toHaveBeenLastCalledWith(0, undefined);
  });
});

it('moves through the list with the keys', () => {
  key('PageDown');
  expect(cursor.row).toBe(3);
  key('End');
  key('ArrowDown');
  expect(cursor.row).toBe(4);
  cursor.command('previous-row');
  expect(cursor.row).toBe(3);
  expect(key('ArrowDown', { ctrlKey: true })).toBe(false);
});

it('opens reports, but not those that are missing', () => {
  cursor.go(1);
  key('Enter', { target: { matches: () => true } });
  key('Enter', { target: { matches: () => false } });
  cursor.openRow(4);
  expect(open.mock.calls).toEqual([['b']]);
});
