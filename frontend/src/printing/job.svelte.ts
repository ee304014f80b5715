/** Reports on their way to paper: read from Go a few at a time, so that the window stays alive. */
import type { Front, PrintReport, PrintingApi } from '../lib/printing-api';

/** How many reports are asked for at once. */
const few = 20;

export class PrintJob {
  /** What stands in front; one report stands alone. */
  front: Front | null = $state.raw(null);
  reports: readonly PrintReport[] = $state.raw([]);
  ready = $state(false);
  cancelled = $state(false);
  readonly total: number;

  constructor(
    private readonly ids: readonly string[],
    private readonly api: Pick<PrintingApi, 'front' | 'reports'>,
  ) {
    this.total = ids.length;
  }

  /** Reads everything; false when it was cancelled meanwhile. */
  async prepare(): Promise<boolean> {
    if (this.total !== 1) this.front = await this.api.front(this.ids);
    for (let at = 0; at < this.total && !this.cancelled; at += few) {
      const next = await this.api.reports(this.ids.slice(at, at + few));
      this.reports = [...this.reports, ...next];
      await nextFrame();
    }
    this.ready = !this.cancelled;
    return this.ready;
  }

  cancel(): void {
    this.cancelled = true;
  }
}

/** Lets the window draw; one that is hidden draws nothing, and must not be waited for. */
export function nextFrame(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => done());
    setTimeout(done, 50);
  });
}
