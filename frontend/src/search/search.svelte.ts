/**
 * The search for what the view asks. The last answer stays on the screen until the next one is
 * there; answers that come too late are dropped; more pages are fetched as rows are looked at.
 */
import { requestKey, requestOf, type View } from '../address/view';
import { reasonOf, type Api } from '../lib/api';
import { Latest } from '../lib/latest';
import { loading, none, type Status } from '../lib/status';
import type { Answer, Hit, Request } from '../lib/types';
import { missingPages, pageSize, rowAt, rowCount, type Pages } from './paging';

/** A frame. */
const pause = 16;

export class Search {
  status: Status<Answer> = $state.raw(none);
  /** The last answer, also while the next one is on its way. */
  answer: Answer | null = $state.raw(null);
  pages: Pages = $state.raw(new Map());
  /** The ids of all found, once they are known. */
  foundIds: readonly string[] | null = $state.raw(null);
  /** Counts the searches: who shows more of what is found asks when the search does. */
  asked = $state(0);
  /** Counts the answers; a new number means new rows. */
  round = $state(0);
  readonly rows = $derived(this.answer ? rowCount(this.answer.total, this.pages) : 0);

  #latest = new Latest();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #view: View | undefined;
  /** When the last search was sent. */
  #sent = -pause;
  #wanted: [first: number, last: number] = [0, 0];
  #fetching = false;
  #all: Promise<string[]> | null = null;

  constructor(
    private readonly api: Pick<Api, 'search' | 'ids'>,
    private readonly answered: () => void = () => {},
    private readonly pageFailed: (message: string) => void = () => {},
  ) {}

  /** Searches for the view at once; while typing, not twice within a frame. */
  run(view: View, typing = false): void {
    clearTimeout(this.#timer);
    this.#view = view;
    const wait = typing ? this.#sent + pause - performance.now() : 0;
    if (wait > 0) this.#timer = setTimeout(() => void this.#send(view), wait);
    else void this.#send(view);
  }

  /** Takes the answer to a request that was made for the page, where it is what the view asks. */
  take(view: View, request: Request, answer: Answer): boolean {
    if (requestKey(requestOf(view, 0, pageSize)) !== requestKey(request)) return false;
    this.#view = view;
    this.#deliver(answer, new Map([[0, answer.hits]]));
    return true;
  }

  /** Searches again for the same. */
  async again(): Promise<void> {
    if (this.#view) await this.#send(this.#view);
  }

  /**
   * Searches again because there are other reports. The rows in sight are exchanged all at once,
   * so that nothing moves or blinks; when it does not work, what is there stays.
   */
  async refresh(): Promise<void> {
    if (!this.#view || this.status.kind !== 'success') return this.again();
    const before = this.status;
    this.asked++;
    this.status = loading;
    await this.#latest.run(
      this.#inSight(this.#view),
      ([answer, pages]) => this.#deliver(answer, pages),
      () => (this.status = before),
    );
  }

  /** The first page, and those that hold the rows in sight. */
  async #inSight(view: View): Promise<[Answer, Pages]> {
    const answer = await this.api.search(requestOf(view, 0, pageSize));
    const pages = new Map([[0, answer.hits]]);
    const rows = rowCount(answer.total, pages);
    const [first, last] = this.#wanted;
    for (const page of missingPages(pages, Math.min(first, rows), Math.min(last, rows - 1))) {
      pages.set(page, (await this.api.search(requestOf(view, page * pageSize, pageSize))).hits);
    }
    return [answer, pages];
  }

  #deliver(answer: Answer, pages: Pages): void {
    this.#all = null;
    this.answer = answer;
    this.pages = pages;
    this.foundIds = this.#wholeFirstPage(answer);
    this.round++;
    this.status = { kind: 'success', data: answer };
    this.answered();
  }

  async #send(view: View): Promise<void> {
    this.#sent = performance.now();
    this.asked++;
    this.status = loading;
    await this.#latest.run(
      this.api.search(requestOf(view, 0, pageSize)),
      (answer) => this.#deliver(answer, new Map([[0, answer.hits]])),
      (thrown) => {
        this.status = { kind: 'error', message: reasonOf(thrown) };
        this.answered();
      },
    );
  }

  row(index: number): Hit | undefined {
    return rowAt(this.pages, index);
  }

  /** Fetches the pages of rows that came into sight. */
  need(first: number, last: number): void {
    this.#wanted = [first, Math.min(last, this.rows - 1)];
    if (!this.#fetching) void this.#fetch();
  }

  /** One page at a time: Go ends a search when the next one comes. */
  async #fetch(): Promise<void> {
    this.#fetching = true;
    const round = this.round;
    const current = () => round === this.round && this.status.kind === 'success';
    try {
      while (this.#view && current()) {
        const page = missingPages(this.pages, ...this.#wanted)[0];
        if (page === undefined) break;
        const answer = await this.api.search(requestOf(this.#view, page * pageSize, pageSize));
        if (current()) this.pages = new Map(this.pages).set(page, answer.hits);
      }
    } catch (thrown) {
      if (current()) this.pageFailed(reasonOf(thrown));
    } finally {
      this.#fetching = false;
    }
  }

  /** The rows that are here. */
  loaded(): Hit[] {
    return [...this.pages.values()].flat();
  }

  /** The ids of every report found in full, in order. */
  async allIds(): Promise<readonly string[]> {
    if (this.foundIds || !this.#view) return this.foundIds ?? [];
    const round = this.round;
    this.#all ??= this.api.ids(requestOf(this.#view, 0, 0));
    try {
      const ids = await this.#all;
      if (round === this.round) this.foundIds = ids;
      return ids;
    } catch (thrown) {
      this.#all = null;
      throw thrown;
    }
  }

  /** Where everything found is on the first page, there is no need to ask. */
  #wholeFirstPage({ hits, total, relaxed }: Answer): string[] | null {
    if (hits.length === pageSize && total > pageSize) return null;
    return hits.filter((hit) => relaxed || !hit.partial).map((hit) => hit.id);
  }
}
