/** Dates as filters take them: a year, a month or a day, read and written for people. */

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "2023", "Jun 2023", "14 Jun 2023". */
export function dateLabel(date: string): string {
  const [year, month, day] = date.split('-');
  if (!month) return year ?? '';
  const name = months[Number(month) - 1] ?? month;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** A range as a chip says it: "2018 – 2026", "since 2020", "until Jun 2023". */
export function rangeLabel(from: string, to: string): string {
  if (from === to) return dateLabel(from);
  if (from === '') return `until ${dateLabel(to)}`;
  if (to === '') return `since ${dateLabel(from)}`;
  return `${dateLabel(from)} – ${dateLabel(to)}`;
}

/** Whether any of a period, 2023 or 2023-06, lies in the range; empty ends are open. */
export function touches(period: string, from: string, to: string): boolean {
  return !before(period, from) && !before(to, period);
}

/** Whether all of one date lies before the other: they compare as far as both say something. */
function before(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
