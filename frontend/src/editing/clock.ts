/**
 * Times as people type them into a form: wall clock at the place, `2025-07-19 13:45`. What
 * cannot be read goes to Go as it is, which says what is wrong with it.
 */

const full = /^(\d{4})-(\d{1,2})-(\d{1,2})[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** `2025-07-19T13:45` as it stands in a field. */
export function shownTime(time: string): string {
  return time.replace('T', ' ').replace(/^(.{16}):00$/, '$1');
}

/** What was typed as Go takes it. A time of day alone is on the day of another time. */
export function readTime(typed: string, dayOf = ''): string {
  const text = typed.trim();
  const alone = clock.exec(text);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(dayOf)?.[0];
  if (alone && day) return `${day}T${pad(alone[1])}:${alone[2]}${seconds(alone[3])}`;
  const match = full.exec(text);
  if (!match) return text;
  return `${match[1]}-${pad(match[2])}-${pad(match[3])}T${pad(match[4])}:${match[5]}${seconds(match[6])}`;
}

/** The minutes between two times on the same clock; null when one cannot be read. */
export function minutesBetween(start: string, end: string): number | null {
  const [from, to] = [Date.parse(`${start}Z`), Date.parse(`${end}Z`)];
  return Number.isNaN(from) || Number.isNaN(to) ? null : Math.floor((to - from) / 60_000);
}

function pad(digits = ''): string {
  return digits.padStart(2, '0');
}

function seconds(digits: string | undefined): string {
  return digits === undefined || digits === '00' ? '' : `:${digits}`;
}
