import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DesktopBridge } from '../../electron/contract/bridge.ts';
import { shortcuts, type ShortcutName } from '../../renderer/app/shortcuts.ts';
import { commands } from '../../electron/contract/bridge.ts';
import type { Carrel } from '../../electron/contract/index.ts';
import { importFrom, launch, type Desktop } from './launch.ts';

let desktop: Desktop;
let bridge: DesktopBridge;
let carrel: Carrel;

beforeAll(async () => {
  desktop = await launch();
  const page = await desktop.page();
  ({ bridge } = page);
  ({ carrel } = await desktop.connect());
});
afterAll(() => desktop.stop());

function clipping(name: string): string {
  const file = join(desktop.folder, name);
  writeFileSync(file, `${name}\n\nThe council met on Monday and spoke of ${name}.\n`);
  return file;
}

describe('Choosing what to import', () => {
  test('gives the page names and a grant, never a path, and the engine the files', async () => {
    const files = [clipping('Council.txt'), clipping('Harbour.md')];
    desktop.world.chooseToOpen = () => files;

    const granted = await bridge.chooseImport('files');

    expect(granted).toEqual({
      grant: expect.stringMatching(/^[0-9a-f]{32}$/),
      names: ['Council.txt', 'Harbour.md'],
    });
    expect(JSON.stringify(granted)).not.toContain(desktop.folder);
    expect(await importFrom(carrel, granted!)).toMatchObject({ imported: 2 });
    expect(desktop.world.openDialogs.at(-1)?.properties).toEqual(['openFile', 'multiSelections']);
  });

  test('offers folders where folders were asked for', async () => {
    desktop.world.chooseToOpen = () => [desktop.folder];
    await bridge.chooseImport('folder');
    expect(desktop.world.openDialogs.at(-1)?.properties).toEqual(['openDirectory', 'multiSelections']);
  });

  test('comes to nothing when nothing is chosen', async () => {
    desktop.world.chooseToOpen = () => [];
    expect(await bridge.chooseImport('files')).toBeNull();
  });
});

describe('Dropping', () => {
  test('files on the page grants them', async () => {
    const granted = await bridge.dropped([{ path: clipping('Dropped.txt') }]);
    expect(granted?.names).toEqual(['Dropped.txt']);
    expect(await importFrom(carrel, granted!)).toMatchObject({ imported: 1 });
  });

  test('something that is no file on disk comes to nothing', async () => {
    expect(await bridge.dropped([{ path: '' }])).toBeNull();
    expect(await bridge.dropped([])).toBeNull();
  });

  test('a path that isn’t whole comes to nothing', async () => {
    expect(await bridge.dropped([{ path: 'secrets.txt' }])).toBeNull();
  });
});

describe('Choosing where to save', () => {
  test('proposes the title as a file among the documents, and the engine writes there', async () => {
    const place = join(desktop.folder, 'Strike.md');
    desktop.world.chooseToSave = () => place;
    const { results } = await carrel.search.query({ query: 'council' });

    const granted = await bridge.chooseSave({ name: 'Strike: 2021/22', format: 'md' });
    for await (const _ of await carrel.exports.run({
      selection: { articles: [results[0]!.id] },
      format: 'md',
      grant: granted!.grant,
    }));

    expect(desktop.world.saveDialogs.at(-1)).toMatchObject({
      defaultPath: join(desktop.folder, 'documents', 'Strike 2021 22.md'),
      filters: [{ name: 'Markdown', extensions: ['md'] }],
    });
    expect(granted?.names).toEqual(['Strike.md']);
    expect(readFileSync(place, 'utf8')).toContain('council');
  });

  test('shows what was saved in the file manager, and nothing else', async () => {
    const place = join(desktop.folder, 'Shown.pdf');
    desktop.world.chooseToSave = () => place;
    desktop.world.chooseToOpen = () => ['/etc'];
    const saved = await bridge.chooseSave({ name: 'Shown', format: 'pdf' });
    const readable = await bridge.chooseImport('folder');

    await bridge.reveal(saved!.grant);
    await bridge.reveal(readable!.grant);
    await bridge.reveal('0'.repeat(32));

    expect(desktop.world.shownInFolder).toEqual([place]);
  });

  test('comes to nothing when the dialog is closed', async () => {
    desktop.world.chooseToSave = () => '';
    expect(await bridge.chooseSave({ name: 'Strike', format: 'pdf' })).toBeNull();
  });
});

