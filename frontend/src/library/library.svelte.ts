/**
 * What is done with the files of the user's library. The calls are fetched when the first of them
 * is wanted.
 */
import { messageOf } from '../lib/api';
import type { LibraryApi } from '../lib/library-api';
import type { Page } from '../lib/types';
import type { Toasts } from '../shell/toasts.svelte';

type Ask = Pick<LibraryApi, 'deleteReport' | 'undoDelete' | 'showInFolder' | 'openOriginal'>;

export class Library {
  /** Brings back what was deleted last, while that is offered. */
  undo: (() => void) | null = null;

  constructor(
    private readonly toasts: Pick<Toasts, 'done' | 'failed'>,
    private readonly api: () => Promise<Ask> = async () =>
      (await import('../lib/library-api')).libraryApi,
  ) {}

  showInFolder(id: string): Promise<boolean> {
    return this.#try((api) => api.showInFolder(id));
  }

  openOriginal(id: string): Promise<boolean> {
    return this.#try((api) => api.openOriginal(id));
  }

  /** Deletes a report and offers it back for a while; false when that did not work. */
  async remove({ report, overrides }: Page, back: () => void): Promise<boolean> {
    if (!(await this.#try((api) => api.deleteReport(report.id)))) return false;
    const text = overrides
      ? 'Deleted your copy. The report that the program carries is shown again.'
      : `Deleted “${report.title}”`;
    this.undo = () => void this.#bringBack(back);
    this.toasts.done(text, { label: 'Undo', run: () => this.undo?.() });
    return true;
  }

  async #bringBack(back: () => void): Promise<void> {
    this.undo = null;
    if (!(await this.#try((api) => api.undoDelete()))) return;
    this.toasts.done('The report is back');
    back();
  }

  async #try(act: (api: Ask) => Promise<unknown>): Promise<boolean> {
    try {
      await act(await this.api());
      return true;
    } catch (thrown) {
      this.toasts.failed(messageOf(thrown));
      return false;
    }
  }
}
