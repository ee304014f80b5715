import { describe, expect, it } from 'vitest';
import { capitalise, count, downtime, duration, shortList, totalDowntime } from './words';

describe('duration', () => {
  it.each([
    [0, '0\u00a0min'],
    [1, '1\u00a0min'],
    [40, '40\u00a0min'],
    [60, '1\u00a0h'],
    [72, '1\u00a0h\u00a012\u00a0min'],
    [125, '2\u00a0h\u00a005\u00a0min'],
    [846, '14\u00a0h\u00a006\u00a0min'],
    [62_010, '1,033\u00a0h\u00a030\u00a0min'],
  ])('%i minutes are %s', (minutes, text) => expect(duration(minutes)).toBe(text));
});

describe('downtime', () => {
  it('never calls an unknown end zero', () => {
    expect(downtime(null, false)).toBe('duration unknown');
    expect(downtime(undefined, true)).toBe('duration unknown');
    expect(downtime(0, false)).toBe('0\u00a0min');
  });
  it('says when some of it is not known', () =>
    expect(downtime(40, true)).toBe('at least 40\u00a0min'));
});

describe('totalDowntime', () => {
  it('is a sum of what is known', () => {
    expect(totalDowntime(846, 0)).toBe('14\u00a0h\u00a006\u00a0min down');
    expect(totalDowntime(846, 2)).toBe('at least 14\u00a0h\u00a006\u00a0min down');
    expect(totalDowntime(846, 0, true)).toBe('at least 14\u00a0h\u00a006\u00a0min down');
    expect(totalDowntime(0, 2)).toBe('duration unknown');
    expect(totalDowntime(0, 0)).toBe('0\u00a0min down');
  });
});

describe('count', () => {
  it('knows one from many', () => {
    expect(count(1, 'report')).toBe('1 report');
    expect(count(0, 'report')).toBe('0 reports');
    expect(count(100_000, 'report')).toBe('100,000 reports');
    expect(count(2, 'discrepancy', 'discrepancies')).toBe('2 discrepancies');
  });
});

describe('shortList', () => {
  it('says how many are left out', () => {
    expect(shortList(['a', 'b'], 2)).toBe('a, b');
    expect(shortList(['a', 'b', 'c', 'd'], 2)).toBe('a, b +2');
    expect(shortList([], 2)).toBe('');
  });
});

it('capitalises the first letter alone', () => expect(capitalise('root cause')).toBe('Root cause'));
