/** What else can be done with a report: it depends on where it comes from. */
import type { Page } from '../lib/types';
import type { Session } from '../session/session.svelte';
import type { MenuEntry } from '../shell/menu';

export function entriesFor(page: Page, session: Session): MenuEntry[] {
  const { id } = page.report;
  const exporting: MenuEntry = {
    kind: 'item',
    label: 'Export…',
    icon: 'export',
    run: () => session.exporting.show([id]),
  };
  if (page.embedded) {
    return [
      exporting,
      {
        kind: 'item',
        label: 'Correct a copy…',
        icon: 'edit',
        run: () => session.editing.start(id),
      },
    ];
  }
  const original: MenuEntry = {
    kind: 'item',
    label: 'Open the saved page',
    icon: 'report',
    run: () => void session.library.openOriginal(id),
  };
  return [
    exporting,
    { kind: 'item', label: 'Edit…', icon: 'edit', run: () => session.editing.start(id) },
    {
      kind: 'item',
      label: 'Show in folder',
      icon: 'folder',
      run: () => void session.library.showInFolder(id),
    },
    ...(page.original ? [original] : []),
    { kind: 'line' },
    {
      kind: 'item',
      label: page.overrides ? 'Delete the copy' : 'Delete',
      icon: 'trash',
      run: () => void session.remove(page),
    },
  ];
}
