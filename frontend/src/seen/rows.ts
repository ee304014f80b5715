/** The reports under "Seen before": each once, in the order of what a reader wants to know. */
import { dateLabel } from '../lib/dates';
import type { SeenHit } from '../lib/types';

export interface SeenRow {
  hit: SeenHit;
  /** How it is related; the first is the one that places it. */
  kinds: string[];
  /** What its root cause has in common with that of the open report. */
  why: string[];
}

/** Rows before "more". */
export const fewRows = 6;

const order = ['same incident', 'same instance', 'similar cause', 'came after'];

export function seenRows(hits: readonly SeenHit[]): SeenRow[] {
  const rows = new Map<string, SeenRow>();
  const rank = ({ kind }: SeenHit) => (order.indexOf(kind) + order.length + 1) % (order.length + 1);
  for (const hit of hits.toSorted((a, b) => rank(a) - rank(b))) {
    const row = rows.get(hit.id) ?? { hit, kinds: [], why: [] };
    row.kinds.push(hit.kind);
    // That it is the same instance stands beside it already, as the kind.
    row.why.push(...hit.why.filter((why) => !why.startsWith('same instance')));
    rows.set(hit.id, row);
  }
  return [...rows.values()];
}

/** The first of every kind, then the second of each, until there are enough; in their order. */
export function few(rows: readonly SeenRow[], most = fewRows): readonly SeenRow[] {
  // One row alone behind "more" would take the place of itself.
  if (rows.length <= most + 1) return rows;
  const turn = new Map<SeenRow, number>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const kind = row.kinds[0] ?? '';
    const n = seen.get(kind) ?? 0;
    seen.set(kind, n + 1);
    turn.set(row, n);
  }
  const first = new Set(
    rows.toSorted((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0)).slice(0, most),
  );
  return rows.filter((row) => first.has(row));
}

/** A report may be like the open one in two ways. */
export function relation({ kinds }: SeenRow): string {
  return kinds.slice(0, 2).join(', ');
}

/** "Nov 2023" */
export function monthOf(start: string | null | undefined): string {
  return start ? dateLabel(start.slice(0, 7)) : 'no date';
}

/** "NA05", "NA05 and NA06", "3 instances", of "Higher-Ed Platform NA05" and so on. */
export function instancesOf(environments: readonly string[], instances: readonly string[]): string {
  const named = instances.filter((code) => environments.some((e) => e.endsWith(` ${code}`)));
  if (named.length === 0 || named.length > 2) {
    return environments.length === 1 ? 'the instance' : `its ${environments.length} instances`;
  }
  return named.join(' and ');
}
