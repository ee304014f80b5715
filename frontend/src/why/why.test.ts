import { expect, it } from 'vitest';
import type { WhyClause } from '../lib/types';
import { explained, ignored, verdict } from './explain';

const clause = (typed: string, more: Partial<WhyClause> = {}): WhyClause => ({
  ...{ typed, corrected: '', ignored: false, score: 1, bonus: 0, matches: [] },
  ...more,
});
const found = { words: 'database', how: 'synonym', in: [{ field: 'root cause', times: 2 }] };
const clauses = [
  clause('db', { matches: [found, { words: 'db', how: 'as typed', in: [] }] }),
  clause('loign', { corrected: 'login' }),
  clause('the', { ignored: true }),
];

it('says what stood for each word, and where', () => {
  expect(explained({ clauses })).toEqual([
    {
      ...{ typed: 'db', corrected: '', remark: '' },
      matches: [
        { words: 'database', how: 'synonym', where: 'Root cause ×2' },
        { words: 'db', how: '', where: '' },
      ],
    },
    { typed: 'loign', corrected: 'searched as “login”', matches: [], remark: '' },
  ]);
  expect(ignored({ clauses })).toEqual(['the']);
});

it('sums up', () => {
  expect(verdict({ clauses, full: false, indexed: true })).toBe('It has 1 of the 2 words.');
  expect(verdict({ clauses, full: true, indexed: true })).toBe('It has all the words.');
  expect(verdict({ clauses: [], full: true, indexed: true })).toContain('No word');
  expect(verdict({ clauses: [], full: false, indexed: false })).toContain('in a moment');
});
