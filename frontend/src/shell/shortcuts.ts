/**
 * Which command a key stands for. Single letters can be turned off, and never act while text is
 * being typed.
 */
export type Command =
  | 'search'
  | 'help'
  | 'filters'
  | 'basket'
  | 'export'
  | 'import'
  | 'print'
  | 'copy-rich'
  | 'copy-citation'
  | 'undo'
  | 'redo'
  | 'next-mark'
  | 'previous-mark'
  | 'next-row'
  | 'previous-row'
  | 'select-row'
  | 'open-row'
  | 'why-row'
  | 'escape'
  | 'back'
  | 'forward';

export interface Key {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

const single: Readonly<Record<string, Command>> = {
  '/': 'search',
  '?': 'help',
  j: 'next-row',
  k: 'previous-row',
  x: 'select-row',
  s: 'basket',
  o: 'open-row',
  w: 'why-row',
  n: 'next-mark',
  p: 'previous-mark',
  c: 'copy-citation',
};

const beside: Readonly<Record<string, Command>> = { ArrowLeft: 'back', ArrowRight: 'forward' };

export function commandOf(
  key: Key,
  where: { typing: boolean; singleKeys: boolean },
): Command | undefined {
  if (key.alt) return beside[key.key];
  if (key.key === 'F3') return key.shift ? 'previous-mark' : 'next-mark';
  if (key.ctrl) {
    const name = key.key.toLowerCase();
    if (name === 'k') return 'search';
    if (name === 'e') return 'export';
    if (name === 'i') return 'import';
    if (name === 'p') return 'print';
    if (name === 'c' && key.shift) return 'copy-rich';
    if (name === 'b') return 'filters';
    if (name === 'l') return 'basket';
    if (name === 'z' && !where.typing) return key.shift ? 'redo' : 'undo';
    if (name === 'y' && !where.typing) return 'redo';
    return undefined;
  }
  if (key.key === 'F1') return 'help';
  if (where.typing) return undefined;
  if (key.key === 'Escape') return 'escape';
  return where.singleKeys ? single[key.key] : undefined;
}

/** Whether keys go into a text field. */
export function typingIn(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio]), textarea'))
  );
}

/** The list of keys as the help shows it; `single` are those that can be turned off. */
export const keyHelp: readonly { keys: string[]; single?: string[]; does: string }[] = [
  { keys: ['Ctrl+K'], single: ['/'], does: 'Go to the search box' },
  { keys: ['↓', '↑'], single: ['j', 'k'], does: 'Move through the list' },
  { keys: ['Enter'], single: ['o'], does: 'Open the report' },
  { keys: ['Space'], single: ['x'], does: 'Select the report' },
  { keys: [], single: ['w'], does: 'Why this result, in the list' },
  { keys: ['Shift+↓', 'Shift+↑'], does: 'Select a range' },
  { keys: ['Ctrl+A'], does: 'Select everything found, in the list' },
  { keys: ['F3'], single: ['n'], does: 'Next match in the open report' },
  { keys: ['Shift+F3'], single: ['p'], does: 'Previous match' },
  { keys: ['Ctrl+L'], single: ['s'], does: 'Show the selected reports and the collections' },
  { keys: ['Alt+↑', 'Alt+↓'], does: 'Move a selected report, there' },
  { keys: ['Delete'], does: 'Take a report out of the selection, there' },
  { keys: ['Ctrl+Z'], does: 'Undo there; elsewhere bring back the report deleted last' },
  { keys: ['Ctrl+Shift+Z'], does: 'Do there again what was undone' },
  { keys: ['Ctrl+E'], does: 'Export the selected reports, else the open one' },
  {
    keys: [],
    single: ['c'],
    does: 'Copy the citation of the open report, or of the selected ones',
  },
  { keys: ['Ctrl+Shift+C'], does: 'Copy them as rich text, for a ticket' },
  { keys: ['Ctrl+P'], does: 'Print them, or the statistics' },
  { keys: ['Ctrl+I'], does: 'Import published pages' },
  { keys: ['Ctrl+B'], does: 'Show or hide the filters' },
  { keys: ['Alt+←', 'Alt+→'], does: 'Back and forward' },
  { keys: ['F1'], single: ['?'], does: 'This help' },
];

/** The keys of each row that stand for something now; a row without any goes. */
export function helpRows(singleKeys: boolean): { keys: string[]; does: string }[] {
  return keyHelp
    .map(({ keys, single = [], does }) => ({
      keys: singleKeys ? [...keys, ...single] : keys,
      does,
    }))
    .filter(({ keys }) => keys.length > 0);
}
