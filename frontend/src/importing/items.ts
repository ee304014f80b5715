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
  duplicates: number;
}

export function tally(items: readonly ImportItem[]): Tally {
  const many = (test: (item: ImportItem) => boolean) => items.filter(test).length;
  return {
    imported: many(({ status }) => status === 'imported'),
    skipped: many(({ status }) => status === 'skipped'),
    rejected: many(({ status }) => status === 'rejected'),
    pending: many(pending),
    clean: many(clean),
    duplicates: many(({ status }) => status === 'duplicate'),
  };
}

/** What became of the pages that were not imported: "1 page skipped · 2 pages rejected". */
export function restWords({ skipped, pending, rejected }: Tally): string {
  const parts = [
    { many: skipped, what: 'skipped' },
    { many: pending, what: 'left out' },
    { many: rejected, what: 'rejected' },
  ];
  return parts
    .filter(({ many }) => many > 0)
    .map(({ many, what }) => `${count(many, 'page')} ${what}`)
    .join(' · ');
}

/** The last part of a path or of an archive's member. */
export function fileName(file: string): string {
  return /[^/\\!]+$/.exec(file)?.[0] ?? file;
}

/** How it stands with a page, in a sign and words. */
export function standing(item: ImportItem): {
  icon: 'check' | 'dash' | 'copy' | 'error' | 'warning' | 'info' | 'report';
  words: string;
  tone: 'plain' | 'good' | 'warning' | 'error';
} {
  const findings = count(item.findings, 'finding');
  if (item.status === 'imported') return { icon: 'check', words: 'Imported', tone: 'good' };
  if (item.status === 'skipped') return { icon: 'dash', words: 'Skipped', tone: 'plain' };
  if (item.status === 'rejected') return { icon: 'error', words: item.reason, tone: 'error' };
  if (item.duplicateOf !== '') {
    return {
      icon: 'copy',
      words: item.findings > 0 ? `Duplicate · ${findings}` : 'Duplicate',
      tone: 'plain',
    };
  }
  if (item.findings === 0) return { icon: 'report', words: 'No findings', tone: 'plain' };
  if (item.worst === 'error') return { icon: 'error', words: findings, tone: 'error' };
  if (item.worst === 'warning') return { icon: 'warning', words: findings, tone: 'warning' };
  return { icon: 'info', words: findings, tone: 'plain' };
}
