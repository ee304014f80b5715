import { describe, expect, it } from 'vitest';
import { parts } from './words';

const of = (query: string) => parts(query).map(({ text, without }) => [text, without]);

describe('what can be left out of a query', () => {
  it('offers each word', () => {
    expect(of('zebra firewall')).toEqual([
      ['zebra', 'firewall'],
      ['firewall', 'zebra'],
    ]);
  });
  it('keeps a phrase together', () => {
    expect(of('"connection pool" zebra')[0]).toEqual(['"connection pool"', 'zebra']);
  });
  it('leaves filters to their chips', () => {
    expect(of('zebra instance:na05')).toEqual([['zebra', 'instance:na05']]);
  });
  it('leaves no operator without its words', () => {
    expect(of('oracle OR zebra')).toEqual([
      ['oracle', 'zebra'],
      ['zebra', 'oracle'],
    ]);
    expect(of('(zebra) crash')[0]).toEqual(['zebra', 'crash']);
  });
  it('offers a single word too: without it there are the filters', () =>
    expect(of('zebra')).toEqual([['zebra', '']]));
});
