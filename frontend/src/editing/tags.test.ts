import { expect, it } from 'vitest';
import { moved, withTags, withoutTag } from './tags';

it('takes several values at once, each once, as they are usually written', () => {
  expect(withTags(['Alma'], 'alma, primo ve;  na 05', ['Primo VE', 'NA05'])).toEqual([
    'Alma',
    'Primo VE',
    'NA05',
  ]);
  expect(withTags([], '  New   thing ', [])).toEqual(['New thing']);
});

it('removes and moves by place', () => {
  expect(withoutTag(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b'], 0, 1)).toEqual(['b', 'a']);
});
