/**
 * The bars over time. They stand for years, or for months where the reports or the chosen range
 * lie within few years; periods without a report keep their place.
 */
import { touches } from '../lib/dates';
import type { Month } from '../lib/types';

export interface Bar {
  /** 2023 or 2023-06, as the date filters take it. */
  period: string;
  count: number;
  /** Whether the bar lies in the chosen range, or no range is chosen. */
  on: boolean;
}

export interface Histogram {
  unit: 'year' | 'month';
  bars: Bar[];
  highest: number;
}

/** Up to this many years are shown month by month. */
const fewYears = 3;

export function histogram(months: readonly Month[], from: string, to: string): Histogram {
  const counted = months.filter((m) => m.count > 0).map((m) => Number(m.month.slice(0, 4)));
  const first = Math.min(...counted, ...years(from, to));
  const last = Math.max(...counted, ...years(from, to));
  if (!Number.isFinite(first)) return { unit: 'year', bars: [], highest: 0 };

  const start = from === '' ? first : Number(from.slice(0, 4));
  const end = to === '' ? last : Number(to.slice(0, 4));
  const ranged = from !== '' || to !== '';
  if (ranged && end >= start && end - start < fewYears) {
    return count('month', monthsOf(start, end), months, from, to);
  }
  if (last - first < fewYears) return count('month', monthsOf(first, last), months, from, to);
  return count('year', yearsOf(first, last), months, from, to);
}

/** The range that a sweep from one bar to another chooses. */
export function sweep(bars: readonly Bar[], a: number, b: number): { from: string; to: string } {
  return {
    from: bars[Math.min(a, b)]?.period ?? '',
    to: bars[Math.max(a, b)]?.period ?? '',
  };
}

function years(...dates: string[]): number[] {
  return dates.filter((date) => date !== '').map((date) => Number(date.slice(0, 4)));
}

function yearsOf(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(4, '0'));
}

function monthsOf(first: number, last: number): string[] {
  return yearsOf(first, last).flatMap((year) =>
    Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
  );
}

function count(
  unit: 'year' | 'month',
  periods: readonly string[],
  months: readonly Month[],
  from: string,
  to: string,
): Histogram {
  const counts = new Map<string, number>();
  for (const { month, count } of months) {
    const period = unit === 'year' ? month.slice(0, 4) : month;
    counts.set(period, (counts.get(period) ?? 0) + count);
  }
  const bars = periods.map((period) => ({
    period,
    count: counts.get(period) ?? 0,
    on: touches(period, from, to),
  }));
  return { unit, bars, highest: Math.max(1, ...bars.map((bar) => bar.count)) };
}
