/** Whether the export dialog is open, for which reports, and how far writing has come. */
import type { Change } from '../lib/types';

export class Exporting {
  open = $state(false);
  ids: readonly string[] = $state.raw([]);
  /** What their document is called, unless the user says otherwise; empty: Go proposes. */
  title = $state('');
  /** How many of how many reports are written. */
  progress: { done: number; total: number } | null = $state.raw(null);

  show(ids: readonly string[], title = ''): void {
    if (ids.length === 0) return;
    this.ids = ids;
    this.title = title;
    this.progress = null;
    this.open = true;
  }

  heard({ kind, done, total }: Change): void {
    if (kind === 'exporting') this.progress = { done, total };
  }
}
