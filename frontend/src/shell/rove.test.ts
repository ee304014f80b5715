import { describe, expect, it } from 'vitest';
import { rove } from './rove';

const press = (key: string, more = {}) => ({
  ...{ key, altKey: false, ctrlKey: false, metaKey: false, ...more },
});

describe('keys over marks', () => {
  it('move among them, and not beyond', () => {
    expect(rove(press('ArrowRight'), [1, 1], [3, 4])).toEqual([1, 2]);
    expect(rove(press('ArrowDown'), [1, 1], [3, 4])).toEqual([2, 1]);
    expect(rove(press('ArrowDown'), [2, 1], [3, 4])).toEqual([2, 1]);
    expect(rove(press('ArrowLeft'), [0, 0], [3, 4])).toEqual([0, 0]);
    expect(rove(press('End'), [1, 0], [3, 4])).toEqual([1, 3]);
    expect(rove(press('Home'), [1, 2], [3, 4])).toEqual([1, 0]);
  });

  it('scroll the page where there is one row', () => {
    expect(rove(press('ArrowDown'), [0, 1], [1, 4])).toBeUndefined();
  });

  it.each(['altKey', 'ctrlKey', 'metaKey'])('are the window’s with %s', (held) => {
    expect(rove(press('ArrowLeft', { [held]: true }), [0, 1], [1, 4])).toBeUndefined();
  });

  it('are no others', () => {
    expect(rove(press('Enter'), [0, 1], [1, 4])).toBeUndefined();
    expect(rove(press('constructor'), [0, 1], [2, 4])).toBeUndefined();
  });
});
