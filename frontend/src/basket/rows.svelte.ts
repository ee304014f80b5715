/**
 * What the rows of the selected reports show. Only those that were looked at are here, however
 * many are selected.
 */
import { messageOf } from '../lib/api';
import type { CollectionsApi } from '../lib/collections-api';
import type { Hit } from '../lib/types';

/** How many rows are asked for at once. */
const pageSize = 100;

export class Rows {
  /** By id; null for an id that no report has. */
  hits: ReadonlyMap<string, Hit | null> = $state.raw(new Map());

  #fresh = new Set<string>();
  #wanted: readonly string[] = [];
  #fetching = false;
  #round = 0;

  constructor(
    private readonly api: Pick<CollectionsApi, 'rows'>,
    private readonly failed: (message: string) => void,
  ) {}

  /** Fetches the rows that came into sight. */
  need(ids: readonly string[]): void {
    this.#wanted = ids;
    if (!this.#fetching) void this.#fetch();
  }

  /** There are other reports: what is in sight is asked for anew, and stays until that is there. */
  renew(): void {
    this.#round++;
    this.#fresh.clear();
    this.need(this.#wanted);
  }

  async #fetch(): Promise<void> {
    this.#fetching = true;
    try {
      for (;;) {
        const ids = this.#wanted.filter((id) => !this.#fresh.has(id)).slice(0, pageSize);
        if (ids.length === 0) break;
        const round = this.#round;
        const found = new Map((await this.api.rows(ids)).map((hit) => [hit.id, hit]));
        if (round !== this.#round) continue;
        const hits = new Map(this.hits);
        for (const id of ids) {
          hits.set(id, found.get(id) ?? null);
          this.#fresh.add(id);
        }
        this.hits = hits;
      }
    } catch (thrown) {
      this.failed(messageOf(thrown));
    } finally {
      this.#fetching = false;
    }
  }
}
