import { describe, expect, it } from 'vitest';
import { emptyView } from '../address/view';
import type { Suggestion } from '../lib/types';
import { caretAfter, viewAfter } from './choose';
import { cut, grouped } from './groups';
import { Suggestions } from './suggest.svelte';

const make = (kind: string, label: string, more: Partial<Suggestion> = {}): Suggestion => ({
  ...{ kind, label, detail: '', field: '', value: '', query: label, rest: '' },
  ...more,
});
const settle = () => new Promise((done) => setTimeout(done));

/** Answers wait until they are let go. */
function held() {
  const waiting: { text: string; go: (list?: Suggestion[]) => void }[] = [];
  const suggest = (text: string) =>
    new Promise<Suggestion[]>((resolve) =>
      waiting.push({ text, go: (list) => resolve(list ?? [make('word', `${text}!`)]) }),
    );
  return { waiting, suggest };
}

const labels = (s: Suggestions) => s.options.map(({ suggestion }) => suggestion.label);

describe('suggestions', () => {
  it('ask one question at a time, and only the newest waits', async () => {
    const go = held();
    const s = new Suggestions(go, () => []);
    s.type('a', 1);
    s.type('ab', 2);
    s.type('abc', 3);
    expect(go.waiting.map(({ text }) => text)).toEqual(['a']);
    go.waiting[0]?.go();
    await settle();
    expect(labels(s)).toEqual([]);
    expect(go.waiting.map(({ text }) => text)).toEqual(['a', 'abc']);
    go.waiting[1]?.go();
    await settle();
    expect(labels(s)).toEqual(['abc!']);
    expect(s.open).toBe(true);
  });

  it('stay closed when an answer comes after that', async () => {
    const go = held();
    const s = new Suggestions(go, () => []);
    s.type('a', 1);
    s.close();
    go.waiting[0]?.go();
    await settle();
    expect(s.open).toBe(false);
    s.type('b', 1);
    go.waiting[1]?.go();
    await settle();
    expect(labels(s)).toEqual(['b!']);
  });

  it('are the recent searches while nothing is typed, also when an older answer comes', async () => {
    const go = held();
    const s = new Suggestions(go, () => ['oracle', 'firewall']);
    s.type('a', 1);
    s.type('', 0);
    expect(labels(s)).toEqual(['oracle', 'firewall']);
    go.waiting[0]?.go();
    await settle();
    expect(labels(s)).toEqual(['oracle', 'firewall']);
  });

  it('are gone through round and round, past the text itself', () => {
    const s = new Suggestions(held(), () => ['a', 'b']);
    s.offer();
    const places = [1, 1, 1, -1, -1].map((by) => (s.move(by as 1 | -1), s.active));
    expect(places).toEqual([0, 1, -1, 1, 0]);
    expect(s.chosen()?.label).toBe('a');
  });

  it('leave out recent searches that were forgotten', () => {
    let recent = ['a', 'b', 'c'];
    const s = new Suggestions(held(), () => recent);
    s.offer();
    s.active = 2;
    recent = ['a', 'b'];
    s.drop('c');
    expect(labels(s)).toEqual(['a', 'b']);
    expect(s.active).toBe(1);
  });

  it('say nothing when they fail', async () => {
    const s = new Suggestions({ suggest: () => Promise.reject(new Error('no')) }, () => []);
    s.type('a', 1);
    await settle();
    expect(s.open).toBe(false);
  });
});

describe('groups', () => {
  it('number their options in the order of the keys', () => {
    const list = [make('instance', 'NA05'), make('word', 'nation'), make('instance', 'NA06')];
    const read = grouped(list).map(({ label, options }) => [
      label,
      options.map(({ suggestion, index }) => `${index} ${suggestion.label}`),
    ]);
    expect(read).toEqual([
      ['Instance', ['0 NA05', '1 NA06']],
      ['Word', ['2 nation']],
    ]);
  });

  it.each([
    ['North America', 'slow north am', ['North Am', 'erica']],
    ['database', 'data', ['data', 'base']],
    ['Alma Seattle Data Center', 'data', ['Alma Seattle ', 'Data', ' Center']],
    ['Network', 'cause:net', ['Net', 'work']],
    ['NA05', 'na 0', ['NA05']],
    ['[a]', '[', ['[', 'a]']],
  ])('mark in %s what was typed as %s', (label, typed, parts) => {
    expect(cut(label, typed).map(({ text }) => text)).toEqual(parts);
  });
});

describe('choosing', () => {
  const view = { ...emptyView, query: 'slow na', filters: { ...emptyView.filters } };
  it('a filter adds it and takes away the typed part', () => {
    const s = make('instance', 'NA05', { field: 'instance', value: 'NA05', rest: 'slow ' });
    const patch = viewAfter(s, view, []);
    expect(patch.query).toBe('slow ');
    expect(patch.filters?.instance).toEqual(['NA05']);
  });
  it('a value that cannot be a filter of the panel stays in the text', () => {
    const s = make('instance', 'NA05', { query: '(a OR instance:NA05 ' });
    expect(viewAfter(s, view, [])).toEqual({ query: '(a OR instance:NA05 ' });
  });
  it('a title opens the report and leaves the text', () => {
    expect(viewAfter(make('title', 'X', { value: 'id' }), view, [])).toEqual({ open: 'id' });
  });
  it('keeps the caret before what stood behind it', () => {
    expect(caretAfter('data oracle', 4, 'database oracle')).toBe('database '.length);
    expect(caretAfter('data', 4, 'database ')).toBe('database '.length);
  });
});
