/**
 * A chart as a picture. What is drawn takes its looks from style sheets that a picture has not, so
 * they are written into a copy first; the copy is drawn by the engine itself.
 */
const looks = [
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'paint-order'],
  ...['font-family', 'font-size', 'font-weight', 'font-variant-numeric'],
  ...['text-anchor', 'dominant-baseline', 'visibility'],
];

/** Sharp where a screen shows two dots for one. */
const scale = 2;

export async function pictureOf(svg: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const head = 28;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = (height + head) * scale;
  const draw = canvas.getContext('2d');
  if (!draw) throw new Error('The picture could not be drawn.');
  const style = getComputedStyle(svg);
  draw.scale(scale, scale);
  draw.fillStyle = style.getPropertyValue('--surface');
  draw.fillRect(0, 0, width, height + head);
  draw.fillStyle = style.getPropertyValue('--text');
  draw.font = `600 13px ${style.fontFamily}`;
  draw.fillText(title, 4, 18);
  draw.drawImage(image, 0, head, width, height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) =>
      blob ? done(blob) : fail(new Error('The picture could not be drawn.')),
    ),
  );
}

function text(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const own = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  own.forEach((element, i) => {
    const style = getComputedStyle(element);
    const target = copies[i];
    for (const look of looks) target?.style.setProperty(look, style.getPropertyValue(look));
  });
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}
