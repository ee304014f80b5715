/**
 * What the window remembers between two starts. Go owns the file; the page sends the whole of it
 * when changes have paused, and at the latest when the page goes away.
 */
import { untrack } from 'svelte';
import type { Api } from '../lib/api';
import { debounce } from '../lib/debounce';
import type { Settings } from '../lib/types';

export const defaults: Settings = {
  theme: 'system',
  dark: false,
  address: '',
  filterWidth: 0,
  listWidth: 0,
  filtersHidden: false,
  selected: [],
  collection: '',
  export: {
    format: '',
    files: '',
    order: '',
    times: [],
    sections: [],
    rows: '',
    reportColumns: [],
    eventColumns: [],
    bom: false,
    folder: '',
  },
  statistics: { per: '', by: '', measure: '', part: '', every: '', target: 0, rolling: false },
  zone: '',
  folded: ['datacenter', 'year', 'moment'],
  singleKeysOff: false,
  recentQueries: [],
};

export class Remembered {
  values: Settings = $state.raw(defaults);

  #loaded = false;
  #save = debounce(() => void this.#send(), 300);

  constructor(private readonly api: Pick<Api, 'saveSettings'>) {}

  load(values: Settings): void {
    this.values = { ...defaults, ...values };
    this.#loaded = true;
  }

  set(patch: Partial<Settings>): void {
    this.values = { ...this.values, ...patch };
    this.#save();
  }

  /** Changes what Go may refuse: the promise fails then, and nothing is different. */
  async save(patch: Partial<Settings>): Promise<void> {
    this.#save.cancel();
    const values = { ...this.values, ...patch };
    await this.api.saveSettings(values);
    this.values = values;
  }

  /** Keeps how the window looks, for the moment before the next one has a page. */
  keepDark(dark: boolean): void {
    if (untrack(() => this.values.dark) !== dark) this.set({ dark });
  }

  /** Sends what is waiting, as the page is about to go. */
  flush(): void {
    this.#save.flush();
  }

  async #send(): Promise<void> {
    if (!this.#loaded) return; // Never overwrite what was not read yet.
    try {
      await this.api.saveSettings(this.values);
    } catch {
      // Not worth a message: the window works, and the next change tries again.
    }
  }
}
