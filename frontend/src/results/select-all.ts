/** Everything found goes into the selection, or out of it; Go knows the ids of pages not seen. */
import { messageOf } from '../lib/api';
import { count } from '../lib/words';
import type { Session } from '../session/session.svelte';

export async function selectAll(
  { search, selection, toasts }: Session,
  on: boolean,
): Promise<void> {
  try {
    const found = await search.allIds();
    const ids = new Set(selection.ids);
    for (const id of found) {
      if (on) ids.add(id);
      else ids.delete(id);
    }
    selection.endRange();
    const more = Math.abs(ids.size - selection.size);
    if (more > 0) selection.change(ids, `${on ? 'Selected' : 'Took out'} ${count(more, 'report')}`);
  } catch (thrown) {
    toasts.failed(messageOf(thrown));
  }
}
