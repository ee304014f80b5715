/**
 * Prints reports. Their paper form is put into the page, where only paper shows it, and taken out
 * afterwards. `afterprint` alone does not tell when: WebKitGTK leaves it out where the dialog is
 * cancelled. But its dialog, as every other, keeps the window from hearing keys and clicks, so the
 * first of these after the dialog was asked for tells too.
 */
import { mount, tick, unmount } from 'svelte';
import { messageOf } from '../lib/api';
import { printingApi, type PrintingApi } from '../lib/printing-api';
import type { Toasts } from '../shell/toasts.svelte';
import { PrintJob } from './job.svelte';
import Printout from './Printout.svelte';

let end = () => {};

export async function print(
  ids: readonly string[],
  toasts: Pick<Toasts, 'failed'>,
  api: PrintingApi = printingApi,
): Promise<void> {
  end();
  const job = new PrintJob(ids, api);
  const over = new AbortController();
  const part = mount(Printout, { target: document.body, props: { job } });
  const mine = () => {
    if (over.signal.aborted) return;
    over.abort();
    job.cancel();
    void unmount(part);
  };
  end = mine;
  try {
    if (!(await job.prepare())) return mine();
    await tick();
    const listening = { signal: over.signal, capture: true };
    addEventListener('afterprint', mine, listening);
    await api.open();
    const heard = (event: Event) => (event as KeyboardEvent).repeat || mine();
    addEventListener('pointerdown', heard, listening);
    addEventListener('keydown', heard, listening);
  } catch (thrown) {
    mine();
    toasts.failed(messageOf(thrown));
  }
}
