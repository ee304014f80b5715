/** Why a report is a result: asked for on demand, shown beside what asked. */
import { messageOf, type Api } from '../lib/api';
import { Latest } from '../lib/latest';
import { loading, none, type Status } from '../lib/status';
import type { Why } from '../lib/types';

export class WhyThis {
  open = $state(false);
  /** What the answer is shown beside, and where the focus goes back to. */
  anchor: HTMLElement | null = $state.raw(null);
  /** Which edge of the anchor it keeps to. */
  align: 'start' | 'end' = $state('end');
  status: Status<Why> = $state.raw(none);

  #latest = new Latest();

  constructor(private readonly api: Pick<Api, 'why'>) {}

  /** Shows it beside an element; a second time there closes it. */
  toggle(id: string, query: string, anchor: HTMLElement, align: 'start' | 'end' = 'end'): void {
    this.align = align;
    if (this.open && this.anchor === anchor) this.open = false;
    else void this.#show(id, query, anchor);
  }

  async #show(id: string, query: string, anchor: HTMLElement): Promise<void> {
    this.anchor = anchor;
    this.status = loading;
    this.open = true;
    await this.#latest.run(
      this.api.why(id, query),
      (why) => (this.status = { kind: 'success', data: why }),
      (thrown) => (this.status = { kind: 'error', message: messageOf(thrown) }),
    );
  }
}
