import { expect, it } from 'vitest';
import type { EventDetail } from '../lib/types';
import { drawn } from './windows';

const event = (startUTC: string, endUTC: string | null) =>
  ({ startUTC, endUTC, impact: 'partial' }) as EventDetail;

it('places windows on the line of the whole', () => {
  const windows = drawn([
    event('2024-01-01T00:00:00Z', '2024-01-01T01:00:00Z'),
    event('2024-01-01T03:00:00Z', '2024-01-01T04:00:00Z'),
    event('2024-01-01T02:00:00Z', null),
  ]);
  expect(windows.map(({ from, length, known }) => [from, length, known])).toEqual([
    [0, 0.25, true],
    [0.75, 0.25, true],
    [0.5, 0, false],
  ]);
});

it('divides by nothing where there is no length', () => {
  expect(drawn([event('2024-01-01T00:00:00Z', null)])[0]).toMatchObject({ from: 0, length: 0 });
});
