import { describe, expect, it } from 'vitest';
import type { PageEvent, PageTime } from '../lib/types';
import { city, eventTimes, momentOf, offset, placeOf } from './times';

function time(zone: string, name: string, start: string, end: string | null): PageTime {
  const of = (text: string) => `UTC${/[+-]\d\d:\d\d$/.exec(text)?.[0] ?? '+00:00'}`;
  return { zone, name, start, end, startOffset: of(start), endOffset: of(end ?? start) };
}

const about = { weekday: 'saturday', working: false, age: '1 year ago' };
const utc = (start: string, end: string | null) => time('UTC', 'UTC', start, end);
const seattle: PageEvent = {
  ...about,
  local: time(
    'America/Los_Angeles',
    'PDT',
    '2025-07-19T13:45:00-07:00',
    '2025-07-19T14:25:00-07:00',
  ),
  utc: utc('2025-07-19T20:45:00Z', '2025-07-19T21:25:00Z'),
  mine: time('Europe/Amsterdam', 'CEST', '2025-07-19T22:45:00+02:00', '2025-07-19T23:25:00+02:00'),
};

describe('an event', () => {
  it('reads on every clock', () => {
    expect(eventTimes(seattle)).toEqual({
      local: 'Sat 19 July 2025, 13:45 – 14:25',
      place: 'Los Angeles (PDT, UTC−7)',
      utc: '20:45 – 21:25',
      mine: '22:45 – 23:25',
      minePlace: 'Amsterdam (CEST, UTC+2)',
    });
  });

  it('leaves out the own zone where it says the same', () => {
    expect(eventTimes({ ...seattle, mine: seattle.local }).mine).toBeNull();
    expect(eventTimes({ ...seattle, mine: seattle.utc }).mine).toBeNull();
  });

  it('says the date where it differs', () => {
    const late: PageEvent = {
      ...about,
      local: time('Europe/Paris', 'CET', '2024-12-31T23:50:00+01:00', '2025-01-01T00:20:30+01:00'),
      utc: utc('2024-12-31T22:50:00Z', '2024-12-31T23:20:30Z'),
      mine: time('Asia/Tokyo', 'JST', '2025-01-01T07:50:00+09:00', '2025-01-01T08:20:30+09:00'),
    };
    const clock = eventTimes(late, true);
    expect(clock.local).toBe('31 Dec 2024, 23:50 – 1 Jan 2025, 00:20:30');
    expect(clock.utc).toBe('22:50 – 23:20:30');
    expect(clock.mine).toBe('1 Jan 2025, 07:50 – 08:20:30');
    expect(clock.minePlace).toBe('Tokyo (JST, UTC+9)');
  });

  it('writes months as the rest of the window does', () => {
    const local = time('Europe/Paris', 'CEST', '2016-09-25T10:00:00+02:00', null);
    expect(eventTimes({ ...seattle, local }, true).local).toBe('25 Sep 2016, 10:00, end unknown');
  });

  it('knows no end that is not stated', () => {
    const open = { ...seattle, local: { ...seattle.local, end: null } };
    expect(eventTimes(open).local).toBe('Sat 19 July 2025, 13:45, end unknown');
  });

  it('says when in the week it began, and how long ago', () => {
    expect(momentOf(seattle)).toBe('Saturday, outside working hours, 1 year ago');
  });
});

it('names places and offsets', () => {
  expect(city('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(offset('UTC+05:30')).toBe('UTC+5:30');
  expect(offset('UTC-07:00')).toBe('UTC−7');
  expect(offset('UTC+00:00')).toBe('UTC');
  const changed = time(
    'Europe/Rome',
    'CET',
    '2024-03-31T01:30:00+01:00',
    '2024-03-31T03:30:00+02:00',
  );
  expect(placeOf(changed)).toBe('Rome (CET, UTC+1 to UTC+2)');
  const unnamed = time('', '', '2024-03-31T01:30:00+01:00', null);
  expect(placeOf(unnamed)).toBe('your system (UTC+1)');
  expect(placeOf(seattle.utc)).toBe('UTC');
});
