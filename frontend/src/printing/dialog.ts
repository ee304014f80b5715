/**
 * Shows the system's dialog to print, and tells when it is over. `afterprint` alone does not: WebKitGTK
 * leaves it out where the dialog is cancelled. But its dialog, as every other, keeps the window from
 * hearing keys and clicks, so the first of these after the dialog was asked for tells too.
 */
export async function throughDialog(
  open: () => Promise<void>,
  over: () => void,
  signal: AbortSignal,
): Promise<void> {
  const listening = { signal, capture: true };
  addEventListener('afterprint', over, listening);
  await open();
  const heard = (event: Event) => (event as KeyboardEvent).repeat || over();
  addEventListener('pointerdown', heard, listening);
  addEventListener('keydown', heard, listening);
}
