/**
 * Where the values of a form stand in the page they come from. A line is cut into runs, each
 * with the fields it speaks for; runs of several fields may overlap.
 */
import type { FieldEvidence } from '../lib/import-types';

/** A piece of evidence within one line. */
export interface Mark {
  start: number;
  end: number;
  field: string;
}

export interface Run {
  text: string;
  fields: readonly string[];
}

/** The marks of each line that has any. */
export function marksByLine(evidence: readonly FieldEvidence[]): Map<number, Mark[]> {
  const lines = new Map<number, Mark[]>();
  for (const { field, at } of evidence) {
    for (const { line, start, end } of at) {
      const marks = lines.get(line) ?? [];
      marks.push({ start, end, field });
      lines.set(line, marks);
    }
  }
  return lines;
}

/** A line cut at the ends of its marks. Marks outside the line are cut to it. */
export function cutLine(text: string, marks: readonly Mark[]): Run[] {
  const inside = (at: number) => Math.max(0, Math.min(at, text.length));
  const edges = new Set([0, text.length]);
  for (const { start, end } of marks) edges.add(inside(start)).add(inside(end));
  const at = [...edges].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => {
    const end = at[i + 1] ?? text.length;
    const fields = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return { text: text.slice(start, end), fields: [...new Set(fields.map((m) => m.field))] };
  });
}

/** Whether a mark of one field is shown for another: parts of an event are shown for the event, too. */
export function belongs(mark: string, field: string): boolean {
  if (field === '') return false;
  return mark === field || mark.startsWith(`${field}.`) || mark.startsWith(`${field}[`);
}
