/** Charts for a mail or a slide: on the clipboard, as a picture. */
import { pictureOf } from './picture';

export async function copyPicture(svg: SVGSVGElement, title: string): Promise<void> {
  const picture = pictureOf(svg, title);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
}
