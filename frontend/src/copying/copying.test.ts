import { describe, expect, it, vi } from 'vitest';
import type { CopyingApi, RichText } from '../lib/copying-api';
import { copy } from './copying';
import { copyReport, copySelected } from './entries';

function go(more: Partial<CopyingApi> = {}) {
  const nothing = vi.fn(() => Promise.resolve());
  const rich: RichText = { html: '<p>a</p>', text: 'a' };
  const api: CopyingApi = {
    citations: nothing,
    markdown: nothing,
    plain: vi.fn(() => Promise.resolve()),
    links: () => Promise.resolve({ text: '', links: 11, without: 1 }),
    richText: () => Promise.resolve(rich),
    ...more,
  };
  const said: string[] = [];
  const toasts = {
    done: (text: string) => said.push(text),
    failed: (text: string) => void said.push(`! ${text}`),
  };
  return { api, said, toasts };
}

const one = ['a'];
const many = Array.from({ length: 12 }, (_, i) => `r${i}`);

describe('copying', () => {
  it('says what was copied, and of how many', async () => {
    const { api, said, toasts } = go();
    const put = () => Promise.resolve(true);
    for (const ids of [one, many]) {
      for (const way of ['citations', 'rich', 'markdown', 'links'] as const) {
        await copy(way, ids, toasts, api, put);
      }
    }
    expect(said).toEqual([
      'Copied the citation',
      'Copied the report as rich text',
      'Copied the report as Markdown',
      'Copied the link',
      'Copied 12 citations',
      'Copied 12 reports as rich text',
      'Copied 12 reports as Markdown',
      'Copied 11 links; 1 report names none',
    ]);
    expect(api.plain).not.toHaveBeenCalled();
  });

  it('says so when only plain text could be copied', async () => {
    const { api, said, toasts } = go();
    await copy('rich', one, toasts, api, () => Promise.resolve(false));
    expect(api.plain).toHaveBeenCalledWith(one);
    expect(said).toEqual(['Copied the report as plain text: formatted text cannot be copied here']);
  });

  it('passes on why it failed', async () => {
    const refuse = () => Promise.reject(new Error('no link to copy'));
    const { api, said, toasts } = go({ links: refuse, richText: refuse });
    await copy('links', one, toasts, api);
    await copy('rich', one, toasts, api, async (text) => (await text) !== undefined);
    expect(said).toEqual(['! No link to copy', '! No link to copy']);
    expect(api.plain).not.toHaveBeenCalled();
  });
});

it('offers a link only where there is one, and letters only while they are keys', () => {
  const { toasts } = go();
  const shown = (source: string, letters: boolean) =>
    copyReport('a', source, toasts, letters).map((entry) =>
      entry.kind === 'item' ? [entry.label, entry.hint] : [],
    );
  expect(shown('https://example.org/', true)).toEqual([
    ['Citation', 'c'],
    ['Rich text for a ticket', 'Ctrl+Shift+C'],
    ['Markdown', undefined],
    ['Link of the source', undefined],
  ]);
  expect(shown('', false)[0]).toEqual(['Citation', undefined]);
  expect(shown('', false)).toHaveLength(3);
  expect(copySelected(many, toasts)).toHaveLength(4);
});
