import { describe, expect, it, vi } from 'vitest';
import type { Form, ImportItem, Review } from '../lib/import-types';
import { Batch, noChoices } from './batch.svelte';
import { nextPending, restWords, tally } from './items';

const item = (key: number, more: Partial<ImportItem> = {}): ImportItem => ({
  key,
  file: `/pages/${key}.html`,
  title: `Page ${key}`,
  id: `2025-01-0${key}-na05`,
  status: 'new',
  reason: '',
  findings: 0,
  worst: '',
  duplicateOf: '',
  ...more,
});

const form = (title: string): Form => ({
  id: '',
  title,
  products: ['Alma'],
  instances: [],
  region: 'Europe',
  datacenter: '',
  causes: ['network'],
  events: [],
  published: '',
  updated: '',
  source: '',
  discrepancies: [],
  sections: [],
  version: '',
});

function go(items: ImportItem[]) {
  const review = (key: number): Review => ({
    item: items.find((one) => one.key === key)!,
    page: [],
    form: form(`Page ${key}`),
    findings: [],
    evidence: [],
    problems: [],
  });
  return {
    reviewImport: vi.fn((key: number) => Promise.resolve(review(key))),
    checkForm: vi.fn((f: Form) =>
      Promise.resolve(f.title === '' ? [{ field: 'title', message: 'Write a title.' }] : []),
    ),
    acceptImport: vi.fn((key: number) => Promise.resolve(`id-${key}`)),
    skipImport: vi.fn((_key: number) => Promise.resolve()),
    acceptClean: vi.fn(() =>
      Promise.resolve({
        items: items.map((one) =>
          one.status === 'new' && one.worst === '' ? { ...one, status: 'imported' as const } : one,
        ),
      }),
    ),
    endImport: vi.fn(() => Promise.resolve()),
    cancelReading: vi.fn(() => Promise.resolve()),
    choices: () => Promise.resolve(noChoices),
  };
}

async function read(items: ImportItem[]) {
  const api = go(items);
  const filed = vi.fn();
  const batch = new Batch(api, filed);
  await batch.read(Promise.resolve({ items }));
  return { api, batch, filed };
}

const formOf = (batch: Batch) => {
  if (batch.page.kind !== 'success') throw new Error('no form');
  return batch.page.data.form;
};

