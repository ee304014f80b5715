/**
 * Prints the statistics. Charts are drawn as wide as their place in the window, and do not hear of
 * paper: so they get a place as wide as paper while the dialog is open.
 */
import { messageOf } from '../lib/api';
import { printingApi, type PrintingApi } from '../lib/printing-api';
import type { Toasts } from '../shell/toasts.svelte';
import { throughDialog } from './dialog';
import { nextFrame } from './job.svelte';

let end = () => {};

export async function printStatistics(
  toasts: Pick<Toasts, 'failed'>,
  api: Pick<PrintingApi, 'open'> = printingApi,
): Promise<void> {
  end();
  const { dataset } = document.documentElement;
  const over = new AbortController();
  const mine = () => {
    if (over.signal.aborted) return;
    over.abort();
    delete dataset['paper'];
  };
  end = mine;
  dataset['paper'] = '';
  try {
    // One frame to be measured in, one to be drawn in.
    await nextFrame();
    await nextFrame();
    await throughDialog(() => api.open(), mine, over.signal);
  } catch (thrown) {
    mine();
    toasts.failed(messageOf(thrown));
  }
}
