/**
 * Which values of a facet are listed, and in what order. While the user works in the list
 * (pointer over it or focus in it) nothing moves: values keep their places, those without a
 * count stay at 0, new ones come last. Otherwise the order is that of the answer.
 */
import type { FacetValue } from '../lib/types';

export interface Listing {
  /** Every value, in the order of the list. */
  values: readonly FacetValue[];
  /** The values that are shown without being asked for more. */
  top: ReadonlySet<string>;
}

export const emptyListing: Listing = { values: [], top: new Set() };

/** How many values are listed before "more". */
export const fewValues = 5;
/** Lists with more values than this have a find-box. */
export const manyValues = 8;

export function arrange(
  incoming: readonly FacetValue[],
  previous: Listing,
  held: boolean,
): Listing {
  const values = held ? keepPlaces(incoming, previous.values) : incoming;
  const top = new Set(held ? previous.top : values.slice(0, fewValues).map((v) => v.value));
  for (const { value, selected } of values) if (selected) top.add(value);
  // One value alone behind "more" would take the place of itself.
  if (!held && values.length === top.size + 1) for (const { value } of values) top.add(value);
  return { values, top };
}

function keepPlaces(
  incoming: readonly FacetValue[],
  previous: readonly FacetValue[],
): FacetValue[] {
  const now = new Map(incoming.map((value) => [value.value, value]));
  const kept = previous.map(({ value }) => now.get(value) ?? { value, count: 0, selected: false });
  const known = new Set(previous.map(({ value }) => value));
  return [...kept, ...incoming.filter(({ value }) => !known.has(value))];
}

/** The values to show: those found by the find-box, all of them, or the top ones. */
export function visible(
  listing: Listing,
  expanded: boolean,
  find: string,
  label: (value: string) => string,
): readonly FacetValue[] {
  const wanted = plain(find);
  if (wanted !== '')
    return listing.values.filter(({ value }) => plain(label(value)).includes(wanted));
  return expanded ? listing.values : listing.values.filter(({ value }) => listing.top.has(value));
}

/** Without case, spaces and hyphens, as instance codes compare. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\s-]/g, '');
}
