/** How the figures of statistics read. */
import { dateLabel } from '../lib/dates';
import { count, duration, figure } from '../lib/words';
import type { Figures, Overview, Stretch } from '../lib/statistics-api';

export const periodWords: Readonly<Record<string, string>> = {
  month: 'By month',
  quarter: 'By quarter',
  year: 'By year',
};

/** Where quarters and years begin, for the labels of a chart. */
export const landmarks: readonly RegExp[] = [/-(01|04|07|10)$/, /(-01|Q1)$/];

export const measures = ['incidents', 'minutes'] as const;
export type Measure = (typeof measures)[number];

export const measureWords: Readonly<Record<Measure, string>> = {
  incidents: 'Incidents',
  minutes: 'Downtime',
};

/** 2021-04 as "Apr 2021", 2021Q2 as "Q2 2021". */
export function periodLabel(period: string): string {
  const [year, quarter] = period.split('Q');
  return quarter === undefined ? dateLabel(period) : `Q${quarter} ${year}`;
}

/** The dates that filters take for a period: a quarter is three months. */
export function rangeOf(period: string): { from: string; to: string } {
  const [year, quarter] = period.split('Q');
  if (quarter === undefined) return { from: period, to: period };
  const last = Number(quarter) * 3;
  const month = (n: number) => `${year}-${String(n).padStart(2, '0')}`;
  return { from: month(last - 2), to: month(last) };
}

export function valueWords(measure: Measure, value: number): string {
  return measure === 'incidents' ? figure(value) : duration(value);
}

/** Minutes that need not be whole, as a mean: "1 h 12 min", rounded. */
export function minutes(value: number | null | undefined): string {
  return value == null ? 'unknown' : duration(Math.round(value));
}

/** "at least 12 h" where some lengths are unknown. */
export function downWords(figures: Figures): string {
  const { downtimeMinutes, incidents, unknownDurations } = figures;
  if (incidents > 0 && incidents === unknownDurations) return 'unknown';
  return `${unknownDurations > 0 ? 'at least ' : ''}${duration(downtimeMinutes)}`;
}

/** How the incidents of a period stand to those of the one before it. */
export function trendLine(trend: Overview['trend']): string {
  if (!trend) return '';
  const { current: now, before } = trend;
  const [n, m] = [now.figures.incidents, before.figures.incidents];
  const change = m === 0 || n === m ? '' : ` (${signed(Math.round(((n - m) / m) * 100))} %)`;
  return `${spanWords(now)}: ${incidents(n)}${change}, ${downWords(now.figures)} down. ${spanWords(before)}: ${incidents(m)}, ${downWords(before.figures)} down.`;
}

function spanWords({ from, to }: Stretch): string {
  const whole = from.endsWith('-01') && isLastDay(to);
  const [first, last] = whole ? [from.slice(0, 7), to.slice(0, 7)] : [from, to];
  return first === last ? dateLabel(first) : `${dateLabel(first)} to ${dateLabel(last)}`;
}

function isLastDay(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** What changes when incidents that two reports tell of count once. */
export function twinsLine({ twins, incidents: n, downtimeMinutes }: Overview['once']): string {
  if (twins === 0) return '';
  const tell = count(twins, 'report tells', 'reports tell');
  return `${tell} of an incident that another one tells of too. Counted once: ${incidents(n)}, ${duration(downtimeMinutes)} down.`;
}

function signed(n: number): string {
  return n > 0 ? `+${n}` : `−${Math.abs(n)}`;
}

/** The length of a bin: "under 5 min", "1 h to 2 h", "over 4 h". */
export function binLabel({ from, to }: { from: number; to?: number | null }): string {
  if (to == null) return `${short(from)}+`;
  return from === 0 ? `<${short(to)}` : `${short(from)}–${short(to)}`;
}

function short(n: number): string {
  if (n % 1440 === 0 && n > 0) return `${n / 1440} d`;
  return n % 60 === 0 && n > 0 ? `${n / 60} h` : `${n} min`;
}

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
export const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

export function incidents(n: number): string {
  return count(n, 'incident');
}

/** 99.8726 as "99.873 %": a minute in a quarter is 0.001 %. Never rounded up to 100. */
export function percent(value: number): string {
  const rounded = Math.floor(value * 1000) / 1000;
  return `${rounded === 100 ? '100' : rounded.toFixed(3)} %`;
}

/** Days between two incidents: "3 days", "14 months"; unknown where there is only one. */
export function days(value: number | null | undefined): string {
  if (value == null) return '–';
  const rounded = Math.round(value);
  if (rounded < 1) return 'under a day';
  return rounded < 60 ? count(rounded, 'day') : count(Math.round(rounded / 30.44), 'month');
}

/** The class of the duration filter in which a bin lies, by its beginning in minutes. */
export function classOf(from: number): string {
  if (from < 15) return 'under 15 min';
  if (from < 60) return '15-60 min';
  return from < 240 ? '1-4 h' : 'over 4 h';
}
