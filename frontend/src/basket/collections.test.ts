import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Collection } from '../lib/collections-api';
import type { Totals } from '../lib/types';
import { Selection } from '../selection/selection.svelte';
import type { Note } from './basket.svelte';
import { Collections } from './collections.svelte';

let files: Map<string, Collection>;
let clock: number;
let unreadable: string;
let selection: Selection;
let notes: Note[];
let collections: Collections;
const failed = vi.fn();
const list = () => [...selection.ids].join('');

const get = (name: string) => {
  const found = files.get(name);
  if (!found) throw new Error(`no ${name}`);
  return structuredClone(found);
};
const put = (name: string, reports: readonly string[]) => {
  files.set(name, { name, changed: String(++clock), reports: [...reports] });
  return get(name);
};
const api = {
  collections: async () => ({
    list: (unreadable === '' ? [...files.values()] : []).map(({ name, changed, reports }) => ({
      name,
      changed,
      reports: reports.length,
    })),
    unreadable,
  }),
  collection: async (name: string) => get(name),
  keepCollection: async (name: string, ids: readonly string[]) => {
    if (files.has(name)) throw new Error('taken');
    return put(name, ids);
  },
  updateCollection: async (name: string, ids: readonly string[], changed: string) => {
    if (get(name).changed !== changed) throw new Error('changed by another window');
    return put(name, ids);
  },
  renameCollection: async (from: string, to: string) => {
    const { reports } = get(from);
    files.delete(from);
    return put(to, reports);
  },
  deleteCollection: async (name: string) => {
    const gone = get(name);
    files.delete(name);
    return gone;
  },
  restoreCollection: async (gone: Collection) => void files.set(gone.name, gone),
  setCollectionsAside: async () => {
    unreadable = '';
    return '/aside.json';
  },
};

beforeEach(() => {
  files = new Map();
  clock = 0;
  unreadable = '';
  notes = [];
  failed.mockClear();
  selection = new Selection({
    summarise: () => Promise.resolve({ missing: [] } as unknown as Totals),
  });
  collections = new Collections(api, selection, (note) => notes.push(note), failed);
  put('Friday', ['a', 'b']);
});

describe('opening', () => {
  it('replaces the selection, which can be undone', async () => {
    selection.set(['z']);
    await collections.open('Friday');
    expect([list(), selection.collection?.name, selection.edited]).toEqual(['ab', 'Friday', false]);
    selection.undo();
    expect([list(), selection.collection]).toEqual(['z', null]);
  });

  it('or adds to it, from wherever that came', async () => {
    selection.set(['b', 'z']);
    await collections.add('Friday');
    expect([list(), selection.said]).toEqual(['bza', 'Added 1 report of “Friday”']);
    expect(selection.collection).toBeNull();
    selection.set([]);
    await collections.add('Friday');
    expect([list(), selection.collection?.name]).toEqual(['ab', 'Friday']);
  });

  it('says why it did not work', async () => {
    expect(await collections.open('Sunday')).toBe(false);
    expect(failed).toHaveBeenCalledWith('No Sunday');
  });
});

describe('after a start', () => {
  it('the collection is read, and its changes are seen', async () => {
    selection.restore(['b', 'a'], 'Friday');
    await collections.read();
    expect([selection.collection?.ids, selection.edited]).toEqual([['a', 'b'], true]);
  });

  it('one that has gone is forgotten, but not where they cannot be read', async () => {
    selection.restore(['a'], 'Sunday');
    unreadable = 'line 3';
    await collections.read();
    expect(selection.collection?.name).toBe('Sunday');
    unreadable = '';
    await collections.read();
    expect([selection.collection, list()]).toEqual([null, 'a']);
  });
});

describe('saving', () => {
  it('keeps the selection under a name, and throws what is wrong with it', async () => {
    selection.set(['c', 'a']);
    await expect(collections.keep('Friday')).rejects.toThrow('taken');
    await collections.keep('Monday');
    expect(files.get('Monday')?.reports).toEqual(['c', 'a']);
    expect([selection.collection?.name, notes.at(-1)?.text]).toEqual([
      'Monday',
      'Saved as “Monday”',
    ]);
    expect(collections.list.map(({ name }) => name)).toEqual(['Friday', 'Monday']);
  });

  it('updates a collection, which can be undone', async () => {
    await collections.open('Friday');
    selection.change(['b'], 'Removed “a”', 'a');
    await collections.update('Friday');
    expect([files.get('Friday')?.reports, selection.edited]).toEqual([['b'], false]);
    notes.at(-1)?.undo?.();
    await vi.waitFor(() => expect(notes.at(-1)?.text).toBe('“Friday” is as it was'));
    expect([files.get('Friday')?.reports, list(), selection.edited]).toEqual([
      ['a', 'b'],
      'b',
      true,
    ]);
  });

  it('never writes over what another window did since', async () => {
    await collections.open('Friday');
    selection.change(['b'], 'Removed “a”', 'a');
    put('Friday', ['other']);
    expect(await collections.update('Friday')).toBe(false);
    expect(failed).toHaveBeenCalledWith('Changed by another window');
    expect(files.get('Friday')?.reports).toEqual(['other']);
  });
});

it('renames, and the selection knows the new name', async () => {
  await collections.open('Friday');
  selection.change(['b'], 'Removed “a”', 'a');
  await collections.rename('Friday', 'Monday');
  expect([selection.collection?.name, selection.edited]).toEqual(['Monday', true]);
  expect(await collections.update('Monday')).toBe(true);
});

it('deletes, and brings back, with the selection as it was', async () => {
  await collections.open('Friday');
  await collections.remove('Friday');
  expect([files.size, selection.collection, list()]).toEqual([0, null, 'ab']);
  notes.at(-1)?.undo?.();
  await vi.waitFor(() => expect(collections.list).toHaveLength(1));
  expect([selection.collection?.name, files.get('Friday')?.reports]).toEqual([
    'Friday',
    ['a', 'b'],
  ]);
});

it('says what cannot be understood, and where it is kept', async () => {
  unreadable = 'collections.json: line 3';
  await collections.read();
  expect([collections.unreadable, collections.list]).toEqual([unreadable, []]);
  await collections.setAside();
  expect(notes.at(-1)?.text).toBe('The old file is /aside.json');
  expect(collections.list).toHaveLength(1);
});
