import { describe, expect, it } from 'vitest';
import { commandOf } from './shortcuts';

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
});
