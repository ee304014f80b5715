import { describe, expect, it } from 'vitest';
import { arrange, emptyListing, visible } from './arrange';

const value = (name: string, count: number, selected = false) => ({ value: name, count, selected });
const names = (list: readonly { value: string }[]) => list.map((v) => v.value).join('');
const same = (text: string) => text;
const many = [...'abcdefgh'].map((name, i) => value(name, 20 - i));

describe('arrange', () => {
  it('follows the answer and lists the first few', () => {
    const listing = arrange(many, emptyListing, false);
    expect(names(visible(listing, false, '', same))).toBe('abcde');
    expect(names(visible(listing, true, '', same))).toBe('abcdefgh');
  });

  it('lists what is selected, however far down', () => {
    const listing = arrange([...many.slice(0, 7), value('h', 0, true)], emptyListing, false);
    expect(names(visible(listing, false, '', same))).toBe('abcdeh');
  });

  it('does not hide one value alone', () => {
    const listing = arrange(many.slice(0, 6), emptyListing, false);
    expect(names(visible(listing, false, '', same))).toBe('abcdef');
  });

  it('moves nothing while the user works in the list', () => {
    const before = arrange(many, emptyListing, false);
    const after = [value('h', 9), value('c', 3, true), value('a', 1), value('z', 1)];
    const held = arrange(after, before, true);
    expect(names(held.values)).toBe('abcdefghz');
    expect(names(visible(held, false, '', same))).toBe('abcde');
    expect(held.values.find((v) => v.value === 'b')?.count).toBe(0);
    expect(held.values.find((v) => v.value === 'c')?.selected).toBe(true);
    expect(names(arrange(after, held, false).values)).toBe('hcaz');
  });

  it('keeps a value in sight that was selected a moment ago', () => {
    const selected = arrange([...many.slice(0, 7), value('h', 1, true)], emptyListing, false);
    const held = arrange(many, selected, true);
    expect(names(visible(held, false, '', same))).toBe('abcdeh');
  });
});

describe('the find-box', () => {
  it('finds by label, as instance codes compare', () => {
    const listing = arrange([value('MT EU02', 2), value('NA05', 1)], emptyListing, false);
    expect(names(visible(listing, false, 'mteu', same))).toBe('MT EU02');
    expect(names(visible(listing, false, 'na 05', same))).toBe('NA05');
    expect(names(visible(listing, false, 'x', same))).toBe('');
  });
});
