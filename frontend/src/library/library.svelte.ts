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
  /** The deleted reports, the last one last: what to do once it is back, and what offers it. */
  #deleted: { back: (id: string) => void; toast: number }[] = [];

  constructor(
    private readonly toasts: Pick<Toasts, 'done' | 'failed' | 'remove'>,
    private readonly api: () => Promise<Ask> = async () =>
      (await import('../lib/library-api')).libraryApi,
  ) {}

  /** Brings back what was deleted last; null when nothing was. */
  get undo(): (() => void) | null {
    return this.#deleted.length > 0 ? () => void this.#bringBack() : null;
  }

  showInFolder(id: string): Promise<boolean> {
    return this.#try((api) => api.showInFolder(id));
  }

  openOriginal(id: string): Promise<boolean> {
    return this.#try((api) => api.openOriginal(id));
  }

  /** Deletes a report and offers it back; false when that did not work. */
  async remove({ report, overrides }: Page, back: (id: string) => void): Promise<boolean> {
    if (!(await this.#try((api) => api.deleteReport(report.id)))) return false;
    const text = overrides
      ? 'Deleted your copy. The report that the program carries is shown again.'
      : `Deleted “${report.title}”`;
    const toast = this.toasts.done(text, { label: 'Undo', run: () => this.undo?.() });
    this.#deleted.push({ back, toast });
    return true;
  }

  /** One that does not come back must not keep those before it from coming. */
  async #bringBack(): Promise<void> {
    const deleted = this.#deleted.pop();
    if (!deleted) return;
    this.toasts.remove(deleted.toast);
    let id = '';
    if (!(await this.#try(async (api) => (id = await api.undoDelete())))) return;
    this.toasts.done('The report is back');
    deleted.back(id);
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
