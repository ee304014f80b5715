/** The line above the rows: how much there is, or plainly that there is nothing. */
import type { SeenBefore } from '../lib/types';
import { count } from '../lib/words';

export function summary(seen: SeenBefore, instances: string): string {
  const parts: string[] = [];
  if (seen.environments.length === 0) parts.push('The report names no instance.');
  else if (seen.before + seen.after === 0) parts.push(`No other incident of ${instances}.`);
  else {
    const on = [
      seen.before > 0 ? count(seen.before, 'earlier incident') : '',
      seen.after > 0 ? count(seen.after, seen.before > 0 ? 'later one' : 'later incident') : '',
    ].filter((text) => text !== '');
    parts.push(`${on.join(' and ')} of ${instances}.`);
  }
  if (!seen.hits.some(({ kind }) => kind === 'similar cause' || kind === 'same incident')) {
    parts.push('No other report has a similar root cause.');
  }
  if (!seen.indexed) parts.push('Root causes are compared once words are indexed.');
  return parts.join(' ');
}
