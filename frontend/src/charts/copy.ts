/** Charts for a mail or a slide: on the clipboard, as a picture. */
import { pictureOf, type Captions } from './picture';

export async function copyPicture(part: HTMLElement, captions: Captions): Promise<void> {
  const picture = pictureOf(part, captions);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
