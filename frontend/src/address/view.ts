/**
 * What the window shows, as one value: query, filters, dates, sort and the open report. It is
 * what the address holds, what back and forward move through, and what is restored at a start.
 */
import type { Filters, Request } from '../lib/types';

/** The fields that answers count values of. */
export const facets = [
  'product',
  'cause',
  'region',
  'instance',
  'impact',
  'duration',
  'year',
  'datacenter',
] as const;
export type FacetField = (typeof facets)[number];

/** All fields that are filtered by. */
export const fields = [...facets, 'hours', 'weekday'] as const;
export type Field = (typeof fields)[number];

export const sorts = ['relevance', 'newest', 'oldest', 'longest'] as const;
export type Sort = (typeof sorts)[number];

/** What stands beside the filters. */
export const tabs = ['reports', 'statistics'] as const;
export type Tab = (typeof tabs)[number];

/** The parts of the statistics. */
export const parts = ['overview', 'availability', 'recurrence'] as const;
export type Part = (typeof parts)[number];

export interface View {
  query: string;
  filters: Readonly<Record<Field, readonly string[]>>;
  /** 2023, 2023-06 or 2023-06-14; empty is open. */
  from: string;
  to: string;
  wide: boolean;
  /** The ids of the only reports that are searched; empty means all. */
  only: readonly string[];
  /** Why these, in a few words; empty where nobody said. */
  because: string;
  sort: Sort;
  /** The id of the open report, or empty. */
  open: string;
  tab: Tab;
  /** The part of the statistics; empty is the one that was looked at last. */
  part: Part | '';
}

export const noFilters: View['filters'] = {
  product: [],
  cause: [],
  region: [],
  instance: [],
  impact: [],
  duration: [],
  year: [],
  datacenter: [],
  hours: [],
  weekday: [],
};

export const emptyView: View = {
  query: '',
  filters: noFilters,
  from: '',
  to: '',
  wide: false,
  only: [],
  because: '',
  sort: 'relevance',
  open: '',
  tab: 'reports',
  part: '',
};

/** Values compare without case, instance codes also without spaces and hyphens, as in Go. */
export function sameValue(field: string, a: string, b: string): boolean {
  const plain = (text: string) =>
    field === 'instance' ? text.toLowerCase().replace(/[\s-]/g, '') : text.toLowerCase();
  return plain(a) === plain(b);
}

/** Whether a value is chosen. */
export function chosen(view: View, field: Field, value: string): boolean {
  return view.filters[field].some((v) => sameValue(field, v, value));
}

/** The filters with a value added or taken away. */
export function withFilter(view: View, field: Field, value: string, on: boolean): View['filters'] {
  const others = view.filters[field].filter((v) => !sameValue(field, v, value));
  return { ...view.filters, [field]: on ? [...others, value] : others };
}

export function hasFilters(view: View): boolean {
  const some = view.from !== '' || view.to !== '' || view.only.length > 0;
  return some || fields.some((f) => view.filters[f].length > 0);
}

/** The page of reports that Go is asked for. */
export function requestOf(view: View, offset: number, limit: number): Request {
  const filters = { from: view.from, to: view.to } as Filters;
  for (const field of fields) filters[field] = [...view.filters[field]];
  return {
    query: view.query,
    filters,
    ...(view.only.length > 0 ? { only: [...view.only] } : {}),
    includeWide: view.wide,
    sort: view.sort,
    offset,
    limit,
  };
}

/** Equal for two requests for the same, however their lists came to be empty. */
export function requestKey({ filters, ...request }: Request): string {
  const { query, includeWide, sort, offset, limit, only = [] } = request;
  const chosen = fields.map((field) => filters[field] ?? []);
  return JSON.stringify([
    query,
    includeWide,
    sort,
    offset,
    limit,
    filters.from,
    filters.to,
    chosen,
    only,
  ]);
}

/** Equal for two views that find the same reports in the same order. */
export function searchKey(view: View): string {
  return requestKey(requestOf(view, 0, 0));
}
