/** How the export would begin, kept up with what is chosen. What is shown stays until the next is there. */
import { reasonOf } from '../lib/api';
import { debounce } from '../lib/debounce';
import type { ExportApi, ExportOptions, ExportPreview } from '../lib/export-api';
import { Latest } from '../lib/latest';

export class Preview {
  shown: ExportPreview | null = $state.raw(null);
  failure = $state('');

  #latest = new Latest();
  #ask: () => void = () => {};
  #asked = false;
  #soon = debounce(() => this.#ask(), 120);

  constructor(private readonly api: Pick<ExportApi, 'preview'>) {}

  /** The first is made at once, the following ones when the changes have paused. */
  update(ids: readonly string[], format: string, options: ExportOptions): void {
    this.#ask = () => void this.#make(ids, format, options);
    if (this.#asked) this.#soon();
    else this.#ask();
    this.#asked = true;
  }

  stop(): void {
    this.#soon.cancel();
    this.#latest.cancel();
  }

  async #make(ids: readonly string[], format: string, options: ExportOptions): Promise<void> {
    await this.#latest.run(
      this.api.preview(ids, format, options),
      (shown) => {
        this.shown = shown;
        this.failure = '';
      },
      (thrown) => (this.failure = reasonOf(thrown)),
    );
  }
}
