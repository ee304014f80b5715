import { expect, it, vi } from 'vitest';
import type { Totals } from '../lib/types';
import { Selection } from '../selection/selection.svelte';
import { addFound, arrange, arrangements, removeMissing } from './arrange';
import { changedAt } from './when';

const summarise = () => Promise.resolve({ missing: ['x'] } as unknown as Totals);
const to = (order: string) => {
  const found = arrangements.find((one) => one.order === order);
  if (!found) throw new Error(`no arrangement ${order}`);
  return found;
};
const list = (selection: Selection) => [...selection.ids].join('');
const failed = vi.fn();

it('puts reports into an order once, and back', async () => {
  const selection = new Selection({ summarise });
  selection.set(['b', 'c', 'a']);
  const api = { arrange: (ids: readonly string[]) => Promise.resolve([...ids].sort()) };
  await arrange(selection, api, to('newest'), failed);
  expect([list(selection), selection.said]).toEqual(['abc', 'Arranged with the newest first']);
  await arrange(selection, api, to('newest'), failed);
  expect(selection.said).toBe('They are in that order already');
  await arrange(selection, api, to('selected'), failed);
  expect([list(selection), selection.said]).toEqual(['bca', 'Arranged as selected']);
  selection.undo();
  selection.undo();
  expect([list(selection), selection.undoable]).toEqual(['bca', false]);
});

it('leaves alone what was changed meanwhile, or could not be arranged', async () => {
  const selection = new Selection({ summarise });
  selection.set(['b', 'a']);
  const late = arrange(
    selection,
    { arrange: () => Promise.resolve(['a', 'b']) },
    to('oldest'),
    failed,
  );
  selection.set(['b', 'a', 'c']);
  await late;
  await arrange(
    selection,
    { arrange: () => Promise.reject(new Error('no')) },
    to('oldest'),
    failed,
  );
  expect([list(selection), failed.mock.calls]).toEqual(['bac', [['no']]]);
});

it('adds what is new of what was found, and takes out what is missing', async () => {
  const selection = new Selection({ summarise });
  selection.set(['b', 'x']);
  addFound(selection, ['a', 'b', 'c']);
  expect([list(selection), selection.said]).toEqual(['bxac', 'Added 2 reports']);
  await vi.waitFor(() => expect(selection.missing).toEqual(['x']));
  removeMissing(selection);
  expect([list(selection), selection.said]).toEqual(['bac', 'Removed 1 missing report']);
});

it('says when something was changed', () => {
  const now = new Date(2031, 2, 5, 18, 0);
  expect(changedAt(new Date(2031, 2, 5, 9, 5).toISOString(), now)).toBe('today at 09:05');
  expect(changedAt(new Date(2031, 2, 4, 9, 5).toISOString(), now)).toBe('4 Mar 2031');
  expect(changedAt('yesterday', now)).toBe('at an unknown time');
});
