/**
 * An import from the choice of pages to the last decision. Nothing is filed before the user
 * accepts it; what was edited of a page stays while others are looked at.
 */
import { SvelteMap } from 'svelte/reactivity';
import { FormState } from '../editing/form.svelte';
import { messageOf } from '../lib/api';
import type { Choices, ImportBatch, ImportItem, Review } from '../lib/import-types';
import { Latest } from '../lib/latest';
import type { LibraryApi } from '../lib/library-api';
import { loading, none, type Status } from '../lib/status';
import type { Change } from '../lib/types';
import { clean, nextPending, passes, tally, type ItemFilter } from './items';

/** A page under review: what Go read, and the form as it is now. */
export interface Reviewed {
  review: Review;
  form: FormState;
}

export type Stage = 'reading' | 'review' | 'summary' | 'failed';

type Ask = Pick<
  LibraryApi,
  | 'reviewImport'
  | 'checkForm'
  | 'acceptImport'
  | 'skipImport'
  | 'acceptClean'
  | 'endImport'
  | 'cancelReading'
  | 'choices'
>;

export const noChoices: Choices = { products: [], instances: [], datacenters: [], zones: [] };

export class Batch {
  stage: Stage = $state('reading');
  done = $state(0);
  total = $state(0);
  /** Why the pages could not be read, or a decision not be carried out. */
  failure = $state('');
  items: readonly ImportItem[] = $state.raw([]);
  filter: ItemFilter = $state('all');
  current: number | null = $state(null);
  page: Status<Reviewed> = $state.raw(none);
  /** While Go files something, nothing else is decided. */
  busy = $state(false);
  choices: Choices = $state.raw(noChoices);

  readonly shown = $derived.by(() => this.items.filter((item) => passes(item, this.filter)));
  readonly tally = $derived.by(() => tally(this.items));
  readonly item = $derived.by(() => this.items.find(({ key }) => key === this.current));

