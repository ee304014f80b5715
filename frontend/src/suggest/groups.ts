/** Suggestions as the list shows them: by kind, in the order in which Go gives them. */
import { fields, type Field } from '../address/view';
import { fieldLabels } from '../filters/labels';
import { dateLabel } from '../lib/dates';
import type { Suggestion } from '../lib/types';

export interface Group {
  kind: string;
  label: string;
  /** Each with its place in the whole list. */
  options: { suggestion: Suggestion; index: number }[];
}

export function grouped(list: readonly Suggestion[]): Group[] {
  const groups: Group[] = [];
  for (const suggestion of list) {
    let group = groups.find(({ kind }) => kind === suggestion.kind);
    if (!group) groups.push((group = { ...named(suggestion.kind), options: [] }));
    group.options.push({ suggestion, index: 0 });
  }
  // What is read one after the other is also the order of the keys.
  groups.flatMap(({ options }) => options).forEach((option, index) => (option.index = index));
  return groups;
}

export function isField(name: string): name is Field {
  return (fields as readonly string[]).includes(name);
}

function named(kind: string): Pick<Group, 'kind' | 'label'> {
  const others: Record<string, string> = { title: 'Report', word: 'Word', recent: 'Recent' };
  return { kind, label: isField(kind) ? fieldLabels[kind] : (others[kind] ?? kind) };
}

/**
 * How many reports there are; of a report, its date. They are counted without the filters: where
 * there are some, a number would promise too much.
 */
export function detail({ kind, detail }: Suggestion, filtered: boolean): string {
  if (kind === 'title') return dateLabel(detail);
  return filtered ? '' : detail;
}

/** A label cut where what was typed last stands in it, so that the rest of it can stand out. */
export function cut(label: string, typed: string): { text: string; typed: boolean }[] {
  const at = placeOf(label.toLowerCase(), typed.trim().toLowerCase());
  if (!at) return [{ text: label, typed: false }];
  const [from, to] = at;
  return [
    { text: label.slice(0, from), typed: false },
    { text: label.slice(from, to), typed: true },
    { text: label.slice(to), typed: false },
  ].filter(({ text }) => text !== '');
}

/** Where the longest end of what was typed begins a word of the label. */
function placeOf(label: string, typed: string): [number, number] | undefined {
  const words = typed.split(/\s+/);
  for (let i = 0; i < words.length; i++) {
    const end = words
      .slice(i)
      .join(' ')
      .replace(/^-?\w+:"?/, '');
    if (end === '') continue;
    for (let at = label.indexOf(end); at >= 0; at = label.indexOf(end, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(label[at - 1] ?? '')) return [at, at + end.length];
    }
  }
  return undefined;
}
