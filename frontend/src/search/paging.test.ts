import { describe, expect, it } from 'vitest';
import type { Hit } from '../lib/types';
import { firstPartial, idsBetween, missingPages, pageSize, rowAt, rowCount } from './paging';

const page = (n: number, start = 0) =>
  Array.from({ length: n }, (_, i) => ({ id: `r${start + i}`, partial: false }) as Hit);
const whole = page(pageSize);

describe('rows', () => {
  const pages = new Map([
    [0, whole],
    [2, page(pageSize, 2 * pageSize)],
  ]);

  it('finds a row in its page', () => {
    expect(rowAt(pages, 0)?.id).toBe('r0');
    expect(rowAt(pages, 2 * pageSize + 3)?.id).toBe(`r${2 * pageSize + 3}`);
    expect(rowAt(pages, pageSize)).toBeUndefined();
  });

  it('asks for the pages that are missing', () => {
    expect(missingPages(pages, 0, 10)).toEqual([]);
    expect(missingPages(pages, pageSize - 1, 3 * pageSize)).toEqual([1, 3]);
  });

  it('gives the ids between two rows when all are here', () => {
    expect(idsBetween(pages, 3, 1)).toEqual(['r1', 'r2', 'r3']);
    expect(idsBetween(pages, pageSize - 1, pageSize)).toBeNull();
  });
});

describe('the number of rows', () => {
  it('is the total of a long result', () => {
    expect(rowCount(100_000, new Map([[0, whole]]))).toBe(100_000);
  });
  it('counts the partial hits after the full ones', () => {
    expect(rowCount(3, new Map([[0, page(13)]]))).toBe(13);
  });
  it('ends where a page is not full', () => {
    expect(
      rowCount(
        500,
        new Map([
          [0, whole],
          [1, page(7)],
        ]),
      ),
    ).toBe(pageSize + 7);
    expect(rowCount(80, new Map([[0, page(10)]]))).toBe(10);
  });
  it('is nothing for nothing', () => expect(rowCount(0, new Map([[0, []]]))).toBe(0));
});

it('has a divider before the first partial hit', () => {
  const partial = { id: 'p', partial: true } as Hit;
  expect(firstPartial(new Map([[0, [...page(2), partial]]]))).toBe(2);
  expect(firstPartial(new Map([[0, [partial]]]))).toBe(0);
  expect(firstPartial(new Map([[0, page(2)]]))).toBe(-1);
});
