import { beforeEach, expect, it, vi } from 'vitest';
import { Drag } from './drag.svelte';

class Handle {
  setPointerCapture(): void {}
}
const scroller = { scrollTop: 0, getBoundingClientRect: () => ({ top: 100, bottom: 400 }) };
const drop = vi.fn();
let frame: (() => void) | undefined;
let drag: Drag;

const press = (row: number, clientY: number, button = 0) =>
  drag.start(
    {
      button,
      clientY,
      pointerId: 1,
      currentTarget: new Handle(),
      preventDefault: () => {},
    } as unknown as PointerEvent,
    row,
  );
const point = (clientY: number) => drag.move({ clientY } as PointerEvent);

beforeEach(() => {
  drop.mockClear();
  frame = undefined;
  scroller.scrollTop = 0;
  vi.stubGlobal('HTMLElement', Handle);
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => ((frame = run), 1));
  vi.stubGlobal('cancelAnimationFrame', () => (frame = undefined));
  drag = new Drag(
    50,
    () => scroller as unknown as HTMLElement,
    () => 10,
    drop,
  );
});

it('lets the others make room, and drops where the row is', () => {
  press(1, 160);
  expect(drag.place(1)).toBe(50);
  point(260);
  expect([drag.to, drag.place(1)]).toEqual([3, 150]);
  expect([0, 2, 3, 4].map((row) => drag.place(row))).toEqual([0, 50, 100, 200]);
  drag.end();
  expect(drop.mock.calls).toEqual([[1, 3]]);
  expect(drag.active).toBe(false);
});

it('goes up, and not beyond the ends', () => {
  press(3, 260);
  point(-500);
  expect([drag.to, drag.place(3), drag.place(0)]).toEqual([0, 0, 50]);
  point(9_000);
  expect([drag.to, drag.place(3)]).toEqual([9, 450]);
});

it('changes nothing where it began, when it is given up, or with another button', () => {
  press(2, 210);
  point(215);
  drag.end();
  press(2, 210);
  point(400);
  drag.cancel();
  drag.end();
  press(2, 210, 2);
  point(400);
  drag.end();
  expect(drop).not.toHaveBeenCalled();
});

it('scrolls at the edges', () => {
  press(2, 210);
  point(398);
  frame?.();
  expect(scroller.scrollTop).toBeGreaterThan(0);
  const { to } = drag;
  for (let i = 0; i < 8; i++) frame?.();
  expect(drag.to).toBeGreaterThan(to);
  point(250);
  const { scrollTop } = scroller;
  frame?.();
  expect(scroller.scrollTop).toBe(scrollTop);
});
