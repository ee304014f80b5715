/**
 * The window as a value: every feature's state, and the few rules between them. What the user
 * chooses changes the view; a changed view searches, and shows the report that is open.
 */
import { Basket, type Tab } from '../basket/basket.svelte';
import { chosen, emptyView, requestOf, searchKey, type Field, type View } from '../address/view';
import { Navigation } from '../address/navigation.svelte';
import { Editing } from '../editing/editing.svelte';
import { Exporting } from '../export/exporting.svelte';
import { chips, clearAll, isValue, toggleValue } from '../filters/chips';
import { Labels } from '../filters/labels';
import { Imports } from '../importing/imports.svelte';
import { messageOf, type Api } from '../lib/api';
import { debounce } from '../lib/debounce';
import { loading, type Status } from '../lib/status';
import { throttle } from '../lib/throttle';
import type { Change, Notice, Page, Start } from '../lib/types';
import { Library } from '../library/library.svelte';
import { Reading } from '../library/reading.svelte';
import { OpenReport } from '../report/report.svelte';
import type { ListCursor } from '../results/cursor.svelte';
import { Marks } from '../report/marks.svelte';
import { pageSize } from '../search/paging';
import { Search } from '../search/search.svelte';
import { Seen } from '../seen/seen.svelte';
import { Selection } from '../selection/selection.svelte';
import { withRecent } from '../settings/recent';
import { Remembered } from '../settings/settings.svelte';
import { Layout } from '../shell/layout.svelte';
import { Toasts } from '../shell/toasts.svelte';
import { Suggestions } from '../suggest/suggest.svelte';
import { WhyThis } from '../why/why.svelte';

export class Session {
  start: Status<Start> = $state.raw(loading);
  notices: readonly Notice[] = $state.raw([]);
  /** Why the library could not be read to its end, or empty. */
  failure = $state('');
  helpOpen = $state(false);
  zoneOpen = $state(false);
  /** Whether the first results, or what there is instead, can be seen. The rest follows them. */
  painted = $state(false);
  /** Counts what changes statistics though the search finds the same. */
  recount = $state(0);
  /** What the rows on the screen were searched for. */
  searched = $state('');

  /** Counts how often there were other reports. */
  renewed = $state(0);

  /** How the statistics were left: how far down each part was, and what was shown as a table. */
  readonly left = { scrolled: new Map<string, number>(), tables: new Set<string>() };

  /** The place in the list of results, while there is one. */
  results: ListCursor | null = null;

  readonly nav = new Navigation();
  readonly toasts = new Toasts();
  readonly marks = new Marks();
  readonly remembered: Remembered;
  readonly layout: Layout;
  readonly search: Search;
  readonly report: OpenReport;
  readonly selection: Selection;
  readonly basket = new Basket();
  readonly exporting = new Exporting();
  readonly suggestions: Suggestions;
  readonly seen: Seen;
  readonly why: WhyThis;
  readonly reading: Reading;
  readonly imports: Imports;
  readonly library: Library;
  readonly editing = new Editing();

  readonly labels = $derived.by(
    () => new Labels(this.start.kind === 'success' ? this.start.data : undefined),
  );
  readonly panel = $derived.by(() => this.search.answer?.panel ?? null);
  readonly chips = $derived.by(() => chips(this.nav.view, this.panel?.typed ?? [], this.labels));

  #indexed = false;
  /** When the search was changed last, until what it changed is drawn. */
  #changed: number | null = null;
  /** While files are read there are other reports all the time: the list follows at a walk. */
  #refresh = throttle(() => this.#renew(), 1_000);
  /** A query that is left standing was meant. */
  #recall = debounce(() => this.#remember(), 2_000);

