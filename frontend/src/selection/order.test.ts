import { describe, expect, it } from 'vitest';
import { asPicked, moved, sameOrder } from './order';

describe('moved', () => {
  it.each([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 1, 'abcd'],
    [2, 3, 'abdc'],
  ])('from %i to %i', (from, to, is) => {
    expect(moved(['a', 'b', 'c', 'd'], from, to).join('')).toBe(is);
  });
});

it.each([
  ['', '', true],
  ['ab', 'ab', true],
  ['ab', 'ba', false],
  ['ab', 'abc', false],
  ['abc', 'ab', false],
])('%s and %s are the same order: %s', (a, b, is) => expect(sameOrder(a, new Set(b))).toBe(is));

it('remembers the order in which reports were picked', () => {
  expect([...asPicked('abcd', new Set('xdba'))].join('')).toBe('abdx');
  expect([...asPicked('', new Set('ba'))].join('')).toBe('ba');
});
