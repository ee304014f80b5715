import { describe, expect, it } from 'vitest';
import { belongs, cutLine, marksByLine } from './evidence';

describe('a line with evidence', () => {
  it('is cut where marks begin and end', () => {
    const runs = cutLine('HEP NA05 instance', [
      { start: 0, end: 3, field: 'products' },
      { start: 0, end: 8, field: 'instances' },
    ]);
    expect(runs).toEqual([
      { text: 'HEP', fields: ['products', 'instances'] },
      { text: ' NA05', fields: ['instances'] },
      { text: ' instance', fields: [] },
    ]);
  });

  it('survives marks outside of it', () => {
    const runs = cutLine('abc', [{ start: -4, end: 99, field: 'x' }]);
    expect(runs).toEqual([{ text: 'abc', fields: ['x'] }]);
    expect(cutLine('', [{ start: 0, end: 4, field: 'x' }])).toEqual([]);
  });

  it('counts in UTF-16 units, as the page does', () => {
    const runs = cutLine('🙂 NA05', [{ start: 3, end: 7, field: 'instances' }]);
    expect(runs[1]?.text).toBe('NA05');
  });
});

it('gathers the marks of a line from all fields', () => {
  const lines = marksByLine([
    { field: 'title', why: '', at: [{ line: 0, start: 0, end: 2 }] },
    {
      field: 'region',
      why: '',
      at: [
        { line: 0, start: 1, end: 4 },
        { line: 9, start: 0, end: 1 },
      ],
    },
  ]);
  expect(lines.get(0)?.map(({ field }) => field)).toEqual(['title', 'region']);
  expect([...lines.keys()]).toEqual([0, 9]);
});

it('shows the parts of an event for the event', () => {
  expect(belongs('events[0].start', 'events[0]')).toBe(true);
  expect(belongs('events[0].start', 'events[0].end')).toBe(false);
  expect(belongs('events[1].start', 'events')).toBe(true);
  expect(belongs('title', '')).toBe(false);
});
