/**
 * Puts HTML and plain text on the clipboard together. Go cannot: Wails' clipboard takes text alone.
 * A page may while a key or a click is being handled, so the clipboard is asked at once and given
 * its contents when Go has made them. Where it refuses, the older way is tried: an answer of Go
 * counts as such a moment too in the window's own engine.
 */
import type { RichText } from '../lib/copying-api';

/** Whether it worked; an error is that of the text itself. */
export async function putRich(text: Promise<RichText>): Promise<boolean> {
  return (await given(text)) || byCommand(await text);
}

async function given(text: Promise<RichText>): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) return false;
  const part = (type: string, of: (rich: RichText) => string) => {
    const blob = text.then((rich) => new Blob([of(rich)], { type }));
    blob.catch(() => {}); // the one who asked hears of it
    return blob;
  };
  try {
    const item = new ClipboardItem({
      'text/html': part('text/html', (rich) => rich.html),
      'text/plain': part('text/plain', (rich) => rich.text),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

function byCommand({ html, text }: RichText): boolean {
  let put = false;
  const copy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    put = true;
  };
  document.addEventListener('copy', copy, true);
  try {
    return document.execCommand('copy') && put;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', copy, true);
  }
}
