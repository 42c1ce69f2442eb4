import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';

/** Cut, copy and paste where they apply. A page that brings its own menu keeps this one away. */
export function showContextMenu(window: BrowserWindow, place: ContextMenuParams): void {
  const { canCut, canCopy, canPaste, canSelectAll } = place.editFlags;
  const items: MenuItemConstructorOptions[] = place.isEditable
    ? [
        { role: 'cut', enabled: canCut },
        { role: 'copy', enabled: canCopy },
        { role: 'paste', enabled: canPaste },
        { type: 'separator' },
        { role: 'selectAll', enabled: canSelectAll },
      ]
    : place.selectionText.trim() === ''
      ? []
      : [{ role: 'copy', enabled: canCopy }];
  if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
}
