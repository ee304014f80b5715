import { describe, expect, it } from 'vitest';
import type { EventDetail } from '../lib/types';
import { city, eventTimes, offset } from './times';

function event(start: string, end: string | null, zone: string): EventDetail {
  const utc = (time: string) => new Date(time).toISOString().replace('.000', '');
  return {
    start,
    end,
    zone,
    stated: '',
    impact: 'unknown',
    startUTC: utc(start),
    endUTC: end && utc(end),
    minutes: null,
  };
}

const seattle = event(
  '2025-07-19T13:45:00-07:00',
  '2025-07-19T14:25:00-07:00',
  'America/Los_Angeles',
);

describe('an event', () => {
  it('reads on every clock', () => {
    expect(eventTimes(seattle, 'Europe/Amsterdam')).toEqual({
      local: 'Sat 19 July 2025, 13:45 – 14:25',
      place: 'Los Angeles (UTC−7)',
      utc: '20:45 – 21:25',
      yours: '22:45 – 23:25',
    });
  });

  it('leaves out the own zone where it says the same', () => {
    expect(eventTimes(seattle, 'America/Los_Angeles').yours).toBeNull();
    expect(eventTimes(seattle, 'UTC').yours).toBeNull();
    expect(eventTimes(seattle, 'Mars/Olympus').yours).toBeNull();
  });

  it('says the date where it differs', () => {
    const late = event('2024-12-31T23:50:00+01:00', '2025-01-01T00:20:30+01:00', 'Europe/Paris');
    const clock = eventTimes(late, 'Asia/Tokyo', true);
    expect(clock.local).toBe('31 Dec 2024, 23:50 – 1 Jan 2025, 00:20:30');
    expect(clock.utc).toBe('22:50 – 23:20:30');
    expect(clock.yours).toBe('1 Jan 2025, 07:50 – 08:20:30');
  });

  it('knows no end that is not stated', () => {
    const open = event('2021-02-01T09:30:00+01:00', null, 'Europe/Amsterdam');
    expect(eventTimes(open, 'UTC').local).toBe('Mon 1 February 2021, 09:30, end unknown');
  });
});

it('names places and offsets', () => {
  expect(city('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(offset('2025-07-19T13:45:00+05:30')).toBe('UTC+5:30');
  expect(offset('2025-07-19T13:45:00-07:00')).toBe('UTC−7');
  expect(offset('2025-07-19T13:45:00Z')).toBe('UTC');
  expect(offset('2025-07-19T13:45:00+00:00')).toBe('UTC');
});
