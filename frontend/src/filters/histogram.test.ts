import { describe, expect, it } from 'vitest';
import { histogram, sweep } from './histogram';

const months = [
  { month: '2014-09', count: 1 },
  { month: '2020-03', count: 4 },
  { month: '2020-11', count: 2 },
  { month: '2026-01', count: 3 },
];

describe('histogram', () => {
  it('counts years over a long span, with their gaps', () => {
    const { unit, bars, highest } = histogram(months, '', '');
    expect(unit).toBe('year');
    expect(bars.map((bar) => bar.period)).toHaveLength(13);
    expect(bars.find((bar) => bar.period === '2020')?.count).toBe(6);
    expect(bars.find((bar) => bar.period === '2015')?.count).toBe(0);
    expect(bars.every((bar) => bar.on)).toBe(true);
    expect(highest).toBe(6);
  });

  it('marks the years of a long range', () => {
    const { unit, bars } = histogram(months, '2018', '2022-05');
    expect(unit).toBe('year');
    expect(bars.filter((bar) => bar.on).map((bar) => bar.period)).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
    ]);
  });

  it('shows the months of a short range', () => {
    const { unit, bars } = histogram(months, '2020-03', '2021');
    expect(unit).toBe('month');
    expect(bars).toHaveLength(24);
    expect(bars.find((bar) => bar.period === '2020-03')).toEqual({
      period: '2020-03',
      count: 4,
      on: true,
    });
    expect(bars.find((bar) => bar.period === '2020-02')?.on).toBe(false);
  });

  it('shows months where all reports lie in few years', () => {
    expect(histogram(months.slice(1, 3), '', '').unit).toBe('month');
    expect(histogram(months.slice(1, 3), '', '').bars).toHaveLength(12);
  });

  it('reaches to an open end', () => {
    expect(histogram(months, '2025', '').bars.at(-1)?.period).toBe('2026-12');
    expect(histogram(months, '', '2016').bars[0]?.period).toBe('2014-01');
  });

  it('has nothing to show of nothing', () => {
    expect(histogram([], '', '').bars).toEqual([]);
    expect(histogram([], '2020', '2020').bars).toHaveLength(12);
  });

  it('survives a range that is upside down', () => {
    expect(histogram(months, '2022', '2018').unit).toBe('year');
  });
});

it('sweeps in either direction', () => {
  const { bars } = histogram(months, '', '');
  expect(sweep(bars, 2, 0)).toEqual({ from: '2014', to: '2016' });
  expect(sweep(bars, 1, 1)).toEqual({ from: '2015', to: '2015' });
});
