/** Arrow keys over marks in rows and columns, of which one is in the tab order. */
import { clamp } from './columns';

type Cell = readonly [row: number, column: number];
export type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** Keys with these are commands of the window. */
export const commanding = ({ altKey, ctrlKey, metaKey }: Press): boolean =>
  altKey || ctrlKey || metaKey;

/** Where a key leads from a place, or undefined where it is none that moves there. */
export function rove(
  event: Press,
  [row, column]: Cell,
  [rows, columns]: Cell,
): [row: number, column: number] | undefined {
  if (commanding(event)) return undefined;
  const to: Readonly<Record<string, Cell>> = {
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, columns - 1],
    ...(rows > 1 ? { ArrowUp: [row - 1, column], ArrowDown: [row + 1, column] } : {}),
  };
  if (!Object.hasOwn(to, event.key)) return undefined;
  const [toRow, toColumn] = to[event.key] ?? [row, column];
  return [clamp(toRow, 0, rows - 1), clamp(toColumn, 0, columns - 1)];
}
