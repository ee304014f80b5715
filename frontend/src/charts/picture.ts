/**
 * A chart as a picture: its title, what was searched, the drawing and the legend, light as on paper.
 * What is drawn takes its looks from style sheets that a picture has not, so they are written into
 * copies, which the engine draws itself. Words are drawn apart: the font of the page is unknown to a
 * picture.
 */
import { wordsIn, type Words } from './picture-words';

const drawnWith = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'visibility',
  'overflow',
];

/** Sharp where a screen shows two dots for one. */
const scale = 2;
const edge = 16;
const titleLine = 20;
const noteLine = 17;

interface Drawing {
  source: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Looks {
  ground: string;
  text: string;
  muted: string;
  font: string;
}

export interface Captions {
  title: string;
  /** What the chart is of, if that is not everything. */
  note: string;
}

/** A picture (PNG) of the drawings in a part of the page. */
export async function pictureOf(part: HTMLElement, captions: Captions): Promise<Blob> {
  const { drawings, words, looks, width, height } = inLight(() => taken(part));
  const images = await Promise.all(drawings.map(imageOf));
  const top = edge + titleLine + (captions.note === '' ? 0 : noteLine) + 4;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((width + 2 * edge) * scale);
  canvas.height = Math.ceil((top + height + edge) * scale);
  const draw = canvas.getContext('2d');
  if (!draw) throw new Error('The picture could not be drawn.');
  draw.scale(scale, scale);
  draw.fillStyle = looks.ground;
  draw.fillRect(0, 0, canvas.width, canvas.height);
  caption(draw, captions, looks, width);
  draw.translate(edge, top);
  drawings.forEach(({ x, y, width, height }, i) => {
    const image = images[i];
    if (image) draw.drawImage(image, x, y, width, height);
  });
  for (const each of words) write(draw, each);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) =>
      blob ? done(blob) : fail(new Error('The picture could not be drawn.')),
    ),
  );
}

/** Does something while the page has its light colours. No drawing of the page falls between. */
function inLight<T>(take: () => T): T {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  dataset['theme'] = 'light';
  try {
    return take();
  } finally {
    if (theme === undefined) delete dataset['theme'];
    else dataset['theme'] = theme;
  }
}

function taken(part: HTMLElement) {
  const { left, top, bottom } = part.getBoundingClientRect();
  const drawings: Drawing[] = [];
  let right = part.getBoundingClientRect().right;
  for (const svg of part.querySelectorAll<SVGSVGElement>('svg')) {
    // LayerChart has drawings in a drawing, and a button has a sign.
    if (svg.parentElement?.closest('svg, button')) continue;
    const box = svg.getBoundingClientRect();
    const { width, height } = box;
    drawings.push({ source: sourceOf(svg), x: box.left - left, y: box.top - top, width, height });
    right = Math.max(right, box.right);
  }
  const style = getComputedStyle(part);
  const looks: Looks = {
    ground: style.getPropertyValue('--surface'),
    text: style.getPropertyValue('--text'),
    muted: style.getPropertyValue('--muted'),
    font: style.fontFamily,
  };
  const words = wordsIn(part, left, top);
  return { drawings, words, looks, width: right - left, height: bottom - top };
}

async function imageOf({ source }: Drawing): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  return image;
}

/** The SVG of a drawing with its looks in it, and without its words. */
function sourceOf(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const own = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  own.forEach((element, i) => {
    const style = getComputedStyle(element);
    const target = copies[i];
    for (const look of drawnWith) target?.style.setProperty(look, style.getPropertyValue(look));
  });
  for (const text of copy.querySelectorAll('text')) text.remove();
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}

function caption(
  draw: CanvasRenderingContext2D,
  { title, note }: Captions,
  { text, muted, font }: Looks,
  width: number,
): void {
  draw.fillStyle = text;
  draw.font = `600 14px ${font}`;
  draw.fillText(title, edge, edge + 13, width);
  draw.fillStyle = muted;
  draw.font = `400 12px ${font}`;
  if (note !== '') draw.fillText(note, edge, edge + titleLine + 12, width);
}

function write(draw: CanvasRenderingContext2D, { text, at, colour, font, base }: Words): void {
  draw.save();
  draw.transform(...at);
  draw.font = font;
  draw.fillStyle = colour;
  draw.textBaseline = base;
  draw.fillText(text, 0, 0);
  draw.restore();
}
