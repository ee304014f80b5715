/**
 * The address: one function reads the hash, one writes it. What is as usual is left out, so the
 * address of an untouched window is empty; what cannot be read is ignored.
 */
import { emptyView, fields, noFilters, parts, sorts, tabs, type Sort, type View } from './view';

const date = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export function readAddress(hash: string): View {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  const filters = { ...noFilters };
  for (const field of fields) {
    const values = params.getAll(field).filter((value) => value !== '');
    if (values.length > 0) filters[field] = [...new Set(values)];
  }
  const sort = params.get('sort') as Sort;
  return {
    query: params.get('q') ?? '',
    filters,
    from: readDate(params.get('from')),
    to: readDate(params.get('to')),
    wide: params.get('wide') === '1',
    only: params.getAll('only'),
    because: params.get('because') ?? '',
    sort: sorts.includes(sort) ? sort : emptyView.sort,
    open: params.get('open') ?? '',
    tab: tabs.find((tab) => tab === params.get('tab')) ?? emptyView.tab,
    part: parts.find((part) => part === params.get('part')) ?? emptyView.part,
  };
}

export function writeAddress(view: View): string {
  const params = new URLSearchParams();
  if (view.query !== '') params.set('q', view.query);
  for (const field of fields) {
    for (const value of view.filters[field]) params.append(field, value);
  }
  if (view.from !== '') params.set('from', view.from);
  if (view.to !== '') params.set('to', view.to);
  if (view.wide) params.set('wide', '1');
  for (const id of view.only) params.append('only', id);
  if (view.only.length > 0 && view.because !== '') params.set('because', view.because);
  if (view.sort !== emptyView.sort) params.set('sort', view.sort);
  if (view.open !== '') params.set('open', view.open);
  if (view.tab !== emptyView.tab) params.set('tab', view.tab);
  if (view.tab === 'statistics' && view.part !== '') params.set('part', view.part);
  const text = params.toString();
  return text === '' ? '' : `#${text}`;
}

function readDate(text: string | null): string {
  return text !== null && date.test(text) ? text : '';
}
