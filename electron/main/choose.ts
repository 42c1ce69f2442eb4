import { app, dialog, shell, type BrowserWindow } from 'electron';
import { isAbsolute, join } from 'node:path';
import type { Granted } from '../contract/base.ts';
import type { SaveFormat } from '../contract/bridge.ts';
import { endings } from '../contract/endings.ts';
import type { EngineProcess } from './engine.ts';
import { fileName } from '../contract/file-name.ts';

const READABLE = {
  name: 'Texts, pages, documents, books, mail',
  extensions: Object.values(endings)
    .flat()
    .map((ending) => ending.slice(1)),
};

const FORMAT_NAMES: Readonly<Record<SaveFormat, string>> = {
  pdf: 'PDF',
  html: 'Web page',
  md: 'Markdown',
  docx: 'Word document',
  json: 'JSON',
  csv: 'Table (CSV)',
  bib: 'BibTeX',
  ris: 'RIS',
  'csl.json': 'CSL-JSON',
  sqlite: 'Carrel archive',
};

/** What a person chooses in the system's dialogs. The engine learns the paths; the page gets a grant. */
export class Choices {
  readonly #engine: EngineProcess;
  /** The files saved under a grant, for {@link reveal}. */
  readonly #saved = new Map<string, string>();

  constructor(engine: EngineProcess) {
    this.#engine = engine;
  }

  async import(window: BrowserWindow, kind: 'files' | 'folder'): Promise<Granted | null> {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: kind === 'files' ? 'Import files' : 'Import a folder',
      buttonLabel: 'Import',
      properties: kind === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory', 'multiSelections'],
      filters: kind === 'files' ? [READABLE, { name: 'All files', extensions: ['*'] }] : [],
    });
    return canceled ? null : this.read(filePaths);
  }

  /** Grants reading of paths that reached the program from outside: dropped, or named when it was started. */
  async read(paths: readonly string[]): Promise<Granted | null> {
    const real = paths.filter((path) => isAbsolute(path));
    return real.length === 0 ? null : this.#engine.grantReading(real);
  }

  async save(
    window: BrowserWindow,
    { name, format }: { name: string; format: SaveFormat },
  ): Promise<Granted | null> {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), `${fileName(name)}.${format}`),
      // A system takes what follows the last dot for the ending.
      filters: [{ name: FORMAT_NAMES[format], extensions: [format.split('.').at(-1)!] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    if (canceled || !filePath) return null;
    const granted = await this.#engine.grantWriting(filePath);
    this.#saved.set(granted.grant, filePath);
    return granted;
  }

  /** Only what was saved from here can be shown: the page can't point the file manager anywhere else. */
  reveal(grant: string): void {
    const path = this.#saved.get(grant);
    if (path) shell.showItemInFolder(path);
  }
}
