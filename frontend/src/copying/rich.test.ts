import { afterEach, describe, expect, it, vi } from 'vitest';
import { putRich } from './rich';

const rich = { html: '<p>a</p>', text: 'a' };

/** A browser whose clipboard takes what it is given, or does not, and whose command works, or not. */
function browser({ writes, copies }: { writes: boolean; copies: boolean }) {
  const got: Record<string, string> = {};
  let listener: ((event: unknown) => void) | undefined;
  class Item {
    constructor(readonly parts: Record<string, Promise<Blob>>) {}
  }
  const write = vi.fn(async ([item]: Item[]) => {
    if (!writes) throw new DOMException('not now', 'NotAllowedError');
    for (const [type, blob] of Object.entries(item!.parts)) got[type] = await (await blob).text();
  });
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', { clipboard: { write } });
  vi.stubGlobal('document', {
    addEventListener: (_: string, heard: typeof listener) => (listener = heard),
    removeEventListener: () => (listener = undefined),
    execCommand: () => {
      if (copies) {
        const setData = (type: string, text: string) => (got[type] = text);
        listener?.({ clipboardData: { setData }, preventDefault: () => {} });
      }
      return copies;
    },
  });
  return { got, write, listening: () => listener !== undefined };
}

afterEach(() => vi.unstubAllGlobals());

const both = { 'text/html': '<p>a</p>', 'text/plain': 'a' };

describe('rich text', () => {
  it('asks for the clipboard at once, before its text is known', async () => {
    const { got, write } = browser({ writes: true, copies: false });
    let made = (_: typeof rich) => {};
    const done = putRich(new Promise((resolve) => (made = resolve)));
    expect(write).toHaveBeenCalledTimes(1);
    made(rich);
    expect(await done).toBe(true);
    expect(got).toEqual(both);
  });

  it('is copied the older way where that is refused', async () => {
    const { got, listening } = browser({ writes: false, copies: true });
    expect(await putRich(Promise.resolve(rich))).toBe(true);
    expect(got).toEqual(both);
    expect(listening()).toBe(false);
  });

  it('is not said to be copied where neither works', async () => {
    const { got } = browser({ writes: false, copies: false });
    expect(await putRich(Promise.resolve(rich))).toBe(false);
    expect(got).toEqual({});
  });

  it('fails as its text does, and copies nothing', async () => {
    const { got } = browser({ writes: true, copies: true });
    await expect(putRich(Promise.reject(new Error('too many')))).rejects.toThrow('too many');
    expect(got).toEqual({});
  });
});
