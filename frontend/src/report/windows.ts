/** The windows of a report on a line: where each begins and how long it is, from 0 to 1. */
import type { EventDetail } from '../lib/types';

export interface Drawn {
  from: number;
  /** 0 for a window whose end is not known. */
  length: number;
  known: boolean;
  impact: string;
}

export function drawn(events: readonly EventDetail[]): Drawn[] {
  const at = (time: string) => Date.parse(time);
  const starts = events.map(({ startUTC }) => at(startUTC));
  const ends = events.map(({ startUTC, endUTC }) => at(endUTC ?? startUTC));
  const first = Math.min(...starts);
  const whole = Math.max(...ends) - first;
  return events.map(({ endUTC, impact }, i) => ({
    from: whole > 0 ? ((starts[i] ?? first) - first) / whole : 0,
    length: whole > 0 ? ((ends[i] ?? first) - (starts[i] ?? first)) / whole : 0,
    known: endUTC != null,
    impact,
  }));
}
