/**
 * What was seen before, of the open report. It is asked for when the report can be read, kept for
 * each report, and forgotten when there are other reports or the words can be compared.
 */
import { messageOf, type Api } from '../lib/api';
import { Latest } from '../lib/latest';
import { loading, none, type Status } from '../lib/status';
import type { SeenBefore } from '../lib/types';

/** How many reports are remembered; a hundred answers are a few hundred kilobytes. */
const most = 100;

export class Seen {
  status: Status<SeenBefore> = $state.raw(none);

  #id = $state('');
  #known = new Map<string, SeenBefore>();
  #latest = new Latest();

  constructor(private readonly api: Pick<Api, 'seenBefore'>) {}

  /** Of this report: what belongs to the one before is not shown beside the next. */
  of(id: string): Status<SeenBefore> {
    return id === this.#id ? this.status : loading;
  }

  /** Shows what is known of a report already; asks when nothing is. */
  async show(id: string): Promise<void> {
    const known = this.#known.get(id);
    if (id === this.#id && known) return;
    if (id !== this.#id) this.status = loading;
    this.#id = id;
    if (known) {
      this.#latest.cancel();
      this.status = { kind: 'success', data: known };
      return;
    }
    await this.#latest.run(
      this.api.seenBefore(id),
      (seen) => {
        this.#keep(id, seen);
        this.status = { kind: 'success', data: seen };
      },
      (thrown) => (this.status = { kind: 'error', message: messageOf(thrown) }),
    );
  }

  again(): Promise<void> {
    this.#known.delete(this.#id);
    return this.show(this.#id);
  }

  /** There are other reports, or more is known of them. What is shown is asked for anew. */
  forget(): void {
    this.#known.clear();
    if (this.status.kind !== 'none') void this.show(this.#id);
  }

  #keep(id: string, seen: SeenBefore): void {
    this.#known.set(id, seen);
    const oldest = this.#known.keys().next();
    if (this.#known.size > most && !oldest.done) this.#known.delete(oldest.value);
  }
}
