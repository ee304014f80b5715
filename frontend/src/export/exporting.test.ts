import { describe, expect, it, vi } from 'vitest';
import type { Exported } from '../lib/types';
import { Exporting } from './exporting.svelte';

function attempt(path: string, write: () => Promise<Exported>) {
  const done = vi.fn();
  const exporting = new Exporting(
    { chooseExportPath: () => Promise.resolve(path), export: vi.fn(write) },
    done,
  );
  exporting.show();
  return { exporting, done };
}

describe('an export', () => {
  it('closes the dialog and says where the file is', async () => {
    const written = { path: '/tmp/a.md', folder: '/tmp', reports: 3 };
    const { exporting, done } = attempt('/tmp/a.md', () => Promise.resolve(written));
    await exporting.run(['a', 'b', 'c'], 'markdown');
    expect(done).toHaveBeenCalledWith(written);
    expect(exporting.open).toBe(false);
  });

  it('goes back to the dialog when no place was chosen', async () => {
    const { exporting, done } = attempt('', () => Promise.reject(new Error('not reached')));
    await exporting.run(['a'], 'csv');
    expect(exporting.open).toBe(true);
    expect(exporting.status.kind).toBe('none');
    expect(done).not.toHaveBeenCalled();
  });

  it('says in the dialog why it failed', async () => {
    const { exporting } = attempt('/x', () =>
      Promise.reject(new Error('write /x: permission denied')),
    );
    await exporting.run(['a'], 'csv');
    expect(exporting.open).toBe(true);
    expect(exporting.status).toEqual({ kind: 'error', message: 'write /x: permission denied' });
  });
});
