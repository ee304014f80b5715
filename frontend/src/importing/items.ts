/** The pages of a batch: how they are filtered, counted and summed up. */
import type { ImportItem } from '../lib/import-types';
import { count } from '../lib/words';

export const filters = ['all', 'findings', 'duplicate', 'rejected'] as const;
export type ItemFilter = (typeof filters)[number];

export const filterLabels: Readonly<Record<ItemFilter, string>> = {
  all: 'All',
  findings: 'With findings',
  duplicate: 'Duplicates',
  rejected: 'Rejected',
};

export function passes(item: ImportItem, filter: ItemFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'findings':
      return item.findings > 0 && item.status !== 'rejected';
    case 'duplicate':
      return item.duplicateOf !== '';
    case 'rejected':
      return item.status === 'rejected';
  }
}

/** Whether a decision on the page is still to be made. */
export function pending(item: ImportItem): boolean {
  return item.status === 'new' || item.status === 'duplicate';
}

/** Whether there is nothing about a new page that a person should look at. */
export function clean(item: ImportItem): boolean {
  return item.status === 'new' && item.worst !== 'warning' && item.worst !== 'error';
}

/** The next page after one, going round, that a decision is waiting for; undefined when there is none. */
export function nextPending(
  items: readonly ImportItem[],
  after: number | null,
): ImportItem | undefined {
  const at = items.findIndex(({ key }) => key === after);
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(
    (item) => pending(item) && item.key !== after,
  );
}

export interface Tally {
  imported: number;
  skipped: number;
  rejected: number;
  pending: number;
  clean: number;
}

export function tally(items: readonly ImportItem[]): Tally {
  const many = (test: (item: ImportItem) => boolean) => items.filter(test).length;
  return {
    imported: many(({ status }) => status === 'imported'),
    skipped: many(({ status }) => status === 'skipped'),
    rejected: many(({ status }) => status === 'rejected'),
    pending: many(pending),
    clean: many(clean),
  };
}

/** "3 imported, 1 skipped, 2 rejected" */
export function tallyWords({ imported, skipped, rejected, pending }: Tally): string {
  const parts = [count(imported, 'report') + ' imported'];
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (rejected > 0) parts.push(`${rejected} rejected`);
  if (pending > 0) parts.push(`${pending} left out`);
  return parts.join(', ');
}

/** The last part of a path or of an archive's member. */
export function fileName(file: string): string {
  return /[^/\\!]+$/.exec(file)?.[0] ?? file;
}
