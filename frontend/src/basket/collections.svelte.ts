/** The collections: named lists of reports. The selected ones come from there and go there. */
import { messageOf } from '../lib/api';
import type { Collection, CollectionsApi, Kept } from '../lib/collections-api';
import { Latest } from '../lib/latest';
import { loading, type Status } from '../lib/status';
import { count } from '../lib/words';
import type { Origin, Selection } from '../selection/selection.svelte';
import type { Note } from './basket.svelte';

const originOf = ({ name, changed, reports }: Collection): Origin => ({
  name,
  changed,
  ids: reports,
});

export class Collections {
  all: Status<Kept> = $state.raw(loading);
  readonly list = $derived(this.all.kind === 'success' ? this.all.data.list : []);
  readonly unreadable = $derived(this.all.kind === 'success' ? this.all.data.unreadable : '');

  #latest = new Latest();

  constructor(
    private readonly api: Omit<CollectionsApi, 'rows' | 'arrange'>,
    private readonly selection: Selection,
    private readonly tell: (note: Note) => void,
    private readonly failed: (message: string) => void,
  ) {}

  /** Reads them as they are now: another window may have changed them. */
  async read(): Promise<void> {
    await this.#latest.run(
      this.api.collections(),
      (data) => (this.all = { kind: 'success', data }),
      (thrown) => (this.all = { kind: 'error', message: messageOf(thrown) }),
    );
    await this.#recall();
  }

  /** After a start the name alone is known of the collection that the selection came from. */
  async #recall(): Promise<void> {
    const origin = this.selection.collection;
    if (!origin || this.all.kind !== 'success' || this.unreadable !== '') return;
    const there = this.list.find(({ name }) => name === origin.name);
    if (!there) this.selection.keep(null);
    else if (!origin.ids) {
      await this.#try(async () => {
        const read = originOf(await this.api.collection(origin.name));
        if (this.selection.collection === origin) this.selection.keep(read);
      });
    }
  }

  /** Replaces the selection, which can be undone. */
  open(name: string): Promise<boolean> {
    return this.#try(async () => {
      const found = await this.api.collection(name);
      this.selection.change(found.reports, `Opened “${found.name}”`, '', originOf(found));
    });
  }

  /** Adds to the selection; where there is none, that is to open it. */
  add(name: string): Promise<boolean> {
    if (this.selection.size === 0) return this.open(name);
    return this.#try(async () => {
      const { selection } = this;
      const { reports } = await this.api.collection(name);
      const ids = new Set([...selection.ids, ...reports]);
      const more = count(ids.size - selection.size, 'report');
      selection.change(ids, `Added ${more} of “${name}”`);
    });
  }

  /** Keeps the selection under a new name. Why it cannot be is thrown: it is said beside the name. */
  async keep(name: string): Promise<void> {
    const kept = await this.api.keepCollection(name, [...this.selection.ids]);
    this.selection.keep(originOf(kept));
    this.tell({ text: `Saved as “${kept.name}”` });
    await this.read();
  }

  async rename(from: string, to: string): Promise<void> {
    const renamed = await this.api.renameCollection(from, to);
    const origin = this.selection.collection;
    if (origin?.name === from) this.selection.keep({ ...originOf(renamed), ids: origin.ids });
    this.tell({ text: `Renamed to “${renamed.name}”` });
    await this.read();
  }

  /** Gives a collection the reports that are selected now. */
  update(name: string): Promise<boolean> {
    return this.#try(async () => {
      const before = await this.api.collection(name);
      const origin = this.selection.collection;
      // What the selection came from may have been changed since by another window.
      const known = origin?.name === name && origin.changed ? origin.changed : before.changed;
      const after = await this.api.updateCollection(name, [...this.selection.ids], known);
      this.selection.keep(originOf(after));
      this.tell({ text: `Saved “${name}”`, undo: () => void this.#putBack(before, after) });
      await this.read();
    });
  }

  /** Deletes a collection. The selected reports stay. */
  remove(name: string): Promise<boolean> {
    return this.#try(async () => {
      const origin = this.selection.collection;
      const gone = await this.api.deleteCollection(name);
      if (origin?.name === name) this.selection.keep(null);
      this.tell({ text: `Deleted “${name}”`, undo: () => void this.#restore(gone, origin) });
      await this.read();
    });
  }

  /** Gives a file that cannot be understood another name, so that there can be a new one. */
  setAside(): Promise<boolean> {
    return this.#try(async () => {
      const path = await this.api.setCollectionsAside();
      this.tell({ text: path === '' ? 'The collections can be read' : `The old file is ${path}` });
      await this.read();
    });
  }

  #putBack(before: Collection, after: Collection): Promise<boolean> {
    return this.#try(async () => {
      const { name, reports } = before;
      const now = originOf(await this.api.updateCollection(name, reports, after.changed));
      if (this.selection.collection?.name === name) this.selection.keep(now);
      this.tell({ text: `“${name}” is as it was` });
      await this.read();
    });
  }

  #restore(gone: Collection, origin: Origin | null): Promise<boolean> {
    return this.#try(async () => {
      await this.api.restoreCollection(gone);
      if (origin?.name === gone.name && !this.selection.collection && this.selection.size > 0)
        this.selection.keep(origin);
      this.tell({ text: `“${gone.name}” is back` });
      await this.read();
    });
  }

  async #try(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (thrown) {
      this.failed(messageOf(thrown));
      return false;
    }
  }
}
