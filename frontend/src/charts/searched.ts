/** What was searched, in words, for those who do not see the window: on paper and in pictures. */
import type { Chip } from '../filters/chips';

/** The query and the filters beside it; nothing when everything is meant. */
export function searched(query: string, chips: readonly Chip[]): string {
  return [
    query.trim(),
    ...chips
      .filter(({ key }) => !key.startsWith('typed:')) // The query has these.
      .map(({ field, label }) => `${field}: ${label}`),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
