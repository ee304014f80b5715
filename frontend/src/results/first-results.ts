/**
 * Says when the first answer has been painted: in the second frame after it is in the page. From
 * then on there is time for what was put off until now.
 */
import { onMount } from 'svelte';
import type { Session } from '../session/session.svelte';
import { warmMenus } from '../shell/MenuButton.svelte';

export function afterPaint(session: Session): void {
  onMount(() => {
    if (session.painted) return;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (session.painted) return;
        session.painted = true;
        void session.api.trace('first-results').catch(() => {});
        setTimeout(warmMenus, 300);
      }),
    );
  });
}
