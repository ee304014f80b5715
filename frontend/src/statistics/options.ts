/** How the statistics are looked at; remembered like the window's other settings. */
import type { Field } from '../address/view';
import type { Settings } from '../lib/types';
import { measures, periodWords, type Measure } from './words';

export const splits: readonly ('' | Field)[] = [
  '',
  'product',
  'region',
  'instance',
  'cause',
  'impact',
];

export interface Options {
  per: string;
  by: string;
  measure: Measure;
}

/** What was remembered, as far as there still is such a thing. */
export function optionsOf(saved: Settings['statistics']): Options {
  return {
    per: saved.per in periodWords ? saved.per : '',
    by: splits.find((by) => by === saved.by) ?? '',
    measure: measures.find((measure) => measure === saved.measure) ?? 'incidents',
  };
}
