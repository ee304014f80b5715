/** The open report, with the words of the search marked in it. */
import { messageOf, type Api } from '../lib/api';
import { Latest } from '../lib/latest';
import { loading, none, type Status } from '../lib/status';
import type { Page } from '../lib/types';

export class OpenReport {
  status: Status<Page> = $state.raw(none);
  /** The last page that was read; it stays while the next one is on its way. */
  page: Page | null = $state.raw(null);
  /** Counts the reports opened: when it changes, reading begins at the top. */
  opened = $state(0);

  #id = '';
  #query = '';
  #latest = new Latest();

  constructor(private readonly api: Pick<Api, 'open'>) {}

  get id(): string {
    return this.#id;
  }

  /** Shows a report with the marks of a query; nothing happens where it is shown already. */
  async show(id: string, query: string): Promise<void> {
    if (id === this.#id && query === this.#query && this.status.kind !== 'error') return;
    const fresh = id !== this.#id;
    this.#id = id;
    this.#query = query;
    if (id === '') return this.#close();
    if (fresh) this.status = loading;
    await this.#read(() => {
      if (fresh) this.opened++;
    });
  }

  /** Reads the open report anew where it stands: its words may be marked now, or it changed. */
  async refresh(): Promise<void> {
    if (this.#id !== '') await this.#read(() => {});
  }

  async #read(done: () => void): Promise<void> {
    await this.#latest.run(
      this.api.open(this.#id, this.#query),
      (page) => {
        // The same once more leaves the page as it is: marks, focus and what is selected in it.
        if (JSON.stringify(page) !== JSON.stringify(this.page)) this.page = page;
        this.status = { kind: 'success', data: page };
        done();
      },
      (thrown) => {
        this.page = null;
        this.status = { kind: 'error', message: messageOf(thrown) };
      },
    );
  }

  again(): Promise<void> {
    return this.show(this.#id, this.#query);
  }

  #close(): void {
    this.#latest.cancel();
    this.page = null;
    this.status = none;
  }
}