describe('a batch', () => {
  it('shows how far reading has come, and ends with an error in words', async () => {
    const api = go([]);
    const batch = new Batch(api);
    batch.heard({ kind: 'importing', done: 3, total: 10, message: '', notices: [] });
    expect([batch.done, batch.total]).toEqual([3, 10]);
    await batch.read(Promise.reject(new Error('read /x: permission denied')));
    expect(batch.stage).toBe('failed');
    expect(batch.failure).toBe('Read /x: permission denied');
  });

  it('begins with the first page that waits for a decision', async () => {
    const { batch } = await read([item(1, { status: 'rejected', reason: 'empty' }), item(2)]);
    expect(batch.current).toBe(2);
  });

  it('shows why, where every page is rejected', async () => {
    const { api, batch } = await read([item(1, { status: 'rejected', reason: 'empty' })]);
    expect(batch.current).toBe(1);
    expect(batch.unfinished).toBe(false);
    expect(api.reviewImport).not.toHaveBeenCalled();
  });

  it('keeps what was edited while another page is looked at', async () => {
    const { api, batch } = await read([item(1), item(2)]);
    formOf(batch).title = 'Better';
    batch.step(1);
    await vi.waitFor(() => expect(formOf(batch).title).toBe('Page 2'));
    batch.step(-1);
    expect(formOf(batch).title).toBe('Better');
    expect(batch.edited(1)).toBe(true);
    expect(api.reviewImport).toHaveBeenCalledTimes(2);
  });

  it('files nothing while the page before is still on the screen', async () => {
    const { api, batch } = await read([item(1), item(2)]);
    let arrive = () => {};
    const wait = new Promise<void>((done) => (arrive = done));
    const at = api.reviewImport.getMockImplementation()!;
    api.reviewImport.mockImplementationOnce((key) => wait.then(() => at(key)));
    batch.step(1);
    expect(formOf(batch).title).toBe('Page 1');
    expect(batch.ready).toBe(false);
    expect(await batch.accept(false)).toBe(false);
    arrive();
    await vi.waitFor(() => expect(batch.ready).toBe(true));
    expect(formOf(batch).title).toBe('Page 2');
  });

  it('files a page as it is in the form, and goes on to the next', async () => {
    const { api, batch, filed } = await read([item(1), item(2)]);
    formOf(batch).title = 'Better';
    expect(await batch.accept(false)).toBe(true);
    expect(api.acceptImport).toHaveBeenCalledWith(
      1,
      expect.objectContaining({ title: 'Better' }),
      false,
    );
    expect(filed).toHaveBeenCalledOnce();
    expect(batch.items[0]).toMatchObject({ status: 'imported', id: 'id-1', title: 'Better' });
    expect(batch.current).toBe(2);
    await batch.skip();
    expect(batch.stage).toBe('summary');
    expect(batch.imported).toEqual(['id-1']);
  });

  it('files nothing while the form has problems', async () => {
    const { api, batch } = await read([item(1)]);
    formOf(batch).title = '';
    expect(await batch.accept(false)).toBe(false);
    expect(api.acceptImport).not.toHaveBeenCalled();
    expect(formOf(batch).problemsOf('title')).toEqual(['Write a title.']);
  });

  it('says why a page could not be filed, and stays there', async () => {
    const { api, batch } = await read([item(1), item(2)]);
    api.acceptImport.mockRejectedValueOnce(new Error('the disk is full'));
    expect(await batch.accept(false)).toBe(false);
    expect(batch.failure).toBe('The disk is full');
    expect(batch.current).toBe(1);
    expect(batch.busy).toBe(false);
  });

  it('files all without findings, those that were edited as they are', async () => {
    const items = [item(1), item(2, { findings: 1, worst: 'warning' }), item(3)];
    const { api, batch } = await read(items);
    formOf(batch).title = 'Better';
    await batch.acceptClean();
    expect(api.acceptImport).toHaveBeenCalledWith(
      1,
      expect.objectContaining({ title: 'Better' }),
      false,
    );
    expect(batch.items.map(({ status }) => status)).toEqual(['imported', 'new', 'imported']);
    expect(batch.current).toBe(2);
  });

  it('skips everything that is there already at once', async () => {
    const there = { status: 'duplicate', duplicateOf: 'x' };
    const { api, batch } = await read([item(1, there), item(2), item(3, there)]);
    await batch.skipDuplicates();
    expect(api.skipImport.mock.calls).toEqual([[1], [3]]);
    expect(batch.items.map(({ status }) => status)).toEqual(['skipped', 'new', 'skipped']);
    expect(batch.current).toBe(2);
  });

  it('narrows to a filter, and steps within it', async () => {
    const items = [
      item(1),
      item(2, { findings: 2, worst: 'info' }),
      item(3),
      item(4, { findings: 1 }),
    ];
    const { batch } = await read(items);
    batch.show('findings');
    await vi.waitFor(() => expect(batch.current).toBe(2));
    batch.step(1);
    await vi.waitFor(() => expect(batch.current).toBe(4));
    batch.step(1);
    expect(batch.current).toBe(4);
  });

  it('stops reading when it is left', async () => {
    const api = go([]);
    const batch = new Batch(api);
    void batch.read(new Promise(() => {}));
    await batch.end();
    expect(api.cancelReading).toHaveBeenCalledOnce();
    expect(api.endImport).toHaveBeenCalledOnce();
  });
});

it('finds the next page that waits, going round', () => {
  const items = [item(1), item(2, { status: 'skipped' }), item(3, { status: 'duplicate' })];
  expect(nextPending(items, 1)?.key).toBe(3);
  expect(nextPending(items, 3)?.key).toBe(1);
  expect(nextPending([item(1)], 1)).toBeUndefined();
});

it('sums up', () => {
  const items = [item(1, { status: 'imported' }), item(2, { status: 'rejected' }), item(3)];
  expect(tally(items)).toMatchObject({ imported: 1, rejected: 1, pending: 1, clean: 1 });
  expect(restWords(tally(items))).toBe('1 page left out · 1 page rejected');
});
