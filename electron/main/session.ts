import { app, type Session, type WebContents } from 'electron';
import { isPage } from './address.ts';

/** Before the app is ready: no host name has an address, whoever should ask for one. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/**
 * Takes every right from the pages of a session.
 * @param admits the addresses that may be requested; all others are cancelled before they leave
 */
export function harden(session: Session, admits: (address: string) => boolean): void {
  session.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: !url.startsWith('data:') && !admits(url) }),
  );
  session.setPermissionRequestHandler((contents, permission, callback, { isMainFrame, requestingUrl }) =>
    callback(isMainFrame && isCopying(contents, permission, requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (contents, permission, origin, { isMainFrame }) => isMainFrame && isCopying(contents, permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Chromium fetches its dictionaries from the network; macOS brings its own.
  session.setSpellCheckerEnabled(process.platform === 'darwin');
}

/** The one right our own page has: to put text into the clipboard, which browsers allow on a click. */
function isCopying(contents: WebContents | null, permission: string, address: string): boolean {
  return permission === 'clipboard-sanitized-write' && contents !== null && isPage(address);
}
