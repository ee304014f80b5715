/**
 * The chips above the panes: one for everything that narrows the list, whether it was chosen in
 * the panel or typed into the query, each with the view that is left when it goes.
 */
import { fields, noFilters, sameValue, withFilter, type Field, type View } from '../address/view';
import { dateLabel, rangeLabel } from '../lib/dates';
import type { TypedFilter } from '../lib/types';
import { capitalise, count } from '../lib/words';
import { fieldLabels, type Labels } from './labels';

export interface Chip {
  key: string;
  field: string;
  label: string;
  /** What the view becomes without the chip. */
  without: Partial<View>;
}

export function chips(view: View, typed: readonly TypedFilter[], labels: Labels): Chip[] {
  const list: Chip[] = [];
  for (const field of fields) {
    for (const value of view.filters[field]) {
      list.push({
        key: `${field}:${value}`,
        field: fieldLabels[field],
        label: labels.value(field, value),
        without: withoutValue(view, field, value),
      });
    }
  }
  if (view.from !== '' || view.to !== '') {
    list.push({
      key: 'range',
      field: 'Time',
      label: rangeLabel(view.from, view.to),
      without: { from: '', to: '' },
    });
  }
  if (view.wide) {
    const without = { wide: false };
    list.push({ key: 'wide', field: 'Also', label: 'wide incidents', without });
  }
  if (view.only.length > 0) {
    const label =
      view.because === ''
        ? count(view.only.length, 'chosen report')
        : `${count(view.only.length, 'report')}, ${view.because}`;
    list.push({ key: 'only', field: 'Only', label, without: { only: [], because: '' } });
  }
  typed.forEach(({ field, value, without }, i) => {
    const name = field.replace(/^-/, '');
    const dated = name === 'after' || name === 'before';
    const label = dated ? dateLabel(value) : labels.value(name, value);
    list.push({
      key: `typed:${i}:${field}:${value}`,
      field: fieldLabels[name as Field] ?? capitalise(name),
      label: field.startsWith('-') ? `not ${label}` : label,
      without: { query: without },
    });
  });
  return list;
}

/** Nothing narrows the list any more; words, sort order and open report stay. */
export function clearAll(view: View, typed: readonly TypedFilter[]): Partial<View> {
  return {
    filters: noFilters,
    from: '',
    to: '',
    wide: false,
    only: [],
    because: '',
    query: untyped(view.query, typed),
  };
}

/** The query without the filters that were typed into it. */
function untyped(query: string, typed: readonly TypedFilter[]): string {
  const names = new Set(typed.map(({ field }) => field.replace(/^-/, '').toLowerCase()));
  return query
    .replace(/-?(\w+):(?:"[^"]*"?|[^\s()]+)/g, (text, field: string) =>
      names.has(field.toLowerCase()) ? '' : text,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A value put into the filters or taken out. Where it was typed into the query it goes from
 * there: to the user it is the same filter.
 */
export function toggleValue(
  view: View,
  typed: readonly TypedFilter[],
  field: Field,
  value: string,
  on: boolean,
): Partial<View> {
  if (on) return { filters: withFilter(view, field, value, true) };
  const written = typed.find((filter) => isValue(filter, field, value));
  const patch = withoutValue(view, field, value);
  return written ? { ...patch, query: written.without } : patch;
}

/** Whether a typed filter asks for this value. */
export function isValue(filter: TypedFilter, field: Field, value: string): boolean {
  return filter.field === field && sameValue(field, filter.value, value);
}

function withoutValue(view: View, field: Field, value: string): Partial<View> {
  const filters = withFilter(view, field, value, false);
  return filters.instance.length === 0 ? { filters, wide: false } : { filters };
}
