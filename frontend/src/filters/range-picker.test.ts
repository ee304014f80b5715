import { beforeEach, describe, expect, it } from 'vitest';
import { RangePicker, type DateRange } from './range-picker.svelte';

const bars = ['2018', '2019', '2020', '2021'].map((period) => ({ period, count: 1, on: true }));
let chosen: DateRange;
let picker: RangePicker;

beforeEach(() => {
  chosen = { from: '', to: '' };
  picker = new RangePicker({
    bars: () => bars,
    chosen: () => chosen,
    choose: (range) => (chosen = range),
  });
});

const press = (key: string, held = {}) =>
  picker.key({
    ...{ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held },
  });

describe('with the pointer', () => {
  it('chooses the bar that is pressed, and clears it when pressed again', () => {
    picker.press(1);
    picker.release();
    expect(chosen).toEqual({ from: '2019', to: '2019' });
    picker.press(1);
    picker.release();
    expect(chosen).toEqual({ from: '', to: '' });
  });

  it('chooses what it sweeps over, backwards too', () => {
    picker.press(3);
    picker.drag(1);
    expect(picker.range).toEqual({ from: '2019', to: '2021' });
    expect(chosen).toEqual({ from: '', to: '' });
    picker.release();
    expect(chosen).toEqual({ from: '2019', to: '2021' });
  });
});

describe('with the keyboard', () => {
  it('moves with the arrows and chooses with Enter', () => {
    press('ArrowRight');
    press('Enter');
    expect(chosen).toEqual({ from: '2019', to: '2019' });
  });

  it('extends with Shift', () => {
    press('End');
    press('ArrowLeft', { shiftKey: true });
    press('ArrowLeft', { shiftKey: true });
    press('Enter', { shiftKey: true });
    expect(chosen).toEqual({ from: '2019', to: '2021' });
  });

  it('leaves with Escape: the sweep first, then the range', () => {
    press('Enter');
    press('ArrowRight', { shiftKey: true });
    expect(press('Escape')).toBe(true);
    expect(chosen).toEqual({ from: '2018', to: '2018' });
    expect(press('Escape')).toBe(true);
    expect(chosen).toEqual({ from: '', to: '' });
    expect(press('Escape')).toBe(false);
  });

  it('leaves other keys alone', () => expect(press('a')).toBe(false));

  it('leaves keys with Alt to the window', () => {
    expect(press('ArrowLeft', { altKey: true })).toBe(false);
    expect(press('Enter', { ctrlKey: true })).toBe(false);
    expect(picker.active).toBe(0);
  });
});
