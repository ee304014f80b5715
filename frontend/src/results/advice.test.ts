import { expect, it, vi } from 'vitest';
import { emptyView } from '../address/view';
import type { Chip } from '../filters/chips';
import type { Api } from '../lib/api';
import type { Answer, Request } from '../lib/types';
import { advice, counting } from './advice';

const chip: Chip = {
  ...{ key: 'instance:NA05', field: 'Instance', label: 'NA05' },
  without: { filters: emptyView.filters },
};
const view = { ...emptyView, query: 'zebra' };

it('offers the one word beside the filter', () => {
  expect(advice(view, [chip]).map(({ field, label }) => [field, label])).toEqual([
    ['Instance', 'NA05'],
    ['', 'zebra'],
  ]);
  expect(advice(view, [])).toEqual([]);
});

it('counts each way, and leaves out what cannot be counted', async () => {
  const search = vi.fn(({ query }: Request) =>
    query === ''
      ? Promise.resolve({ total: 7, relaxed: false } as Answer)
      : Promise.reject(new Error('busy')),
  );
  const found = vi.fn();
  await counting({ search } as Pick<Api, 'search'>, view, advice(view, [chip]), found).done;
  expect(found.mock.calls).toEqual([[{ 'word:0': 7 }]]);
  expect(search.mock.calls.map(([{ limit }]) => limit)).toEqual([0, 0]);
});

it('does not tell what was counted for another search', async () => {
  const found = vi.fn();
  const search = () => Promise.resolve({ total: 7, relaxed: false } as Answer);
  const counted = counting({ search }, view, advice(view, [chip]), found);
  counted.stop();
  await counted.done;
  expect(found).not.toHaveBeenCalled();
});
