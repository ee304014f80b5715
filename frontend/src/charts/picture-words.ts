/** The words in a part of the page, and where they stand: to draw them elsewhere in the same font. */
export interface Words {
  text: string;
  /** A canvas's transform to where they begin. */
  at: [number, number, number, number, number, number];
  colour: string;
  font: string;
  base: 'alphabetic' | 'middle';
}

/** All words but those of buttons of the page, seen from a corner. */
export function wordsIn(part: HTMLElement, left: number, top: number): Words[] {
  const words: Words[] = [];
  for (const text of part.querySelectorAll<SVGTextElement>('svg text')) {
    const found = drawn(text, left, top);
    if (found) words.push(found);
  }
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest('svg, button')) continue;
    const text = node.textContent?.trim() ?? '';
    if (text !== '') words.push(set(node, parent, text, left, top));
  }
  return words;
}

/** Words of a drawing, which may be turned. */
function drawn(element: SVGTextElement, left: number, top: number): Words | null {
  const matrix = element.getScreenCTM();
  const text = element.textContent?.trim() ?? '';
  if (!matrix || text === '' || element.getNumberOfChars() === 0) return null;
  const start = element.getStartPositionOfChar(0);
  const { a, b, c, d } = matrix;
  const { x, y } = new DOMPoint(start.x, start.y).matrixTransform(matrix);
  const at: Words['at'] = [a, b, c, d, x - left, y - top];
  const style = getComputedStyle(element);
  return { text, at, colour: style.fill, font: fontOf(style), base: 'alphabetic' };
}

/** Words of a legend. */
function set(node: Node, parent: Element, text: string, left: number, top: number): Words {
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  const at: Words['at'] = [1, 0, 0, 1, box.left - left, (box.top + box.bottom) / 2 - top];
  const style = getComputedStyle(parent);
  return { text, at, colour: style.color, font: fontOf(style), base: 'middle' };
}

function fontOf({ fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string {
  return `${fontWeight} ${fontSize} ${fontFamily}`;
}
