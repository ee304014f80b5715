import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyView } from '../address/view';
import type { Answer, Hit, Request } from '../lib/types';
import { pageSize } from './paging';
import { Search } from './search.svelte';

const total = 5 * pageSize;

function answer(request: Request): Answer {
  const hits = Array.from(
    { length: Math.min(request.limit, total - request.offset) },
    (_, i) => ({ id: `${request.query}${request.offset + i}`, partial: false }) as Hit,
  );
  return { query: request.query, total, hits, relaxed: false } as Answer;
}

/** Answers wait until they are let go, so that they can come in any order. */
function held() {
  const waiting: { request: Request; go: () => void; fail: () => void }[] = [];
  const search = (request: Request) =>
    new Promise<Answer>((resolve, reject) =>
      waiting.push({
        request,
        go: () => resolve(answer(request)),
        fail: () => reject(new Error('ended by the next search')),
      }),
    );
  return { waiting, search };
}

const settle = () => new Promise((done) => setTimeout(done));
const ids = vi.fn(() => Promise.resolve(['all']));

beforeEach(() => ids.mockClear());

describe('search', () => {
  it('drops the answer to what was typed before', async () => {
    const go = held();
    const search = new Search({ search: go.search, ids });
    search.run({ ...emptyView, query: 'a' });
    search.run({ ...emptyView, query: 'ab' });
    go.waiting[1]?.go();
    await settle();
    go.waiting[0]?.go();
    await settle();
    expect(search.answer?.query).toBe('ab');
    expect(search.row(0)?.id).toBe('ab0');
  });

  it('is sent at once while typing, but not twice within a frame', async () => {
    const go = held();
    const search = new Search({ search: go.search, ids });
    for (const query of ['a', 'ab', 'abc']) search.run({ ...emptyView, query }, true);
    const sent = () => go.waiting.map(({ request }) => request.query);
    expect(sent()).toEqual(['a']);
    await new Promise((done) => setTimeout(done, 40));
    expect(sent()).toEqual(['a', 'abc']);
  });

  it('keeps the last answer while the next is on its way', async () => {
    const go = held();
    const search = new Search({ search: go.search, ids });
    search.run({ ...emptyView, query: 'a' });
    go.waiting[0]?.go();
    await settle();
    search.run({ ...emptyView, query: 'ab' });
    expect(search.status.kind).toBe('loading');
    expect(search.answer?.query).toBe('a');
  });

  it('says why it failed', async () => {
    const search = new Search({ search: () => Promise.reject(new Error('index is locked')), ids });
    search.run(emptyView);
    await settle();
    expect(search.status).toEqual({ kind: 'error', message: 'Index is locked' });
  });
});

describe('pages', () => {
  it('come one after the other, those in sight at last', async () => {
    const go = held();
    const search = new Search({ search: go.search, ids });
    search.run(emptyView);
    go.waiting[0]?.go();
    await settle();
    search.need(pageSize, pageSize + 5);
    search.need(3 * pageSize, 3 * pageSize + 5);
    expect(go.waiting).toHaveLength(2);
    go.waiting[1]?.go();
    await settle();
    expect(go.waiting[2]?.request.offset).toBe(3 * pageSize);
    go.waiting[2]?.go();
    await settle();
    expect(search.row(3 * pageSize)?.id).toBe(String(3 * pageSize));
    expect(go.waiting).toHaveLength(3);
  });

  it('that a new search ended are no failure', async () => {
    const go = held();
    const failed = vi.fn();
    const search = new Search({ search: go.search, ids }, () => {}, failed);
    search.run(emptyView);
    go.waiting[0]?.go();
    await settle();
    search.need(pageSize, pageSize);
    search.run({ ...emptyView, query: 'b' });
    go.waiting[1]?.fail();
    await settle();
    go.waiting[2]?.go();
    await settle();
    expect(failed).not.toHaveBeenCalled();
    expect(search.status.kind).toBe('success');
    expect(search.row(0)?.id).toBe('b0');
  });
});

describe('all ids', () => {
  it('are asked of Go once, where there are more than one page', async () => {
    const search = new Search({ search: (r) => Promise.resolve(answer(r)), ids });
    search.run(emptyView);
    await settle();
    expect(search.foundIds).toBeNull();
    expect(await search.allIds()).toEqual(['all']);
    await search.allIds();
    expect(ids).toHaveBeenCalledTimes(1);
  });

  it('leave partial hits out', async () => {
    const hits = [
      { id: 'a', partial: false },
      { id: 'b', partial: true },
    ] as Hit[];
    const short = { total: 1, hits, relaxed: false } as Answer;
    const search = new Search({ search: () => Promise.resolve(short), ids });
    search.run(emptyView);
    await settle();
    expect(await search.allIds()).toEqual(['a']);
    expect(ids).not.toHaveBeenCalled();
  });
});

describe('a refresh', () => {
  it('exchanges the rows in sight all at once, and keeps what is there when it fails', async () => {
    const go = held();
    const search = new Search({ search: go.search, ids });
    const next = async () => (go.waiting.at(-1)?.go(), await settle());
    search.run({ ...emptyView, query: 'a' });
    await next();
    search.need(2 * pageSize, 2 * pageSize + 5);
    await next();
    const before = search.pages;
    void search.refresh();
    await next();
    expect(search.pages).toBe(before);
    await next();
    expect([...search.pages.keys()]).toEqual([0, 2]);
    const after = search.pages;
    void search.refresh();
    go.waiting.at(-1)?.fail();
    await settle();
    expect(search.status.kind).toBe('success');
    expect(search.pages).toBe(after);
  });
});
