import { describe, expect, it } from 'vitest';
import { emptyView, withFilter, type View } from '../address/view';
import { chips, clearAll, toggleValue } from './chips';
import { Labels } from './labels';

const labels = new Labels({
  causes: [{ id: 'human-error', label: 'Human error', description: 'A slip' }],
  impacts: [],
});
const view: View = {
  ...emptyView,
  query: 'crash instance:na05 -cause:human-error',
  filters: withFilter(emptyView, 'cause', 'human-error', true),
  from: '2018',
  to: '2026',
};
const typed = [
  { field: 'instance', value: 'na05', without: 'crash -cause:human-error' },
  { field: '-cause', value: 'human-error', without: 'crash instance:na05' },
];

describe('chips', () => {
  it('shows what was chosen and what was typed', () => {
    expect(chips(view, typed, labels).map((chip) => `${chip.field}: ${chip.label}`)).toEqual([
      'Cause: Human error',
      'Time: 2018 – 2026',
      'Instance: na05',
      'Cause: not Human error',
    ]);
  });

  it('knows what is left without each', () => {
    const [cause, time, instance] = chips(view, typed, labels);
    expect(cause?.without.filters?.cause).toEqual([]);
    expect(time?.without).toEqual({ from: '', to: '' });
    expect(instance?.without).toEqual({ query: 'crash -cause:human-error' });
  });

  it('names fields that have no panel', () => {
    const after = [{ field: 'after', value: '2022-01', without: '' }];
    expect(chips(emptyView, after, labels)[0]).toMatchObject({ field: 'After', label: 'Jan 2022' });
  });

  it('ends the wide incidents with the last instance', () => {
    const filters = withFilter(emptyView, 'instance', 'NA05', true);
    const [instance, wide] = chips({ ...emptyView, filters, wide: true }, [], labels);
    expect(instance?.without).toMatchObject({ wide: false });
    expect(wide?.without).toEqual({ wide: false });
  });
});

describe('a value', () => {
  it('goes from the query where it was typed', () => {
    expect(toggleValue(view, typed, 'instance', 'NA05', false)).toMatchObject({
      query: 'crash -cause:human-error',
    });
    expect(toggleValue(view, typed, 'cause', 'human-error', false)).not.toHaveProperty('query');
  });
  it('is added to the filters', () => {
    const patch = toggleValue(view, typed, 'instance', 'EU02', true);
    expect(patch.filters?.instance).toEqual(['EU02']);
  });
});

describe('clear all', () => {
  it('keeps the words', () => {
    const cleared = { ...view, ...clearAll(view, typed) };
    expect(cleared.query).toBe('crash');
    expect(chips(cleared, [], labels)).toEqual([]);
  });

  it('keeps what only looks like a filter', () => {
    const query = 'error:42 "instance:x" crash';
    expect(clearAll({ ...view, query }, []).query).toBe(query);
  });
});

it('says that only chosen reports are shown, and clears that with the rest', () => {
  const only = { ...emptyView, only: ['a', 'b'] };
  const [chip] = chips(only, [], labels);
  expect(chip).toMatchObject({
    field: 'Only',
    label: '2 chosen reports',
    without: { only: [], because: '' },
  });
  const [told] = chips({ ...only, because: 'without a cause' }, [], labels);
  expect(told?.label).toBe('2 reports, without a cause');
  expect(clearAll(only, []).only).toEqual([]);
});
