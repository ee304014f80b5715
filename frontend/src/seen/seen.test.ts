import { describe, expect, it, vi } from 'vitest';
import type { SeenBefore, SeenHit } from '../lib/types';
import { place } from './recurrences';
import { few, instancesOf, monthOf, relation, seenRows } from './rows';
import { Seen } from './seen.svelte';
import { summary } from './summary';

const hit = (id: string, kind: string, why: string[] = []): SeenHit => ({
  ...{ id, kind, why, title: id, start: '2023-11-04T10:00:00Z', causes: [] },
});
const nothing: SeenBefore = {
  ...{ environments: [], hits: [], before: 0, after: 0 },
  ...{ promised: false, recurrences: [], indexed: true },
};

describe('seen before', () => {
  it('asks once for a report, and again when there are others', async () => {
    const seenBefore = vi.fn((id: string) => Promise.resolve({ ...nothing, environments: [id] }));
    const seen = new Seen({ seenBefore });
    await seen.show('a');
    await seen.show('b');
    await seen.show('a');
    expect(seenBefore).toHaveBeenCalledTimes(2);
    expect(seen.of('a')).toMatchObject({ kind: 'success', data: { environments: ['a'] } });
    expect(seen.of('b').kind).toBe('loading');
    seen.forget();
    expect(seen.of('a').kind).toBe('success');
    expect(seenBefore).toHaveBeenCalledTimes(3);
  });

  it('drops the answer for the report before', async () => {
    const waiting: (() => void)[] = [];
    const seenBefore = (id: string) =>
      new Promise<SeenBefore>((resolve) =>
        waiting.push(() => resolve({ ...nothing, environments: [id] })),
      );
    const seen = new Seen({ seenBefore });
    const first = seen.show('a');
    const second = seen.show('b');
    waiting[1]?.();
    waiting[0]?.();
    await Promise.all([first, second]);
    expect(seen.of('b')).toMatchObject({ data: { environments: ['b'] } });
  });
});

describe('rows', () => {
  it('stand once, in their order, with what they have in common', () => {
    const rows = seenRows([
      hit('later', 'came after'),
      hit('both', 'similar cause', ['same main cause: Database', 'same instance: NA05']),
      hit('twin', 'same incident'),
      hit('both', 'same instance'),
    ]);
    expect(rows.map((row) => [row.hit.id, relation(row), row.why])).toEqual([
      ['twin', 'same incident', []],
      ['both', 'same instance, similar cause', ['same main cause: Database']],
      ['later', 'came after', []],
    ]);
  });

  it('fold so that every kind is seen', () => {
    const many = (kind: string, n: number) =>
      Array.from({ length: n }, (_, i) => hit(`${kind} ${i}`, kind));
    const rows = seenRows([...many('same instance', 10), ...many('came after', 10)]);
    expect(few(rows).map(({ hit }) => hit.id)).toEqual([
      ...[0, 1, 2].map((i) => `same instance ${i}`),
      ...[0, 1, 2].map((i) => `came after ${i}`),
    ]);
    expect(few(rows.slice(0, 7))).toHaveLength(7);
  });

  it('say when and where', () => {
    expect(monthOf('2023-11-04T10:00:00Z')).toBe('Nov 2023');
    expect(monthOf(null)).toBe('no date');
    expect(instancesOf(['Higher-Ed Platform NA05'], ['NA05'])).toBe('NA05');
    expect(instancesOf(['P A', 'P B', 'P C'], ['A', 'B', 'C'])).toBe('its 3 instances');
    const back = (codes: string[]) => place({ reports: [{ instances: codes } as never] });
    expect(back(['NA05'])).toBe('NA05');
    expect(back(['A', 'B', 'C'])).toBe('3 of its instances');
  });
});

describe('the summary', () => {
  it('says plainly that there is nothing', () => {
    expect(summary(nothing, '')).toBe(
      'The report names no instance. No other report has a similar root cause.',
    );
    expect(summary({ ...nothing, environments: ['P NA05'], indexed: false }, 'NA05')).toBe(
      'No other incident of NA05. No other report has a similar root cause. ' +
        'Root causes are compared once words are indexed.',
    );
  });
  it('counts', () => {
    const hits = [hit('a', 'similar cause')];
    const seen = { ...nothing, environments: ['P NA05'], hits };
    expect(summary({ ...seen, before: 1, after: 2 }, 'NA05')).toBe(
      '1 earlier incident and 2 later ones of NA05.',
    );
    expect(summary({ ...seen, after: 1 }, 'NA05')).toBe('1 later incident of NA05.');
  });
});
