import { describe, expect, it } from 'vitest';
import { columns, foldOf } from './columns';

const usual = { filterWidth: 0, listWidth: 0, filtersHidden: false };

describe('the panes', () => {
  it('fold as the window narrows', () => {
    expect([1920, 1280, 1100, 1099, 900, 720, 719, 640].map(foldOf).join(' ')).toBe(
      'three three three two two two one one',
    );
  });

  it.each([1100, 1280, 1920, 3840])('leave room for the report at %i', (width) => {
    const wide = columns(width, { ...usual, filterWidth: 900, listWidth: 5000 });
    expect(width - wide.filters - wide.list).toBeGreaterThanOrEqual(340);
    expect(wide.list).toBeGreaterThanOrEqual(320);
  });

  it('keep what was dragged where there is room', () => {
    expect(columns(1600, { ...usual, filterWidth: 300, listWidth: 600 })).toMatchObject({
      filters: 300,
      list: 600,
    });
  });

  it('give the room of hidden filters to the others', () => {
    const hidden = columns(1280, { ...usual, filtersHidden: true });
    expect(hidden.filters).toBe(0);
    expect(hidden.list).toBeGreaterThan(columns(1280, usual).list);
  });
});
