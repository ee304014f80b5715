/**
 * How the window of an event reads on a clock: in the zone of the event, in UTC, in the zone of
 * the reader. Local times are taken from the text as it is, so they need no knowledge of zones.
 */
import type { EventDetail } from '../lib/types';

/** What a clock on the wall shows. */
export interface Wall {
  /** The day, as a number of days, to compare. */
  day: number;
  ms: number;
  time: string;
}

export interface EventTimes {
  /** The clock where it happened, without its place. */
  local: string;
  /** "Los Angeles (UTC−7)" */
  place: string;
  utc: string;
  /** Left out where it says the same as one of the others. */
  yours: string | null;
}

const long = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const short = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

export function eventTimes(event: EventDetail, zone: string, brief = false): EventTimes {
  const dates = brief ? short : long;
  const local = [wallAsWritten(event.start), event.end ? wallAsWritten(event.end) : null] as const;
  const utc = wallsIn('UTC', event);
  const yours = wallsIn(zone, event);
  const base = local[0];
  const same = yours === null || sameWalls(yours, local) || (utc !== null && sameWalls(yours, utc));
  return {
    local: span(local, null, dates),
    place: `${city(event.zone)} (${offset(event.start)})`,
    utc: utc ? span(utc, base, dates) : '',
    yours: same ? null : span(yours, base, dates),
  };
}

/** "Los Angeles" of America/Los_Angeles. */
export function city(zone: string): string {
  return (zone.split('/').pop() ?? zone).replaceAll('_', ' ');
}

/** "UTC−7" of a time that ends in -07:00. */
export function offset(time: string): string {
  const match = /([+-])(\d\d):(\d\d)$/.exec(time);
  if (!match || /[+-]00:00$/.test(time)) return 'UTC';
  const minutes = match[3] === '00' ? '' : `:${match[3]}`;
  return `UTC${match[1] === '-' ? '−' : '+'}${Number(match[2])}${minutes}`;
}

/** The zone the reader's machine is set to. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function wallAsWritten(time: string): Wall {
  return wall(Date.parse(`${time.slice(0, 19)}Z`));
}

function wallsIn(zone: string, event: EventDetail): [Wall, Wall | null] | null {
  try {
    return [wallIn(zone, event.startUTC), event.endUTC ? wallIn(zone, event.endUTC) : null];
  } catch {
    return null; // A zone this engine does not know.
  }
}

function wallIn(zone: string, instant: string): Wall {
  const date = new Date(instant);
  if (zone === 'UTC') return wall(date.getTime());
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(date);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '00';
  return wall(
    Date.parse(
      `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}Z`,
    ),
  );
}

function wall(ms: number): Wall {
  const clock = new Date(ms).toISOString().slice(11, 19);
  return {
    day: Math.floor(ms / 86_400_000),
    ms,
    time: clock.endsWith(':00') ? clock.slice(0, 5) : clock,
  };
}

/** From start to end; the date is said unless it is that of `base`, and again when it changes. */
function span(
  [start, end]: readonly [Wall, Wall | null],
  base: Wall | null,
  dates: Intl.DateTimeFormat,
): string {
  const dated = ({ ms, time }: Wall) => `${dates.format(ms).replace(',', '')}, ${time}`;
  const from = base?.day === start.day ? start.time : dated(start);
  if (!end) return `${from}, end unknown`;
  return `${from} – ${end.day === start.day ? end.time : dated(end)}`;
}

function sameWalls(a: readonly [Wall, Wall | null], b: readonly [Wall, Wall | null]): boolean {
  const same = (x: Wall | null, y: Wall | null) => x?.day === y?.day && x?.time === y?.time;
  return same(a[0], b[0]) && same(a[1], b[1]);
}
