/**
 * Prints reports. Their paper form is put into the page, where only paper shows it, and taken out
 * afterwards.
 */
import { mount, tick, unmount } from 'svelte';
import { messageOf } from '../lib/api';
import { printingApi, type PrintingApi } from '../lib/printing-api';
import type { Toasts } from '../shell/toasts.svelte';
import { throughDialog } from './dialog';
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
    await throughDialog(() => api.open(), mine, over.signal);
  } catch (thrown) {
    mine();
    toasts.failed(messageOf(thrown));
  }
}
