import { expect, it } from 'vitest';
import type { Change } from '../lib/types';
import { Exporting } from './exporting.svelte';

const change = (kind: Change['kind'], done: number): Change => ({
  ...{ kind, done, total: 9, message: '', notices: [] },
});

it('opens for reports, and not for none', () => {
  const exporting = new Exporting();
  exporting.show([]);
  expect(exporting.open).toBe(false);
  exporting.show(['a', 'b'], 'For Friday');
  expect(exporting).toMatchObject({ open: true, ids: ['a', 'b'], title: 'For Friday' });
});

it('hears how far an export is, and of nothing else', () => {
  const exporting = new Exporting();
  exporting.heard(change('importing', 3));
  expect(exporting.progress).toBeNull();
  exporting.heard(change('exporting', 4));
  expect(exporting.progress).toEqual({ done: 4, total: 9 });
  exporting.show(['a']);
  expect(exporting.progress).toBeNull();
});
