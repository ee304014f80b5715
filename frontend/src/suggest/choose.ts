/** What becomes of the view, and of the caret, when a suggestion is chosen. */
import type { View } from '../address/view';
import { toggleValue } from '../filters/chips';
import type { Suggestion, TypedFilter } from '../lib/types';
import { isField } from './groups';

export function viewAfter(
  { kind, field, value, query, rest }: Suggestion,
  view: View,
  typed: readonly TypedFilter[],
): Partial<View> {
  if (kind === 'title') return { open: value };
  if (isField(field) && value !== '') {
    const query = rest.trim() === '' ? '' : rest;
    return { ...toggleValue(view, typed, field, value, true), query };
  }
  return { query };
}

/** Behind what was put in: the text behind the caret stays behind it. */
export function caretAfter(text: string, caret: number, query: string): number {
  const after = text.slice(caret);
  const end = after.search(/\s/);
  const kept = end < 0 ? '' : after.slice(end).trimStart();
  return kept !== '' && query.endsWith(kept) ? query.length - kept.length : query.length;
}
