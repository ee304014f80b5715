import { describe, expect, it } from 'vitest';
import { Chooser, matching, plainOptions } from './options.svelte';

const zones = plainOptions(['America/Chicago', 'America/New_York', 'Asia/Shanghai', 'Europe/Kyiv']);
const values = (typed: string) => matching(zones, typed).map(({ value }) => value);

describe('proposals', () => {
  it('find a zone by its city, as people write it', () => {
    expect(values('new york')).toEqual(['America/New_York']);
    expect(values('chi')).toEqual(['America/Chicago']);
  });

  it('put what begins like the text first', () => {
    expect(values('a')).toEqual(['America/Chicago', 'America/New_York', 'Asia/Shanghai']);
    expect(values('k')).toEqual(['Europe/Kyiv', 'America/New_York']);
  });

  it('are all there while nothing is typed', () => {
    expect(values(' ')).toHaveLength(4);
  });
});

describe('the keys', () => {
  it('go round, from either end', () => {
    const chooser = new Chooser(() => zones);
    chooser.type('');
    expect(chooser.chosen).toBeUndefined();
    chooser.move(-1);
    expect(chooser.chosen?.value).toBe('Europe/Kyiv');
    chooser.move(1);
    expect(chooser.chosen?.value).toBe('America/Chicago');
  });

  it('open nothing where nothing fits', () => {
    const chooser = new Chooser(() => zones);
    chooser.type('zzz');
    expect(chooser.open).toBe(false);
    chooser.move(1);
    expect(chooser.open).toBe(false);
  });
});
