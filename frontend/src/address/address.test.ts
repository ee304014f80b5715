import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from './address';
import { emptyView, noFilters, type View } from './view';

const views: [string, View][] = [
  ['nothing', emptyView],
  ['words', { ...emptyView, query: 'oracle "connection pool" -firewall & 50% #1 ü +x' }],
  ['an open report', { ...emptyView, open: '2025-07-19-na05' }],
  [
    'everything',
    {
      query: 'instance:na05 (a OR b)',
      filters: {
        ...noFilters,
        product: ['Alma', 'Higher-Ed Platform'],
        cause: ['human-error'],
        instance: ['NA05', 'MT EU02'],
        duration: ['15-60 min'],
        datacenter: ['São Paulo'],
      },
      from: '2018',
      to: '2026-03',
      wide: true,
      only: ['2025-07-19-na05', '2019-01-02-x'],
      because: 'without a cause',
      sort: 'longest',
      open: '2019-01-02-x',
      tab: 'statistics',
      part: 'availability',
    },
  ],
];

describe('the address', () => {
  it.each(views)('brings back %s', (_name, view) => {
    expect(readAddress(writeAddress(view))).toEqual(view);
  });

  it('leaves out what is as usual', () => {
    expect(writeAddress(emptyView)).toBe('');
    expect(writeAddress({ ...emptyView, sort: 'newest' })).toBe('#sort=newest');
  });

  it('ignores what it cannot read', () => {
    const view = readAddress('#sort=sideways&from=soon&to=2020-1&wide=yes&product=&other=1&q=a');
    expect(view).toEqual({ ...emptyView, query: 'a' });
    expect(readAddress('')).toEqual(emptyView);
    expect(readAddress('#')).toEqual(emptyView);
    expect(readAddress('#%E0%A4%A')).toEqual(emptyView);
  });

  it('takes a value once', () => {
    expect(readAddress('#cause=network&cause=network').filters.cause).toEqual(['network']);
  });
});
