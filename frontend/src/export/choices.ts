/** What is chosen for an export: remembered from the last one, as far as it can still be chosen. */
import type { Column, ExportChoices, ExportOptions, Format } from '../lib/export-api';
import type { ExportSettings, Request } from '../lib/types';

export const fileChoices = ['one', 'folder', 'zip'] as const;
export type Files = (typeof fileChoices)[number];

export interface Chosen {
  format: Format;
  files: Files;
  order: string;
  times: string[];
  sections: string[];
  rows: string;
  columns: string[];
  bom: boolean;
}

/** Which of a format's options there are to choose. */
export const hasTitle = ({ kind }: Format): boolean => kind === 'document' || kind === 'archive';
export const hasText = ({ kind }: Format): boolean => kind === 'document';
export const isTable = ({ kind }: Format): boolean => kind === 'table';
export const splits = ({ kind }: Format): boolean => kind !== 'archive';

export function columnsOf(choices: ExportChoices, rows: string): Column[] {
  return rows === 'events' ? choices.eventColumns : choices.reportColumns;
}

export function usualColumns(choices: ExportChoices, rows: string): string[] {
  return columnsOf(choices, rows)
    .filter(({ usual }) => usual)
    .map(({ id }) => id);
}

export function chosenOf(saved: ExportSettings, choices: ExportChoices): Chosen {
  const format = choices.formats.find(({ id }) => id === saved.format) ?? choices.formats[0];
  if (!format) throw new Error('There is no format to export in.');
  const rows = saved.rows === 'events' ? 'events' : 'reports';
  const columns = rows === 'events' ? saved.eventColumns : saved.reportColumns;
  const known = columnsOf(choices, rows).map(({ id }) => id);
  return {
    format,
    files: (splits(format) && fileChoices.find((files) => files === saved.files)) || 'one',
    order: choices.orders.find((order) => order === saved.order) ?? choices.orders[0] ?? '',
    times: some(saved.times, choices.times, ['local', 'utc']),
    sections: some(saved.sections, choices.sections, choices.sections),
    rows,
    columns: some(columns, known, usualColumns(choices, rows), true),
    bom: saved.bom,
  };
}

/** The saved values that there are, in the order of the list or of their own; none: the usual. */
function some(
  saved: readonly string[] | null,
  all: readonly string[],
  usual: readonly string[],
  ordered = false,
): string[] {
  const wanted = [...new Set(saved ?? [])].filter((value) => all.includes(value));
  if (wanted.length === 0) return [...usual];
  return ordered ? wanted : all.filter((value) => wanted.includes(value));
}

/** The options as Go takes them; a format gets none that it has no use for. */
export function optionsOf(chosen: Chosen, title: string, request: Request | null): ExportOptions {
  const { format, files } = chosen;
  return {
    title: hasTitle(format) ? title.trim() : '',
    order: chosen.order,
    times: hasText(format) ? chosen.times : [],
    sections: hasText(format) ? chosen.sections : [],
    rows: isTable(format) ? chosen.rows : '',
    columns: isTable(format) ? chosen.columns : [],
    bom: format.id === 'csv' && chosen.bom,
    split: files !== 'one',
    request,
  };
}

/** A list with a value put in at its end or taken out; the last one stays. */
export function toggled(list: readonly string[], value: string): string[] {
  if (!list.includes(value)) return [...list, value];
  return list.length > 1 ? list.filter((other) => other !== value) : [...list];
}

/** A list with a value moved to another place, as far as there is such a place. */
export function moved(list: readonly string[], value: string, to: number): string[] {
  if (!list.includes(value) || to < 0 || to >= list.length) return [...list];
  const next = list.filter((other) => other !== value);
  next.splice(to, 0, value);
  return next;
}
