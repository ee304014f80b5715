import { expect, it } from 'vitest';
import { chosen, emptyView, hasFilters, requestOf, sameValue, searchKey, withFilter } from './view';

const view = { ...emptyView, filters: withFilter(emptyView, 'instance', 'NA05', true) };

it('adds and takes away values without regard to case', () => {
  expect(chosen(view, 'instance', 'na05')).toBe(true);
  expect(withFilter(view, 'instance', 'na05', true).instance).toEqual(['na05']);
  expect(withFilter(view, 'instance', 'na05', false).instance).toEqual([]);
});

it('knows an instance however it is written', () => {
  expect(chosen(view, 'instance', 'na 05')).toBe(true);
  expect(sameValue('instance', 'MT-EU02', 'mt eu02')).toBe(true);
  expect(sameValue('product', 'Primo VE', 'primove')).toBe(false);
});

it('asks Go for one page', () => {
  const request = requestOf({ ...view, from: '2020', wide: true }, 50, 25);
  expect(request).toMatchObject({ offset: 50, limit: 25, includeWide: true, sort: 'relevance' });
  expect(request.filters).toMatchObject({ instance: ['NA05'], product: [], from: '2020', to: '' });
});

it('searches anew for all but the open report', () => {
  expect(searchKey({ ...view, open: 'x' })).toBe(searchKey(view));
  expect(searchKey({ ...view, sort: 'oldest' })).not.toBe(searchKey(view));
});

it('knows whether filters are on', () => {
  expect(hasFilters(emptyView)).toBe(false);
  expect(hasFilters(view)).toBe(true);
  expect(hasFilters({ ...emptyView, to: '2020' })).toBe(true);
});
