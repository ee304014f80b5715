/** How the choices of an export read. Go says which there are; one that is new here shows its id. */
const words: Readonly<Record<string, string>> = {
  given: 'As selected',
  newest: 'Newest first',
  oldest: 'Oldest first',
  instance: 'By instance',
  local: 'Local',
  utc: 'UTC',
  mine: 'My time',
  summary: 'Summary',
  timeline: 'Timeline',
  cause: 'Root cause',
  measures: 'Preventive measures',
  discrepancies: 'Discrepancies',
  reports: 'A row per report',
  events: 'A row per event',
  folder: 'A file each, in a folder',
  zip: 'A file each, in a zip',
};

export function wordOf(id: string): string {
  return words[id] ?? id;
}

/** What all reports are in, when they are not in a file each. */
export function oneFile(kind: string): string {
  return kind === 'table' ? 'One table' : kind === 'document' ? 'One document' : 'One file';
}