describe('Opening an address outside', () => {
  beforeEach(() => {
    desktop.world.openedOutside.length = 0;
    desktop.world.messageBoxes.length = 0;
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'FILE:///etc/passwd',
    'smb://server/share',
    '\\\\server\\share',
    'data:text/html,hello',
    'app://carrel/index.html',
    'ms-settings:privacy',
    'vscode://file/etc/passwd',
    'mailto:editor@example.org',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '/etc/passwd',
    'example.org',
    '',
  ])('is refused for %j without a question', async (address) => {
    expect(await bridge.openExternal(address)).toBe(false);
    expect(desktop.world.messageBoxes).toEqual([]);
    expect(desktop.world.openedOutside).toEqual([]);
  });

  test('asks first, naming the host that would be asked', async () => {
    desktop.world.answer = () => 0;
    expect(await bridge.openExternal('https://bank.example@evil.example/login')).toBe(true);
    expect(desktop.world.messageBoxes[0]?.message).toContain('evil.example');
    expect(desktop.world.messageBoxes[0]?.message).not.toContain('bank.example');
    expect(desktop.world.openedOutside).toEqual(['https://bank.example@evil.example/login']);
  });

  test('doesn’t happen when the answer is no', async () => {
    desktop.world.answer = ({ cancelId }) => cancelId!;
    expect(await bridge.openExternal('http://example.org/')).toBe(false);
    expect(desktop.world.openedOutside).toEqual([]);
  });
});

describe('The menu', () => {
  interface Item {
    readonly label?: string;
    readonly role?: string;
    readonly accelerator?: string;
    readonly click?: () => void;
    readonly submenu?: readonly Item[];
  }
  const items = () =>
    (desktop.electron.Menu.getApplicationMenu()!.items as readonly Item[]).flatMap(
      ({ submenu }) => submenu ?? [],
    );

  test('brings every command to the page', () => {
    const heard: string[] = [];
    const stop = bridge.onCommand((command) => heard.push(command));
    const clickAll = () => {
      for (const { label, click } of items()) if (label !== 'Open Another Archive…') click?.();
    };
    clickAll();
    stop();
    clickAll();
    expect(heard.toSorted()).toEqual(commands.toSorted());
  });

  test('shows the keys that the page itself answers to, and those of the keyboard help', () => {
    const heard: string[] = [];
    const stop = bridge.onCommand((command) => heard.push(command));
    for (const { accelerator, click } of items()) {
      if (accelerator === undefined || accelerator === 'CmdOrCtrl+Shift+O') continue;
      click?.();
      const keys: readonly string[] = shortcuts[heard.at(-1) as ShortcutName].keys;
      expect(keys).toContain(accelerator.replace('CmdOrCtrl', 'Mod').replace(/(Left|Right)$/, 'Arrow$1'));
    }
    stop();
    expect(heard).not.toEqual([]);
  });

  test('has no accelerator twice', () => {
    const accelerators = items().flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  test('has neither developer tools nor a way to reload', () => {
    const roles = items().flatMap(({ role }) => role ?? []);
    expect(roles).toContain('copy');
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
  });

  test('at the pointer offers what applies there', async () => {
    const { webContents } = await desktop.window();
    const flags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
    webContents.emit('context-menu', {}, { isEditable: false, selectionText: 'a passage', editFlags: flags });
    webContents.emit('context-menu', {}, { isEditable: true, selectionText: '', editFlags: flags });
    webContents.emit('context-menu', {}, { isEditable: false, selectionText: ' ', editFlags: flags });
    expect(desktop.world.popups).toEqual([['copy'], ['cut', 'copy', 'paste', undefined, 'selectAll']]);
  });
});
