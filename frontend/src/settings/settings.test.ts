import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../lib/types';
import { withRecent } from './recent';
import { defaults, Remembered } from './settings.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('settings', () => {
  it('are saved whole, once changes have paused', () => {
    const saveSettings = vi.fn((_: Settings) => Promise.resolve());
    const remembered = new Remembered({ saveSettings });
    remembered.load({ ...defaults, theme: 'dark' });
    remembered.set({ listWidth: 400 });
    remembered.set({ listWidth: 420 });
    vi.advanceTimersByTime(300);
    expect(saveSettings.mock.calls).toEqual([[{ ...defaults, theme: 'dark', listWidth: 420 }]]);
  });

  it('are saved at once when the page goes', () => {
    const saveSettings = vi.fn((_: Settings) => Promise.resolve());
    const remembered = new Remembered({ saveSettings });
    remembered.load(defaults);
    remembered.set({ theme: 'light' });
    remembered.flush();
    expect(saveSettings).toHaveBeenCalledTimes(1);
  });

  it('are never written before they were read', () => {
    const saveSettings = vi.fn((_: Settings) => Promise.resolve());
    const remembered = new Remembered({ saveSettings });
    remembered.set({ theme: 'light' });
    vi.runAllTimers();
    expect(saveSettings).not.toHaveBeenCalled();
  });
});

describe('recent queries', () => {
  it('put the newest first, each once', () => {
    expect(withRecent(['oracle', 'firewall'], 'firewall ')).toEqual(['firewall', 'oracle']);
  });
  it('keep no half-typed ones', () => {
    expect(withRecent(['orac', 'firewall'], 'oracle')).toEqual(['oracle', 'firewall']);
    expect(withRecent(['a'], 'or')).toEqual(['a']);
  });
  it('end somewhere', () => {
    const many = Array.from({ length: 30 }, (_, i) => `query ${i}`);
    expect(withRecent(many, 'another')).toHaveLength(20);
  });
});
