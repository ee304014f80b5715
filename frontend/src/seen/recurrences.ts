/** A cause that came back although measures were promised, in words. */
import type { Recurrence } from '../lib/types';

export type RecurrenceHit = Recurrence['reports'][number];

/** How many times are named before "and more". */
export const fewTimes = 4;

/** The instances on which it came back: "NA05", "NA05 and NA06", "4 of its instances". */
export function place({ reports }: Pick<Recurrence, 'reports'>): string {
  const codes = [...new Set(reports.flatMap(({ instances }) => instances))];
  if (codes.length > 2) return `${codes.length} of its instances`;
  return codes.join(' and ') || 'the same instance';
}
