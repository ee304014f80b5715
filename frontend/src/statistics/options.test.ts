import { expect, it } from 'vitest';
import { defaults } from '../settings/settings.svelte';
import { optionsOf, targetOf } from './options';

const saved = defaults.statistics;
const usual = {
  ...{ part: 'overview', per: '', by: '', measure: 'incidents' },
  ...{ every: 'quarter', target: 99.5, rolling: false },
};

it('takes what was remembered as far as there still is such a thing', () => {
  expect(optionsOf(saved)).toEqual(usual);
  const all = {
    ...{ part: 'recurrence', per: 'month', by: 'cause', measure: 'minutes' },
    ...{ every: 'year', target: 99.9, rolling: true },
  };
  expect(optionsOf(all)).toEqual(all);
  const none = { per: 'week', by: 'moon', measure: 'x', part: 'y', every: 'z', target: 200 };
  expect(optionsOf({ ...saved, ...none })).toEqual(usual);
});

it.each([
  ['99.9', 99.9],
  [' 99,95 % ', 99.95],
  ['100', 100],
  ['0', null],
  ['101', null],
  ['-1', null],
  ['', null],
  ['most', null],
])('aims at %s as %s', (text, target) => expect(targetOf(text)).toBe(target));
