import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { debounce } from './debounce';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs once after the calls have paused', () => {
  const run = vi.fn();
  const debounced = debounce(run, 100);
  debounced();
  vi.advanceTimersByTime(60);
  debounced();
  vi.advanceTimersByTime(99);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
});

it('flushes what is waiting, and nothing else', () => {
  const run = vi.fn();
  const debounced = debounce(run, 100);
  debounced.flush();
  expect(run).not.toHaveBeenCalled();
  debounced();
  debounced.flush();
  vi.runAllTimers();
  expect(run).toHaveBeenCalledTimes(1);
});
