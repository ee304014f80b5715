import { describe, expect, it } from 'vitest';
import {
  binLabel,
  classOf,
  days,
  downWords,
  minutes,
  percent,
  periodLabel,
  rangeOf,
  trendLine,
  twinsLine,
  valueWords,
} from './words';

const figures = (incidents: number, downtimeMinutes = 0, unknownDurations = 0) => ({
  ...{ incidents, downtimeMinutes, unknownDurations, unavailableMinutes: 0 },
  ...{ medianMinutes: null, meanMinutes: null },
});

it.each([
  ['2021', '2021', '2021', '2021'],
  ['2021-04', 'Apr 2021', '2021-04', '2021-04'],
  ['2021Q2', 'Q2 2021', '2021-04', '2021-06'],
  ['2021Q4', 'Q4 2021', '2021-10', '2021-12'],
])('the period %s is %s', (period, label, from, to) => {
  expect(periodLabel(period)).toBe(label);
  expect(rangeOf(period)).toEqual({ from, to });
});

it('tells values, lengths and what is not known', () => {
  expect(valueWords('incidents', 1200)).toBe('1,200');
  expect(valueWords('minutes', 72)).toBe('1\u00a0h\u00a012\u00a0min');
  expect(minutes(null)).toBe('unknown');
  expect(minutes(71.6)).toBe('1\u00a0h\u00a012\u00a0min');
  expect(downWords(figures(3, 72))).toBe('1\u00a0h\u00a012\u00a0min');
  expect(downWords(figures(3, 72, 1))).toBe('at least 1\u00a0h\u00a012\u00a0min');
  expect(downWords(figures(2, 0, 2))).toBe('unknown');
  expect(downWords(figures(0))).toBe('0\u00a0min');
});

it.each([
  [0, 5, '<5 min'],
  [30, 60, '30 min–1 h'],
  [480, 1440, '8 h–1 d'],
  [4320, null, '3 d+'],
])('the bin from %d to %d is %s', (from, to, label) => expect(binLabel({ from, to })).toBe(label));

describe('the trend', () => {
  const span = (from: string, to: string, n: number) => ({ from, to, figures: figures(n, 60) });
  it('compares whole months and years', () => {
    const now = span('2025-05-01', '2026-04-30', 11);
    const before = span('2024-05-01', '2025-04-30', 14);
    expect(trendLine({ current: now, before })).toBe(
      'May 2025 to Apr 2026: 11 incidents (−21 %), 1\u00a0h down. May 2024 to Apr 2025: 14 incidents, 1\u00a0h down.',
    );
  });
  it('compares days, and makes no percentage of nothing', () => {
    const now = span('2024-03-01', '2024-03-07', 2);
    const before = span('2024-02-23', '2024-02-29', 0);
    expect(trendLine({ current: now, before })).toContain(
      '1 Mar 2024 to 7 Mar 2024: 2 incidents, 1\u00a0h',
    );
    expect(trendLine(null)).toBe('');
  });
});

it('says what two reports tell', () => {
  const once = { platform: '', incidents: 5, downtimeMinutes: 90, unknownDurations: 0, twins: 0 };
  expect(twinsLine(once)).toBe('');
  expect(twinsLine({ ...once, twins: 1 })).toBe(
    '1 report tells of an incident that another one tells of too. Counted once: 5 incidents, 1\u00a0h\u00a030\u00a0min down.',
  );
});

it.each([
  [100, '100 %'],
  [99.9999, '99.999 %'],
  [99.8726, '99.872 %'],
  [0, '0.000 %'],
])('%d reads %s', (value, words) => expect(percent(value)).toBe(words));

it.each([
  [null, '–'],
  [0.2, 'under a day'],
  [1, '1 day'],
  [59, '59 days'],
  [365.25, '12 months'],
])('a gap of %d days is %s', (value, words) => expect(days(value)).toBe(words));

it.each([
  [0, 'under 15 min'],
  [15, '15-60 min'],
  [120, '1-4 h'],
  [240, 'over 4 h'],
])('a bin from %d minutes is filtered as %s', (from, name) => expect(classOf(from)).toBe(name));
