import { dialog, shell, type BrowserWindow } from 'electron';

const WEB = new Set(['http:', 'https:']);

/** Opens a web address in the system's browser after asking; false when it is no web address or the answer was no. */
export async function openExternal(window: BrowserWindow, address: string): Promise<boolean> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !WEB.has(url.protocol)) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Open ${url.host} in your browser?`,
    detail: `${url.href}\n\nThis leaves Carrel: your browser will ask the network for the page.`,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response !== 0) return false;
  await shell.openExternal(url.href);
  return true;
}
