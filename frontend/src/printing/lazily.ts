/** Fetches what printing needs when something is printed. */
import type { Toasts } from '../shell/toasts.svelte';

export async function print(ids: readonly string[], toasts: Toasts): Promise<void> {
  await (await import('./print')).print(ids, toasts);
}
