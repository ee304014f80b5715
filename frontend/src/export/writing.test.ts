import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportOptions } from '../lib/export-api';
import type { Exported } from '../lib/types';
import { Writing } from './writing.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const order = { ids: ['a', 'b'], format: 'pdf', options: {} as ExportOptions, zip: false };
const written = { path: '/tmp/a.pdf', folder: '/tmp', reports: 2 };

function attempt(path: string, write: () => Promise<Exported>) {
  const done = vi.fn();
  const api = {
    choosePath: () => Promise.resolve(path),
    write: vi.fn(write),
    cancel: vi.fn(() => Promise.resolve()),
  };
  return { writing: new Writing(api, () => {}, done), done, api };
}

describe('an export', () => {
  it('says where the file is', async () => {
    const { writing, done, api } = attempt('/tmp/a.pdf', () => Promise.resolve(written));
    await writing.run(order);
    expect(api.write).toHaveBeenCalledWith(['a', 'b'], 'pdf', '/tmp/a.pdf', order.options);
    expect(done).toHaveBeenCalledWith(written);
    expect(writing.busy).toBe(false);
  });

  it('goes back when no place was chosen', async () => {
    const { writing, done, api } = attempt('', () => Promise.resolve(written));
    await writing.run(order);
    expect(api.write).not.toHaveBeenCalled();
    expect(done).not.toHaveBeenCalled();
    expect(writing.status.kind).toBe('none');
  });

  it('says why it failed', async () => {
    const { writing } = attempt('/x', () => Promise.reject(new Error('permission denied')));
    await writing.run(order);
    expect(writing.status).toEqual({ kind: 'error', message: 'Permission denied' });
  });

  it('shows how far it is only when it takes long, and can be cancelled', async () => {
    let end: (exported: Exported) => void = () => {};
    const { writing, done, api } = attempt('/x', () => new Promise((ended) => (end = ended)));
    const run = writing.run(order);
    await vi.advanceTimersByTimeAsync(399);
    expect(writing.slow).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(writing.slow).toBe(true);
    void writing.run(order); // a second press
    writing.cancel();
    expect(api.cancel).toHaveBeenCalledOnce();
    end({ path: '', folder: '', reports: 0 });
    await run;
    expect(api.write).toHaveBeenCalledOnce();
    expect(done).not.toHaveBeenCalled();
    expect(writing).toMatchObject({ slow: false, busy: false });
  });
});
