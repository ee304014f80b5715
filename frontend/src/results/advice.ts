/** What can be left out of a search that found nothing, and how many reports there are without it. */
import { requestOf, type View } from '../address/view';
import type { Chip } from '../filters/chips';
import type { Api } from '../lib/api';
import { parts } from '../search/words';

export interface Way {
  key: string;
  /** Of a filter; empty for a word. */
  field: string;
  label: string;
  /** What the view becomes. */
  patch: Partial<View>;
}

/** Each filter and each word; nothing where only one thing was asked for. */
export function advice(view: View, chips: readonly Chip[]): Way[] {
  const filters = chips.map(({ key, field, label, without }) => ({
    ...{ key, field, label, patch: without },
  }));
  const words = parts(view.query).map(({ text, without }, i) => ({
    ...{ key: `word:${i}`, field: '', label: text, patch: { query: without } },
  }));
  const ways = [...filters, ...words];
  return ways.length > 1 || filters.length > 0 ? ways : [];
}

/** More are not counted: it would be many searches for a few words more. */
const most = 8;

/** Counts what each way would find, one after the other; a count that fails is left out. */
export function counting(
  api: Pick<Api, 'search'>,
  view: View,
  ways: readonly Way[],
  found: (counts: Record<string, number>) => void,
): { stop: () => void; done: Promise<void> } {
  let stopped = false;
  const counts: Record<string, number> = {};
  async function run() {
    for (const { key, patch } of ways.slice(0, most)) {
      if (stopped) return;
      try {
        const answer = await api.search(requestOf({ ...view, ...patch }, 0, 0));
        // Those that have only some of the words are not what was asked for.
        counts[key] = answer.relaxed ? 0 : answer.total;
      } catch {
        continue;
      }
      if (!stopped) found({ ...counts });
    }
  }
  return { stop: () => (stopped = true), done: run() };
}
