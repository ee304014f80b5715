import { describe, expect, it } from 'vitest';
import { dateLabel, rangeLabel, touches } from './dates';

describe('labels', () => {
  it('reads dates of any length', () => {
    expect(dateLabel('2023')).toBe('2023');
    expect(dateLabel('2023-06')).toBe('Jun 2023');
    expect(dateLabel('2023-06-04')).toBe('4 Jun 2023');
  });
  it('reads ranges, open ones too', () => {
    expect(rangeLabel('2018', '2026')).toBe('2018 – 2026');
    expect(rangeLabel('2020', '2020')).toBe('2020');
    expect(rangeLabel('2020', '')).toBe('since 2020');
    expect(rangeLabel('', '2020-02')).toBe('until Feb 2020');
  });
});

describe('touches', () => {
  it.each([
    ['2020', '', '', true],
    ['2020', '2020-06', '2021', true],
    ['2019', '2020-06', '2021', false],
    ['2020-05', '2020-06', '2021', false],
    ['2020-06', '2020-06-14', '2020-06-20', true],
    ['2021-12', '2020', '2021', true],
    ['2022', '2020', '2021', false],
  ])('%s in %s to %s: %s', (period, from, to, is) => expect(touches(period, from, to)).toBe(is));
});