  #forms = new SvelteMap<number, Reviewed>();
  #latest = new Latest();
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: Ask,
    /** Called when a report was filed. */
    private readonly filed: () => void = () => {},
  ) {}

  /** Waits for the pages to be read, and shows the first that waits for a decision. */
  async read(pages: Promise<ImportBatch>): Promise<void> {
    void this.#loadChoices();
    try {
      const { items } = await pages;
      this.items = items;
      this.stage = 'review';
      const first = nextPending(items, null) ?? items[0];
      if (first) await this.open(first.key);
    } catch (thrown) {
      this.failure = messageOf(thrown);
      this.stage = 'failed';
    }
  }

  heard({ kind, done, total }: Change): void {
    if (kind !== 'importing' || this.stage !== 'reading') return;
    this.done = done;
    this.total = total;
  }

  /** Ends reading; what was read so far can be reviewed. */
  async stop(): Promise<void> {
    await this.api.cancelReading().catch(() => {});
  }

  /** Looks at a page; the form is as it was left. */
  async open(key: number): Promise<void> {
    this.current = key;
    this.failure = '';
    const item = this.item;
    const known = this.#forms.get(key);
    this.#latest.cancel();
    clearTimeout(this.#late);
    if (item?.status === 'rejected' || item?.status === 'imported') this.page = none;
    else if (known) this.page = { kind: 'success', data: known };
    else await this.#fetch(key);
  }

  /** The page before stays on the screen for a moment: most are here before anybody could look up. */
  async #fetch(key: number): Promise<void> {
    const patience = this.page.kind === 'success' ? 150 : 0;
    this.#late = setTimeout(() => (this.page = loading), patience);
    await this.#latest.run(
      this.api.reviewImport(key),
      (review) => {
        const form = new FormState(review.form, (f) => this.api.checkForm(f, false), review);
        const data = { review, form };
        clearTimeout(this.#late);
        this.#forms.set(key, data);
        this.page = { kind: 'success', data };
      },
      (thrown) => {
        clearTimeout(this.#late);
        this.page = { kind: 'error', message: messageOf(thrown) };
      },
    );
  }

  /** Whether the form on the screen is that of the page that is decided on. */
  get ready(): boolean {
    const { page } = this;
    return !this.busy && page.kind === 'success' && page.data.review.item.key === this.current;
  }

  /** Looks at the page before or after, among those the filter shows. */
  step(by: 1 | -1): void {
    const at = this.shown.findIndex(({ key }) => key === this.current);
    const to = this.shown[at < 0 ? 0 : at + by];
    if (to) void this.open(to.key);
  }

  show(filter: ItemFilter): void {
    this.filter = filter;
    if (this.shown.some(({ key }) => key === this.current)) return;
    const first = this.shown[0];
    if (first) void this.open(first.key);
  }

  /** Files the page as its form is now. False when the form has problems, or it did not work. */
  async accept(replace: boolean): Promise<boolean> {
    if (!this.ready || this.page.kind !== 'success') return false;
    const { form, review } = this.page.data;
    return this.#decide(async () => {
      const problems = await form.check();
      if (problems === null || form.problems.length > 0) return false;
      const id = await this.api.acceptImport(review.item.key, form.value, replace);
      this.#forms.delete(review.item.key);
      this.#mark(review.item.key, 'imported', { id, title: form.value.title });
      this.filed();
      await this.#goOn();
      return true;
    });
  }

  async skip(): Promise<void> {
    const item = this.item;
    if (this.busy || !item) return;
    await this.#decide(async () => {
      await this.api.skipImport(item.key);
      this.#mark(item.key, 'skipped');
      await this.#goOn();
      return true;
    });
  }

  /** Leaves everything out that is there already. */
  async skipDuplicates(): Promise<void> {
    if (this.busy) return;
    await this.#decide(async () => {
      for (const { key } of this.items.filter(({ status }) => status === 'duplicate')) {
        await this.api.skipImport(key);
        this.#mark(key, 'skipped');
      }
      if (this.item?.status === 'skipped') await this.#goOn();
      return true;
    });
  }

  /** Files every new page that nothing was found in, those that were edited as they are now. */
  async acceptClean(): Promise<void> {
    if (this.busy) return;
    await this.#decide(async () => {
      for (const item of this.items.filter((one) => clean(one) && this.edited(one.key))) {
        if (!(await this.#acceptEdited(item.key))) return false;
      }
      const { items } = await this.api.acceptClean();
      this.items = items;
      for (const { key, status } of items) if (status === 'imported') this.#forms.delete(key);
      this.filed();
      const item = this.item;
      if (item && (item.status === 'imported' || this.page.kind !== 'success')) await this.#goOn();
      return true;
    });
  }

  /** Go knows the page as it was read only; one that cannot be filed is shown. */
  async #acceptEdited(key: number): Promise<boolean> {
    const form = this.#forms.get(key)?.form;
    if (!form) return true;
    const problems = await form.check();
    if (problems === null || form.problems.length > 0) {
      await this.open(key);
      return false;
    }
    const id = await this.api.acceptImport(key, form.value, false);
    this.#mark(key, 'imported', { id, title: form.value.title });
    return true;
  }

  /** Whether leaving loses something: pages nobody decided on. */
  get unfinished(): boolean {
    return this.stage === 'reading' || (this.stage === 'review' && this.tally.pending > 0);
  }

  get imported(): string[] {
    return this.items.filter(({ status }) => status === 'imported').map(({ id }) => id);
  }

  finish(): void {
    this.stage = 'summary';
  }

  /** Pages whose form differs from what was read, and that wait for a decision. */
  edited(key: number): boolean {
    return this.#forms.get(key)?.form.dirty ?? false;
  }

  async end(): Promise<void> {
    if (this.stage === 'reading') await this.stop();
    await this.api.endImport().catch(() => {});
  }

  async #decide(act: () => Promise<boolean>): Promise<boolean> {
    this.busy = true;
    this.failure = '';
    try {
      return await act();
    } catch (thrown) {
      this.failure = messageOf(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #mark(key: number, status: string, more: Partial<ImportItem> = {}): void {
    this.items = this.items.map((item) => (item.key === key ? { ...item, ...more, status } : item));
  }

  /** The next page that waits for a decision, among those shown first; none left: the summary. */
  async #goOn(): Promise<void> {
    const next = nextPending(this.shown, this.current) ?? nextPending(this.items, this.current);
    if (next) await this.open(next.key);
    else this.finish();
  }

  async #loadChoices(): Promise<void> {
    try {
      this.choices = await this.api.choices();
    } catch {
      // Without proposals the fields take what is typed.
    }
  }
}
