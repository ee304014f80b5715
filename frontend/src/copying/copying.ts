/** Copies reports in the ways that people paste them, and says what was copied. */
import { messageOf } from '../lib/api';
import { copyingApi, type CopyingApi } from '../lib/copying-api';
import { count } from '../lib/words';
import type { Toasts } from '../shell/toasts.svelte';
import { putRich } from './rich';

export type Way = 'citations' | 'rich' | 'markdown' | 'links';

export async function copy(
  way: Way,
  ids: readonly string[],
  toasts: Pick<Toasts, 'done' | 'failed'>,
  api: CopyingApi = copyingApi,
  put = putRich,
): Promise<void> {
  try {
    toasts.done(await ways[way](ids, api, put));
  } catch (thrown) {
    toasts.failed(messageOf(thrown));
  }
}

type Copy = (ids: readonly string[], api: CopyingApi, put: typeof putRich) => Promise<string>;

const reports = (ids: readonly string[]) =>
  ids.length === 1 ? 'the report' : count(ids.length, 'report');

const ways: Record<Way, Copy> = {
  citations: async (ids, api) => {
    await api.citations(ids);
    return ids.length === 1 ? 'Copied the citation' : `Copied ${count(ids.length, 'citation')}`;
  },
  rich: async (ids, api, put) => {
    if (await put(api.richText(ids))) return `Copied ${reports(ids)} as rich text`;
    await api.plain(ids);
    return `Copied ${reports(ids)} as plain text: formatted text cannot be copied here`;
  },
  markdown: async (ids, api) => {
    await api.markdown(ids);
    return `Copied ${reports(ids)} as Markdown`;
  },
  links: async (ids, api) => {
    const { links, without } = await api.links(ids);
    const rest = without === 0 ? '' : `; ${count(without, 'report names', 'reports name')} none`;
    return ids.length === 1 ? 'Copied the link' : `Copied ${count(links, 'link')}${rest}`;
  },
};
