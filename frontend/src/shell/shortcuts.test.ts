import { describe, expect, it } from 'vitest';
import { commandOf, helpRows } from './shortcuts';

const key = (key: string, more = {}) => ({ key, ctrl: false, shift: false, alt: false, ...more });
const reading = { typing: false, singleKeys: true };
const typing = { typing: true, singleKeys: true };

describe('keys', () => {
  it('stand for commands', () => {
    expect(commandOf(key('/'), reading)).toBe('search');
    expect(commandOf(key('?', { shift: true }), reading)).toBe('help');
    expect(commandOf(key('j'), reading)).toBe('next-row');
    expect(commandOf(key('F3', { shift: true }), reading)).toBe('previous-mark');
    expect(commandOf(key('K', { ctrl: true }), reading)).toBe('search');
    expect(commandOf(key('l', { ctrl: true }), typing)).toBe('basket');
    expect(commandOf(key('s'), reading)).toBe('basket');
  });

  it('hand reports on', () => {
    expect(commandOf(key('c'), reading)).toBe('copy-citation');
    expect(commandOf(key('c'), typing)).toBeUndefined();
    expect(commandOf(key('C', { ctrl: true, shift: true }), typing)).toBe('copy-rich');
    expect(commandOf(key('c', { ctrl: true }), reading)).toBeUndefined(); // the system copies
    expect(commandOf(key('p', { ctrl: true }), typing)).toBe('print');
  });

  it('are letters while text is typed', () => {
    for (const letter of ['/', '?', 'j', 'n', 'Escape']) {
      expect(commandOf(key(letter), typing)).toBeUndefined();
    }
    expect(commandOf(key('k', { ctrl: true }), typing)).toBe('search');
    expect(commandOf(key('F3'), typing)).toBe('next-mark');
  });

  it('of one letter can be turned off', () => {
    const off = { typing: false, singleKeys: false };
    expect(commandOf(key('j'), off)).toBeUndefined();
    expect(commandOf(key('e', { ctrl: true }), off)).toBe('export');
  });

  it('with Alt lead back and forward, and are else the system’s', () => {
    expect(commandOf(key('/', { alt: true }), reading)).toBeUndefined();
    expect(commandOf(key('ArrowLeft', { alt: true }), typing)).toBe('back');
  });

  it('take back and do again, but not while text is typed', () => {
    expect(commandOf(key('z', { ctrl: true }), reading)).toBe('undo');
    expect(commandOf(key('Z', { ctrl: true, shift: true }), reading)).toBe('redo');
    expect(commandOf(key('y', { ctrl: true }), reading)).toBe('redo');
    expect(commandOf(key('z', { ctrl: true }), typing)).toBeUndefined();
  });

  it('are in the help while they stand for something', () => {
    const of = (rows: ReturnType<typeof helpRows>, does: string) =>
      rows.find((row) => row.does.startsWith(does))?.keys;
    expect(of(helpRows(true), 'Move through')).toEqual(['↓', '↑', 'j', 'k']);
    expect(of(helpRows(false), 'Move through')).toEqual(['↓', '↑']);
    expect(of(helpRows(true), 'Why this')).toEqual(['w']);
    expect(of(helpRows(false), 'Why this')).toBeUndefined();
  });
});
