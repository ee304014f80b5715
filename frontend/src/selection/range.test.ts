import { describe, expect, it } from 'vitest';
import { coverage, toggled, withRange } from './range';

describe('a range', () => {
  const range = { anchor: 1, before: new Set(['x', 'b']) };
  it('comes on top of what was chosen', () => {
    expect([...withRange(range, ['b', 'c', 'd'])]).toEqual(['x', 'b', 'c', 'd']);
  });
  it('shrinks without losing what was there before', () => {
    expect([...withRange(range, ['b'])]).toEqual(['x', 'b']);
  });
});

it('toggles, or does as it is told', () => {
  expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
  expect([...toggled(new Set(['a']), 'a')]).toEqual([]);
  expect([...toggled(new Set(['a']), 'a', true)]).toEqual(['a']);
});

describe('coverage', () => {
  const chosen = new Set(['a', 'b']);
  it.each([
    [['a', 'b'], 'all'],
    [['a', 'z'], 'some'],
    [['z'], 'none'],
    [[], 'none'],
  ])('of %j is %s', (found, is) => expect(coverage(chosen, found, [])).toBe(is));

  it('judges by what is seen until all is known', () => {
    expect(coverage(chosen, null, ['z', 'b'])).toBe('some');
    expect(coverage(chosen, null, ['z'])).toBe('none');
    expect(coverage(new Set(), null, ['z'])).toBe('none');
  });
});
