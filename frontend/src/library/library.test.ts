import { describe, expect, it, vi } from 'vitest';
import type { Page } from '../lib/types';
import { Library } from './library.svelte';

const page = { report: { id: 'a', title: 'A report' }, overrides: false } as Page;

function library(more: Record<string, () => Promise<unknown>> = {}) {
  const done = vi.fn(() => 7);
  const remove = vi.fn();
  const failed = vi.fn();
  const api = {
    deleteReport: vi.fn(() => Promise.resolve()),
    undoDelete: vi.fn(() => Promise.resolve('a')),
    showInFolder: vi.fn(() => Promise.resolve()),
    openOriginal: vi.fn(() => Promise.resolve()),
    ...more,
  };
  const state = new Library({ done, failed, remove }, () => Promise.resolve(api as never));
  return { api, done, failed, remove, state };
}

describe('deleting a report', () => {
  it('offers it back', async () => {
    const { api, done, state } = library();
    const back = vi.fn();
    expect(await state.remove(page, back)).toBe(true);
    const [text, action] = done.mock.calls[0] as unknown as [string, { run: () => void }];
    expect(text).toBe('Deleted “A report”');
    action.run();
    await vi.waitFor(() => expect(back).toHaveBeenCalledOnce());
    expect(api.undoDelete).toHaveBeenCalledOnce();
    expect(back).toHaveBeenCalledWith('a');
    expect(state.undo).toBeNull();
  });

  it('takes its offer away when a key brought it back', async () => {
    const { remove, state } = library();
    await state.remove(page, () => {});
    state.undo?.();
    expect(remove).toHaveBeenCalledWith(7);
  });

  it('goes on with the one before where the last cannot come back', async () => {
    const undoDelete = vi.fn(() => Promise.resolve('a'));
    undoDelete.mockRejectedValueOnce(new Error('another report has this id'));
    const { failed, state } = library({ undoDelete });
    const back = vi.fn();
    await state.remove(page, back);
    await state.remove(page, back);
    state.undo?.();
    await vi.waitFor(() => expect(failed).toHaveBeenCalledWith('Another report has this id'));
    expect(back).not.toHaveBeenCalled();
    state.undo?.();
    await vi.waitFor(() => expect(back).toHaveBeenCalledWith('a'));
    expect(state.undo).toBeNull();
  });

  it('says what is shown again where it hid another', async () => {
    const { done, state } = library();
    await state.remove({ ...page, overrides: true }, () => {});
    expect(String(done.mock.calls[0])).toMatch(/shown again/);
  });

  it('says why it did not work', async () => {
    const { failed, state } = library({
      deleteReport: () => Promise.reject(new Error('read-only')),
    });
    expect(await state.remove(page, () => {})).toBe(false);
    expect(failed).toHaveBeenCalledWith('read-only');
  });
});
