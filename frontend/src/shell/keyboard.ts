/** Runs the commands that keys stand for, wherever the focus is. */
import { tick } from 'svelte';
import { longText } from '../importing/imports.svelte';
import type { Session } from '../session/session.svelte';
import { commandOf, typingIn, type Command } from './shortcuts';

/** What keys do while the filters lie over the window. */
const overDrawer: readonly Command[] = ['search', 'filters', 'escape'];
const nothing = 'Open a report first, or select some.';

export function keyboard(event: KeyboardEvent, session: Session): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (session.covered) return; // A dialog has its own keys.
  const command = commandOf(
    {
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
      alt: event.altKey,
    },
    { typing: typingIn(event.target), singleKeys: !session.remembered.values.singleKeysOff },
  );
  if (!command || (session.layout.drawer && !overDrawer.includes(command))) return;
  if (run(command, session)) event.preventDefault();
}

/** A long text pasted where there is nothing to type in is a page to import. */
export function pasted(event: ClipboardEvent, session: Session): void {
  if (typingIn(event.target) || session.covered) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.length >= longText) session.imports.paste(text);
}

/** The search box, which is not under the drawer then. */
async function focusSearch({ layout }: Session): Promise<void> {
  layout.drawer = false;
  await tick();
  const box = document.querySelector<HTMLInputElement>('#search');
  box?.focus();
  box?.select();
}

function run(command: Command, session: Session): boolean {
  switch (command) {
    case 'search':
      void focusSearch(session);
      return true;
    case 'help':
      session.helpOpen = true;
      return true;
    case 'filters':
      session.layout.toggleFilters();
      return true;
    case 'basket':
      toggleBasket(session);
      return true;
    case 'export':
      exportWhat(session);
      return true;
    case 'print':
    case 'copy-rich':
    case 'copy-citation':
      return handOn(command, session);
    case 'import':
      document.querySelector<HTMLElement>('#import')?.click();
      return true;
    case 'undo':
      return undo(session);
    case 'redo':
      return redo(session);
    case 'next-mark':
      session.marks.move(1);
      return true;
    case 'previous-mark':
      session.marks.move(-1);
      return true;
    case 'escape':
      return escape(session);
    // Not every engine of a window has these keys; where it has, this replaces them.
    case 'back':
      history.back();
      return true;
    case 'forward':
      history.forward();
      return true;
    default:
      if (session.nav.view.tab !== 'reports') return false; // The list is out of sight.
      session.cursor?.command(command);
      return session.cursor !== null;
  }
}

/** What was done to the selected reports where they can be seen; else the deletion of a report. */
function undo({ basket, basketShown, library, selection }: Session): boolean {
  if (basketShown && selection.undoable) {
    if (basket.cursor) basket.cursor.command('undo');
    else selection.undo();
    return true;
  }
  const { undo: bringBack } = library;
  bringBack?.();
  return bringBack !== null;
}

/** What was undone of the selected reports, where they can be seen. */
function redo({ basket, selection }: Session): boolean {
  if (!basket.open || !selection.redoable) return false;
  if (basket.cursor) basket.cursor.command('redo');
  else selection.redo();
  return true;
}

/** Opens the selected reports, goes there, or closes them where the focus is there already. */
function toggleBasket(session: Session): void {
  const pane = document.querySelector('#basket');
  if (!session.basketShown) session.showBasket();
  else if (pane?.contains(document.activeElement)) session.closeBasket();
  else if (session.basket.cursor) session.basket.cursor.enter();
  else pane?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
}

/** The report that is being read, which may not be here yet; null where none is. */
function beingRead({ nav, report }: Session): string[] | null {
  if (nav.view.tab !== 'reports' || nav.view.open === '') return null;
  return report.page ? [report.page.report.id] : [];
}

/** Exports the selected reports, as their button says, else the one that is being read. */
function exportWhat(session: Session): void {
  const ids = beingRead(session) ?? [];
  if (session.selection.present.length > 0) session.exportSelected();
  else if (ids.length > 0) session.exporting.show(ids);
  else session.toasts.failed(nothing);
}

/** Copies or prints the report that is being read, else the selected ones. */
function handOn(command: 'print' | 'copy-rich' | 'copy-citation', session: Session): boolean {
  const { nav, selection, toasts } = session;
  const ids = beingRead(session) ?? selection.present;
  if (command === 'print' && nav.view.tab !== 'reports') {
    void import('../printing/statistics').then(({ printStatistics }) => printStatistics(toasts));
  } else if (ids.length === 0) {
    toasts.failed(nothing);
  } else if (command === 'print') {
    void import('../printing/print').then(({ print }) => print(ids, toasts));
  } else {
    const way = command === 'copy-rich' ? 'rich' : 'citations';
    void import('../copying/copying').then(({ copy }) => copy(way, ids, toasts));
  }
  return true;
}

/**
 * Leaves what lies on top: the drawer, the report where it takes the whole window, the selected
 * reports.
 */
function escape(session: Session): boolean {
  if (session.layout.drawer) session.layout.drawer = false;
  else if (session.layout.fold === 'one' && session.nav.view.open !== '') {
    session.choose({ open: '' });
  } else if (session.basketShown) session.closeBasket();
  else return false;
  return true;
}
