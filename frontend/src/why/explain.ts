/** What stood for each word of the query, as lines to read. */
import type { Why, WhyClause, WhyMatch } from '../lib/types';
import { capitalise } from '../lib/words';

export interface Explained {
  typed: string;
  /** "searched as “oracle”", or empty. */
  corrected: string;
  matches: { words: string; how: string; where: string }[];
  /** Beside the matches: that the report is about exactly the instance typed. */
  remark: string;
}

export function explained(why: Pick<Why, 'clauses'>): Explained[] {
  return why.clauses.filter(({ ignored }) => !ignored).map(clause);
}

/** The little words, which restrict nothing. */
export function ignored(why: Pick<Why, 'clauses'>): string[] {
  return [...new Set(why.clauses.filter(({ ignored }) => ignored).map(({ typed }) => typed))];
}

export function verdict(why: Pick<Why, 'full' | 'clauses' | 'indexed'>): string {
  if (!why.indexed) return 'Words are searched in a moment, once they are indexed.';
  const words = why.clauses.filter(({ ignored }) => !ignored);
  if (words.length === 0) return 'No word of the search restricts it.';
  if (why.full) return words.length === 1 ? 'It has the word.' : 'It has all the words.';
  const met = words.filter(({ matches }) => matches.length > 0).length;
  return `It has ${met} of the ${words.length} words.`;
}

function clause({ typed, corrected, matches, bonus }: WhyClause): Explained {
  return {
    typed,
    corrected: corrected === '' ? '' : `searched as “${corrected}”`,
    matches: matches.map(match),
    remark: bonus > 0 ? 'The report is about exactly this instance.' : '',
  };
}

function match({ words, how, in: places }: WhyMatch): Explained['matches'][number] {
  return {
    words,
    how: how === 'as typed' ? '' : how,
    where: places
      .map(({ field, times }) => `${capitalise(field)}${times > 1 ? ` ×${times}` : ''}`)
      .join(', '),
  };
}
