/**
 * How the window of an event reads on a clock: in the zone of the event, in UTC, in the zone of
 * the reader. Go has put it into each zone, by the rules that held there then; so these are taken
 * from the texts as they are.
 */
import { dateLabel } from '../lib/dates';
import type { PageEvent, PageTime } from '../lib/types';

/** What a clock on the wall shows. */
interface Wall {
  /** The day, as a number of days, to compare. */
  day: number;
  ms: number;
  time: string;
}

export interface EventTimes {
  /** The clock where it happened, without its place. */
  local: string;
  /** "Los Angeles (PDT, UTC−7)" */
  place: string;
  utc: string;
  /** Left out where it says the same as one of the others. */
  mine: string | null;
  minePlace: string;
}

type DateWords = (ms: number) => string;
const longWords = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const long: DateWords = (ms) => longWords.format(ms).replace(',', '');
/** As all dates of the window: Intl would write "Sept". */
const short: DateWords = (ms) => dateLabel(new Date(ms).toISOString().slice(0, 10));

export function eventTimes(event: PageEvent, brief = false): EventTimes {
  const dates = brief ? short : long;
  const [local, utc, mine] = [event.local, event.utc, event.mine].map(wallsOf) as [
    Walls,
    Walls,
    Walls,
  ];
  const same = sameWalls(mine, local) || sameWalls(mine, utc);
  return {
    local: span(local, null, dates),
    place: placeOf(event.local),
    utc: span(utc, local[0], dates),
    mine: same ? null : span(mine, local[0], dates),
    minePlace: placeOf(event.mine),
  };
}

/** "Saturday, outside working hours, 1 year ago". */
export function momentOf({ weekday, working, age }: PageEvent): string {
  const day = weekday.charAt(0).toUpperCase() + weekday.slice(1);
  return `${day}, ${working ? 'in' : 'outside'} working hours, ${age}`;
}

/** "Los Angeles (PDT, UTC−7)"; where the clocks were changed meanwhile both offsets. */
export function placeOf({ zone, name, startOffset, endOffset }: PageTime): string {
  const offsets = [...new Set([startOffset, endOffset])].map(offset).join(' to ');
  const named = name === '' || name === offsets ? offsets : `${name}, ${offsets}`;
  const place = zone === '' ? 'your system' : city(zone);
  return place === named ? place : `${place} (${named})`;
}

/** "Los Angeles" of America/Los_Angeles. */
export function city(zone: string): string {
  return (zone.split('/').pop() ?? zone).replaceAll('_', ' ');
}

/** "UTC−7" of UTC-07:00. */
export function offset(text: string): string {
  const match = /^UTC([+-])(\d\d):(\d\d)$/.exec(text);
  if (!match || text.endsWith('00:00')) return 'UTC';
  const minutes = match[3] === '00' ? '' : `:${match[3]}`;
  return `UTC${match[1] === '-' ? '−' : '+'}${Number(match[2])}${minutes}`;
}

type Walls = readonly [Wall, Wall | null];

function wallsOf({ start, end }: PageTime): Walls {
  return [wall(start), end == null ? null : wall(end)];
}

/** The clock that a time is written for, whatever its offset. */
function wall(written: string): Wall {
  const ms = Date.parse(`${written.slice(0, 19)}Z`);
  const clock = written.slice(11, 19);
  return {
    day: Math.floor(ms / 86_400_000),
    ms,
    time: clock.endsWith(':00') ? clock.slice(0, 5) : clock,
  };
}

/** From start to end; the date is said unless it is that of `base`, and again when it changes. */
function span([start, end]: Walls, base: Wall | null, dates: DateWords): string {
  const dated = ({ ms, time }: Wall) => `${dates(ms)}, ${time}`;
  const from = base?.day === start.day ? start.time : dated(start);
  if (!end) return `${from}, end unknown`;
  return `${from} – ${end.day === start.day ? end.time : dated(end)}`;
}

function sameWalls(a: Walls, b: Walls): boolean {
  const same = (x: Wall | null, y: Wall | null) => x?.day === y?.day && x?.time === y?.time;
  return same(a[0], b[0]) && same(a[1], b[1]);
}
