/** How far reading the library has come. What takes less than a moment is not worth showing. */
import { messageOf, type Api } from '../lib/api';
import type { Change } from '../lib/types';
import { figure } from '../lib/words';
import type { Toasts } from '../shell/toasts.svelte';

const patience = 1_000;

export class Reading {
  done = $state(0);
  total = $state(0);
  /** Whether it takes long enough to be shown. */
  shown = $state(false);

  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(
    private readonly api: Pick<Api, 'stopReading'>,
    private readonly toasts: Pick<Toasts, 'done' | 'failed'>,
  ) {}

  heard({ kind, done, total }: Change): void {
    if (kind === 'ready' || kind === 'failed') this.#end();
    else if (kind === 'progress' && total > 0) {
      this.done = done;
      this.total = total;
      this.#timer ??= setTimeout(() => (this.shown = true), patience);
    }
  }

  /** What was read so far stays. */
  async stop(): Promise<void> {
    this.#stopped = true;
    try {
      await this.api.stopReading();
    } catch (thrown) {
      this.#stopped = false;
      this.toasts.failed(messageOf(thrown));
    }
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.shown = false;
    if (!this.#stopped) return;
    this.#stopped = false;
    const read = `${figure(this.done)} of ${figure(this.total)}`;
    this.toasts.done(`Stopped after ${read} reports. The next start goes on from there.`);
  }
}
