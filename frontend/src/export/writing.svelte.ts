/** Writing an export: from asking for a place to the file on the disk. */
import { reasonOf } from '../lib/api';
import type { ExportApi, ExportOptions } from '../lib/export-api';
import { loading, none, type Status } from '../lib/status';
import type { Exported } from '../lib/types';

/** Waiting for less needs no words. */
const patience = 400;

export interface Order {
  ids: readonly string[];
  format: string;
  options: ExportOptions;
  zip: boolean;
}

export class Writing {
  status: Status<Exported> = $state.raw(none);
  /** Whether it takes long enough to show how far it is. */
  slow = $state(false);
  readonly busy = $derived(this.status.kind === 'loading');

  constructor(
    private readonly api: Pick<ExportApi, 'choosePath' | 'write' | 'cancel'>,
    private readonly begun: () => void,
    private readonly done: (exported: Exported) => void,
  ) {}

  /** Asks for a place and writes; a failure is said in the dialog and changes nothing. */
  async run({ ids, format, options, zip }: Order): Promise<void> {
    if (this.busy) return;
    this.status = loading;
    try {
      const path = await this.api.choosePath(ids, format, options, zip);
      const exported = path === '' ? null : await this.#write(ids, format, path, options);
      this.status = none;
      if (exported && exported.path !== '') this.done(exported);
    } catch (thrown) {
      this.status = { kind: 'error', message: reasonOf(thrown) };
    }
  }

  async #write(
    ids: readonly string[],
    format: string,
    path: string,
    options: ExportOptions,
  ): Promise<Exported> {
    this.begun();
    const timer = setTimeout(() => (this.slow = true), patience);
    try {
      return await this.api.write(ids, format, path, options);
    } finally {
      clearTimeout(timer);
      this.slow = false;
    }
  }

  cancel(): void {
    void this.api.cancel();
  }
}
