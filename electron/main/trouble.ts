import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron';
import type { Trouble } from './engine.ts';

/** The page's process ended by itself: offers to load the page again. */
export async function askAboutGonePage(
  window: BrowserWindow,
  reason: string,
  reload: () => void,
): Promise<void> {
  if (reason === 'clean-exit') return;
  const answer = await ask(window, {
    type: 'error',
    message: 'The window’s contents stopped unexpectedly.',
    detail: `The archive and everything saved in it are safe. (${reason})`,
    buttons: ['Load again', 'Quit'],
  });
  if (answer === 0) reload();
  else app.quit();
}

/** The page doesn't answer: offers to wait, and takes the question back when it answers again. */
export async function askAboutSilentPage(window: BrowserWindow, reload: () => void): Promise<void> {
  const answers = new AbortController();
  window.once('responsive', () => answers.abort());
  const answer = await ask(window, {
    type: 'warning',
    message: 'The window isn’t answering.',
    detail: 'It may be busy with a very long text. The archive and everything saved in it are safe.',
    buttons: ['Wait', 'Load again'],
    signal: answers.signal,
  });
  if (answer === 1) reload();
}

export type Remedy = 'again' | 'otherFolder' | 'quit';

/** No engine serves: asks what to do about it. */
export async function askAboutEngine(window: BrowserWindow, { message, refused }: Trouble): Promise<Remedy> {
  const remedies: readonly Remedy[] = refused ? ['again', 'otherFolder', 'quit'] : ['again', 'quit'];
  const names: Readonly<Record<Remedy, string>> = {
    again: 'Try again',
    otherFolder: 'Choose another folder…',
    quit: 'Quit',
  };
  const answer = await ask(window, {
    type: 'error',
    message: refused ? 'The archive cannot be opened.' : 'Carrel cannot go on.',
    detail: message,
    buttons: remedies.map((remedy) => names[remedy]),
    cancelId: remedies.length - 1,
  });
  return remedies[answer] ?? 'quit';
}

/** The folder of another archive, or null. */
export async function askForArchive(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open an archive',
    message: 'Choose the folder of an archive, or an empty folder for a new one.',
    buttonLabel: 'Open',
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}

/** A second start named another archive than the one that is open: whether to open that one instead. */
export async function askForOtherArchive(
  window: BrowserWindow,
  wanted: string,
  open: string,
): Promise<boolean> {
  const answer = await ask(window, {
    type: 'question',
    message: 'Open the other archive instead?',
    detail: `Open: ${open}\nAsked for: ${wanted}\n\nAn import that is under way stops between two files and can be gone on with.`,
    buttons: ['Open It', 'Stay Here'],
    cancelId: 1,
  });
  return answer === 0;
}

async function ask(window: BrowserWindow, options: MessageBoxOptions): Promise<number> {
  // A question may come before the page is drawn; on macOS it would hang from a window nobody sees.
  window.show();
  const { response } = await dialog.showMessageBox(window, { defaultId: 0, noLink: true, ...options });
  return response;
}
