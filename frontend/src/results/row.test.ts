import { describe, expect, it } from 'vitest';
import { moved } from './move';
import { dateBeside, sectionName, where } from './row';

it('says where it was, without the platform below a product', () => {
  const at = (products: string[], instances: string[]) =>
    where({ products, instances, region: 'Europe' });
  expect(at(['Alma', 'Higher-Ed Platform'], ['NA05'])).toBe('Alma, NA05');
  expect(at(['Higher-Ed Platform'], [])).toBe('Higher-Ed Platform, Europe');
  expect(at(['Alma'], ['A', 'B', 'C', 'D', 'E'])).toBe('Alma, A, B, C, D +1');
});

it('gives the date where the title does not', () => {
  const start = '2018-11-07T19:19:00-06:00';
  expect(dateBeside({ title: 'Alma NA04 - RCA – November 7, 2018', start })).toBe('');
  expect(dateBeside({ title: 'Our own report', start })).toBe('7 Nov 2018');
  expect(dateBeside({ title: 'Our own report', start: null })).toBe('');
});

it('names the section of a passage', () => {
  expect(sectionName('preventive measures')).toBe('Measures');
  expect(sectionName('root cause')).toBe('Root cause');
});

describe('keys in the list', () => {
  const place = { row: 5, rows: 100, page: 8 };
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 13],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 99],
    ['x', undefined],
  ])('%s moves to %s', (key, row) => expect(moved(key, place)).toBe(row));
});
