/** How the statistics are looked at; remembered like the window's other settings. */
import { parts, type Field, type Part } from '../address/view';
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

/** What is aimed at unless the user says otherwise, in percent. */
export const usualTarget = 99.5;

export interface Options {
  part: Part;
  per: string;
  by: string;
  measure: Measure;
  every: string;
  target: number;
  rolling: boolean;
}

/** What was remembered, as far as there still is such a thing. */
export function optionsOf(saved: Settings['statistics']): Options {
  return {
    part: parts.find((part) => part === saved.part) ?? 'overview',
    per: saved.per in periodWords ? saved.per : '',
    by: splits.find((by) => by === saved.by) ?? '',
    measure: measures.find((measure) => measure === saved.measure) ?? 'incidents',
    every: saved.every in periodWords ? saved.every : 'quarter',
    target: targetOf(String(saved.target)) ?? usualTarget,
    rolling: saved.rolling,
  };
}

/** A percentage that can be aimed at, with a point or a comma; null for any other text. */
export function targetOf(text: string): number | null {
  const number = Number(text.trim().replace(',', '.').replace(/\s*%$/, ''));
  return text.trim() !== '' && number > 0 && number <= 100 ? number : null;
}