  constructor(readonly api: Api) {
    this.remembered = new Remembered(api);
    this.layout = new Layout(this.remembered);
    this.search = new Search(
      api,
      () => this.#answered(),
      (message) => this.toasts.failed(message),
    );
    this.report = new OpenReport(api);
    this.suggestions = new Suggestions(api, () => this.remembered.values.recentQueries);
    this.seen = new Seen(api);
    this.why = new WhyThis(api);
    this.reading = new Reading(api, this.toasts);
    this.library = new Library(this.toasts);
    this.imports = new Imports(
      () => this.#refresh(),
      (message) => this.toasts.failed(message),
    );
    this.selection = new Selection(api, () => this.#keepSelection());
  }

  /** The place in the list that can be seen. */
  get cursor(): ListCursor | null {
    return this.basket.open ? this.basket.cursor : this.results;
  }

  /** Whether the selected reports, or the collections, can be seen: statistics lie over them. */
  get basketShown(): boolean {
    return this.basket.open && this.nav.view.tab === 'reports';
  }

  /** Whether something with keys of its own lies over the window. */
  get covered(): boolean {
    const small = this.helpOpen || this.zoneOpen || this.exporting.open || this.basket.asking;
    return small || this.imports.open || this.editing.id !== '';
  }

  /**
   * Reads what Go has ready, restores the last session, and searches. What was ready with the page
   * is taken at once, so that the first list is part of the page's first drawing.
   */
  async begin(): Promise<void> {
    this.start = loading;
    try {
      const opening = this.api.opening();
      const start = opening?.start ?? (await this.api.start());
      this.remembered.load(start.settings);
      this.notices = start.notices;
      this.#indexed = start.indexed;
      this.start = { kind: 'success', data: start };
      if (location.hash === '' && start.settings.address) this.nav.restore(start.settings.address);
      this.selection.restore(start.settings.selected, start.settings.collection);
      const { view } = this.nav;
      if (!opening || !this.search.take(view, opening.request, opening.answer)) {
        this.search.run(view);
      }
    } catch (thrown) {
      this.start = { kind: 'error', message: messageOf(thrown) };
    }
  }

  /** Listens to Go and to the history; the function that comes back stops it. */
  follow(): () => void {
    const deaf = this.api.listen((event) => this.#heard(event));
    const still = this.nav.follow((now, before) => this.#moved(now, before));
    return () => {
      deaf();
      still();
    };
  }

  /**
   * Says how long it took from the last change of the search until something was drawn after it,
   * which can be seen in the second frame. build/bench reads it.
   */
  drawn(what: string): void {
    const since = this.#changed;
    if (since === null) return;
    this.#changed = null;
    requestAnimationFrame(() =>
      requestAnimationFrame(
        () => void this.api.took(what, performance.now() - since).catch(() => {}),
      ),
    );
  }

  type(query: string): void {
    this.nav.replace({ query });
    this.#recall();
  }

  choose(patch: Partial<View>): void {
    this.nav.add(patch);
    if (patch.query) this.#recall();
  }

  /** Takes a query out of the recent ones. */
  forget(query: string): void {
    const recentQueries = this.remembered.values.recentQueries.filter((q) => q !== query);
    this.remembered.set({ recentQueries });
  }

  filter(field: Field, value: string, on: boolean): void {
    this.choose(toggleValue(this.nav.view, this.panel?.typed ?? [], field, value, on));
  }

  /** Whether the list is narrowed to a value, by a choice or by the query. */
  filtered(field: Field, value: string): boolean {
    const typed = this.panel?.typed ?? [];
    return chosen(this.nav.view, field, value) || typed.some((f) => isValue(f, field, value));
  }

  clearFilters(): void {
    this.choose(clearAll(this.nav.view, this.panel?.typed ?? []));
  }

  open(id: string): void {
    this.choose({ open: id, tab: 'reports' });
    this.#remember();
  }

  /** Shows the selected reports, or the collections, in the place of the results. */
  showBasket(tab: Tab = 'selected'): void {
    const behind = this.basket.open;
    if (this.layout.fold === 'one' && this.nav.view.open !== '') this.choose({ open: '' });
    this.choose({ tab: 'reports' });
    this.basket.show(tab);
    if (behind) this.basket.cursor?.enter();
  }

  /** Shows the results again. */
  closeBasket(): void {
    this.basket.close();
  }

  /** Opens the export of the selected reports, which are called as their collection is. */
  exportSelected(): void {
    this.exporting.show(this.selection.present, this.selection.collection?.name);
  }

  /** Says why a report is a result of the query, beside an element. */
  explain(id: string, anchor: HTMLElement, align: 'start' | 'end' = 'end'): void {
    this.why.toggle(id, this.nav.view.query, anchor, align);
  }

  /** A report was written into the library. */
  saved(id: string, copied: boolean): void {
    this.toasts.done(copied ? 'The copy is in your library' : 'Saved the report');
    if (id !== this.nav.view.open) this.choose({ open: id });
    this.#renew();
  }

  /** Deletes the open report; an embedded one that it hid is shown again. */
  async remove(page: Page): Promise<void> {
    const { id } = page.report;
    const gone = await this.library.remove(page, (back) => {
      this.choose({ open: back });
      this.#renew();
    });
    if (!gone) return;
    if (!page.overrides && this.nav.view.open === id) {
      this.choose({ open: '' });
      requestAnimationFrame(() => this.cursor?.enter());
    }
    this.#renew();
  }

  /** Shows what an import has filed: one report by itself, several as the list. */
  showImported(ids: readonly string[]): void {
    const open = ids[0] ?? '';
    if (ids.length === 1) this.toasts.done('The report is in your library');
    this.choose(
      ids.length === 1 ? { open } : { ...emptyView, only: ids, because: 'just imported', open },
    );
    this.#renew();
  }

  /** Runs a command of Go whose success is worth a word. */
  async tell(command: Promise<void>, done: string): Promise<void> {
    try {
      await command;
      if (done !== '') this.toasts.done(done);
    } catch (thrown) {
      this.toasts.failed(messageOf(thrown));
    }
  }

  #moved(now: View, before: View): void {
    if (this.start.kind !== 'success') return;
    if (searchKey(now) !== searchKey(before)) {
      this.#changed = performance.now();
      this.selection.endRange();
      this.basket.close(); // Who searches wants to see what is found.
      this.search.run(now, now.query !== before.query);
    } else if (now.open !== before.open) {
      void this.#showReport();
    }
    this.remembered.set({ address: this.nav.address, request: requestOf(now, 0, pageSize) });
  }

  #answered(): void {
    this.searched = searchKey(this.nav.view);
    const unread = this.panel?.indexed === false && this.nav.view.query !== '';
    if (unread && this.#indexed) void this.search.again();
    void this.#showReport();
  }

  #showReport(): Promise<void> {
    const { open, query } = this.nav.view;
    return this.report.show(open, this.search.answer?.searchedFor ?? query);
  }

  #heard(change: Change): void {
    this.reading.heard(change);
    this.imports.heard(change);
    this.exporting.heard(change);
    switch (change.kind) {
      case 'indexed':
        this.#indexed = true;
        this.seen.forget();
        if (this.nav.view.query === '') break;
        if (this.panel?.indexed === false) void this.search.again();
        void this.report.refresh(); // opened before, it has no marks
        break;
      case 'reports':
        this.#refresh();
        break;
      case 'twins':
        this.recount++;
        break;
      case 'ready':
      case 'failed':
        this.#notice(change.notices ?? []);
        this.failure = change.message;
        break;
    }
  }

  /** The same notices once more stay dismissed. */
  #notice(notices: readonly Notice[]): void {
    if (JSON.stringify(notices) !== JSON.stringify(this.notices)) this.notices = notices;
  }

  /** There are other reports: what is on the screen follows, where it stands. */
  #renew(): void {
    this.renewed++;
    this.seen.forget();
    this.selection.recount();
    void this.search.refresh();
    void this.report.refresh();
  }

  #keepSelection(): void {
    const { ids, collection } = this.selection;
    this.remembered.set({ selected: [...ids], collection: collection?.name ?? '' });
  }

  /** Keeps the query, when it found something. */
  #remember(): void {
    const { recentQueries } = this.remembered.values;
    if (!this.search.answer?.total || this.search.answer.query !== this.nav.view.query) return;
    const now = withRecent(recentQueries, this.nav.view.query);
    if (now.join('\n') !== recentQueries.join('\n')) this.remembered.set({ recentQueries: now });
  }
}
