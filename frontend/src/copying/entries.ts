/** The menus of ways to copy. */
import type { MenuEntry } from '../shell/menu';
import type { Toasts } from '../shell/toasts.svelte';
import { copy, type Way } from './copying';

type Said = Pick<Toasts, 'done' | 'failed'>;

function maker(ids: readonly string[], toasts: Said) {
  return (label: string, way: Way, hint?: string): MenuEntry => ({
    kind: 'item',
    label,
    ...(hint === undefined ? {} : { hint }),
    run: () => void copy(way, ids, toasts),
  });
}

/** For the open report; a letter is named only while letters are keys. */
export function copyReport(
  id: string,
  source: string,
  toasts: Said,
  letters: boolean,
): MenuEntry[] {
  const entry = maker([id], toasts);
  return [
    entry('Citation', 'citations', letters ? 'c' : undefined),
    entry('Rich text for a ticket', 'rich', 'Ctrl+Shift+C'),
    entry('Markdown', 'markdown'),
    ...(source === '' ? [] : [entry('Link of the source', 'links')]),
  ];
}

/** For the selected reports. */
export function copySelected(ids: readonly string[], toasts: Said): MenuEntry[] {
  const entry = maker(ids, toasts);
  return [
    entry('Citations', 'citations'),
    entry('Rich text for a ticket', 'rich'),
    entry('Markdown', 'markdown'),
    entry('Links of the sources', 'links'),
  ];
}
