import { describe, expect, it } from 'vitest';
import { minutesBetween, readTime, shownTime } from './clock';

describe('a time in a field', () => {
  it.each([
    ['2025-07-19 13:45', '', '2025-07-19T13:45'],
    ['2025-7-9 3:05', '', '2025-07-09T03:05'],
    ['2025-07-19T13:45:30', '', '2025-07-19T13:45:30'],
    ['2025-07-19 13:45:00', '', '2025-07-19T13:45'],
    ['14:25', '2025-07-19T13:45', '2025-07-19T14:25'],
    ['14:25', '', '14:25'],
    [' yesterday ', '2025-07-19T13:45', 'yesterday'],
  ])('%s after %j is %s', (typed, dayOf, want) => {
    expect(readTime(typed, dayOf)).toBe(want);
  });

  it('is shown without the T, and reads back', () => {
    expect(shownTime('2025-07-19T13:45')).toBe('2025-07-19 13:45');
    expect(shownTime('2025-07-19T13:45:00')).toBe('2025-07-19 13:45');
    expect(readTime(shownTime('2025-07-19T13:45:30'))).toBe('2025-07-19T13:45:30');
  });

  it('lies so many minutes before another', () => {
    expect(minutesBetween('2025-07-19T13:45', '2025-07-20T00:05')).toBe(620);
    expect(minutesBetween('2025-07-19T13:45', '2025-07-19T13:00')).toBe(-45);
    expect(minutesBetween('2025-07-19T13:45', 'soon')).toBeNull();
  });
});
