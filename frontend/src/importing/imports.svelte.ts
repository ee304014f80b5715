/**
 * The door to an import. What is behind it is fetched when it is first opened: nothing of it
 * weighs on the start of the window.
 */
import { messageOf } from '../lib/api';
import type { ImportBatch } from '../lib/import-types';
import type { LibraryApi } from '../lib/library-api';
import type { Change } from '../lib/types';
import type { Batch } from './batch.svelte';

/** As much text as nobody pastes by mistake where there is nothing to type in. */
export const longText = 200;

export class Imports {
  batch: Batch | null = $state.raw(null);
  /** The text in the dialog for pasted text; null while it is closed. */
  pasted: string | null = $state(null);
  readonly open = $derived(this.batch !== null || this.pasted !== null);

  /** The system's dialog is open, and there is one at a time. */
  #asking = false;
  /** The text that was read last, to be mended. */
  #text = '';

  constructor(
    /** Called when reports were filed, and when something went wrong. */
    private readonly filed: () => void,
    private readonly failed: (message: string) => void,
    private readonly api = async () => (await import('../lib/library-api')).libraryApi,
  ) {}

  files(): Promise<void> {
    return this.#choose(async (api) => api.chooseFiles());
  }

  folder(): Promise<void> {
    return this.#choose(async (api) => [await api.chooseFolder()].filter((path) => path !== ''));
  }

  paste(text = ''): void {
    if (!this.open) this.pasted = text;
  }

  async text(text: string): Promise<void> {
    this.pasted = null;
    this.#text = text;
    const api = await this.api();
    await this.#begin(api, () => api.readText(text));
  }

  /** Leads back to the text that was pasted. */
  async pasteAgain(): Promise<void> {
    await this.close();
    this.paste(this.#text);
  }

  heard(change: Change): void {
    this.batch?.heard(change);
  }

  /** Closes what is open; pages nobody accepted are forgotten. */
  async close(): Promise<void> {
    const { batch } = this;
    this.batch = null;
    await batch?.end();
  }

  async #choose(ask: (api: LibraryApi) => Promise<string[]>): Promise<void> {
    if (this.open || this.#asking) return;
    this.#asking = true;
    try {
      const api = await this.api();
      const paths = await ask(api);
      if (paths.length > 0) await this.#begin(api, () => api.readPages(paths));
    } catch (thrown) {
      this.failed(messageOf(thrown));
    } finally {
      this.#asking = false;
    }
  }

  async #begin(api: LibraryApi, read: () => Promise<ImportBatch>): Promise<void> {
    const { Batch } = await import('./batch.svelte');
    const batch = new Batch(api, this.filed);
    this.batch = batch;
    void batch.read(read());
  }
}
