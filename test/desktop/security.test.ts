import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../electron/contract/page.ts';
import { launch, type Desktop } from './launch.ts';
import type { WebContents, WebFrameMain } from './stand-in/window.ts';
import type { Session } from './stand-in/session.ts';

let desktop: Desktop;
let contents: WebContents;
let session: Session;

beforeAll(async () => {
  desktop = await launch();
  contents = (await desktop.window()).webContents;
  session = contents.session;
});
afterAll(() => desktop.stop());

const PAGE = 'app://carrel/index.html';

/** Places a link, a script or an embedded thing might lead to, from the harmless to the hostile. */
const ELSEWHERE = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'http://localhost:5173/',
  'file:///etc/passwd',
  'ftp://example.org/a.txt',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:app://carrel/0b7f',
  'about:blank',
  'app://carrel.example.org/index.html',
  'app://carrel:80/index.html',
  'app://print/index.html',
  'APP://CARREL.evil/index.html',
  'chrome://gpu',
  'view-source:app://carrel/index.html',
  PAGE,
];

describe('A page stays where it is', () => {
  test.each(ELSEWHERE)('and doesn’t leave for %s', (address) => {
    const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const;
    expect(ways.filter((way) => contents.navigates(way, address))).toEqual([]);
  });

  test.each(ELSEWHERE)('and opens no window on %s', (address) => {
    expect(contents.opensWindow(address)).toBe(false);
  });

  test.each(ELSEWHERE)('and embeds no view of %s', (address) => {
    expect(contents.embeds(address)).toBe(false);
  });

  test('and downloads nothing', () => {
    expect(session.downloads('https://example.org/a.zip')).toBe(false);
    expect(session.downloads('data:text/plain,a')).toBe(false);
  });
});

describe('Nothing leaves', () => {
  const requests = [
    ...ELSEWHERE,
    'ws://127.0.0.1:9229/',
    'wss://example.org/',
    'devtools://devtools/bundled/inspector.html',
  ];
  test.each(requests.filter((address) => !address.startsWith('data:') && address !== PAGE))(
    'a request for %s is cancelled',
    async (address) => {
      expect(await session.request(address)).toBe('cancelled');
    },
  );

  test('a data address, which brings its own content, is let through', async () => {
    expect(await session.request('data:image/png;base64,AAAA')).not.toBe('cancelled');
  });

  test('no name has an address, dictionaries are not fetched and calls don’t bypass a proxy', () => {
    expect(desktop.world.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(session.spellChecker).toBe(process.platform === 'darwin');
    expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });
});

describe('The page has no rights', () => {
  const place = { isMainFrame: true, requestingUrl: PAGE };
  test.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'idle-detection',
    'storage-access',
    'window-management',
    'unknown',
  ])('to %s', (permission) => {
    expect(session.mayUse(permission, contents, place)).toBe(false);
  });

  test('but to put text into the clipboard, from its own main frame', () => {
    const copy = 'clipboard-sanitized-write';
    expect(session.mayUse(copy, contents, place)).toBe(true);
    expect(session.mayUse(copy, contents, { ...place, isMainFrame: false })).toBe(false);
    expect(session.mayUse(copy, contents, { ...place, requestingUrl: 'https://example.org/' })).toBe(false);
  });

  test('to devices', () => {
    const device = {
      deviceType: 'usb' as const,
      origin: 'app://carrel',
      device: { deviceId: '1', name: 'x', vendorId: 1, productId: 1 },
    };
    expect(session.devices?.(device as Parameters<NonNullable<Session['devices']>>[0])).toBe(false);
  });
});

describe('The scheme of the page', () => {
  test('is standard and secure, can be fetched, and bypasses no policy', () => {
    expect(desktop.electron.declaredSchemes()).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  const rendererFolder = resolve(import.meta.dirname, '../../out/renderer');
  const files = readdirSync(rendererFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(rendererFolder.length).replaceAll('\\', '/'));

  const types = {
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    svg: 'image/svg+xml',
    png: 'image/png',
    woff2: 'font/woff2',
  };

  test('serves every file of the built page as what it is, under the policy', async () => {
    expect(files).toContain('/index.html');
    for (const file of ['/', ...files]) {
      const ending = file === '/' ? 'html' : file.slice(file.lastIndexOf('.') + 1);
      const response = await session.serve(`app://carrel${file}`);
      expect({
        file,
        status: response?.status,
        headers: Object.fromEntries(response?.headers ?? []),
      }).toEqual({
        file,
        status: 200,
        headers: {
          'content-type': types[ending as keyof typeof types],
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        },
      });
    }
  });

  test('knows exactly one policy, and it is the strict one', () => {
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    );
  });

  test.each([
    ['a way out of the folder', 'app://carrel/%2e%2e/main/index.js', 404],
    ['another way out', 'app://carrel/..%2fmain%2findex.js', 404],
    ['a way out under Windows', 'app://carrel/..%5cmain%5cindex.js', 404],
    ['a double escape', 'app://carrel/%252e%252e/main/index.js', 404],
    ['a sibling folder of a longer name', 'app://carrel/../renderer-private/index.html', 404],
    ['an absolute path', 'app://carrel//etc/passwd', 404],
    ['a NUL', 'app://carrel/index.html%00.css', 404],
    ['an escape that is none', 'app://carrel/%E0%A4%A', 404],
    ['a folder', 'app://carrel/assets', 404],
    ['a file that is not there', 'app://carrel/absent.js', 404],
    ['another host', 'app://other/index.html', 403],
    ['a host that only begins alike', 'app://carrel.example.org/index.html', 403],
    ['a file of the computer', 'file:///etc/hosts', 403],
  ])('refuses %s: %s', async (_what, address, status) => {
    expect((await session.serve(address))?.status).toBe(status);
  });

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await session.serve(PAGE, method))?.status).toBe(405);
  });
});

describe('The main process answers its own page only', () => {
  const dark = (sender: WebContents, frame: WebFrameMain | null) =>
    desktop.electron.ipcMain.receive('setTheme', sender, frame, ['dark']);

  test('and does what that page asks', async () => {
    await dark(contents, contents.mainFrame);
    expect(desktop.electron.nativeTheme.themeSource).toBe('dark');
  });

  test('not a frame within it', async () => {
    const frame = new desktop.electron.WebFrameMain(contents, PAGE, contents.mainFrame);
    await expect(dark(contents, frame)).rejects.toThrow('Refused');
  });

  test('not a frame that is gone', async () => {
    await expect(dark(contents, null)).rejects.toThrow('Refused');
  });

  test('not another window, whatever it shows', async () => {
    const other = new desktop.electron.BrowserWindow({}).webContents;
    other.mainFrame.url = PAGE;
    await expect(dark(other, other.mainFrame)).rejects.toThrow('Refused');
    await expect(dark(other, contents.mainFrame)).rejects.toThrow('Refused');
  });

  test.each(ELSEWHERE.filter((address) => address !== PAGE))(
    'not a page from %s in its own window',
    async (address) => {
      contents.mainFrame.url = address;
      try {
        await expect(dark(contents, contents.mainFrame)).rejects.toThrow('Refused');
      } finally {
        contents.mainFrame.url = PAGE;
      }
    },
  );

  test.each([
    ['setTheme', ['sepia']],
    ['setTheme', []],
    ['setTheme', ['dark', 'light']],
    ['setProgress', [2]],
    ['setProgress', ['half']],
    ['connect', ['guess']],
    ['connect', [{ toString: 'x' }]],
    ['chooseImport', ['everything']],
    ['dropped', ['/etc/passwd']],
    ['dropped', [[42]]],
    ['chooseSave', [{ name: 'a', format: 'exe' }]],
    ['chooseSave', [{ name: 'a'.repeat(301), format: 'pdf' }]],
    ['reveal', ['a'.repeat(65)]],
    ['openExternal', [['https://example.org/']]],
  ])('nor a call of %s with %j', async (call, args) => {
    await expect(desktop.electron.ipcMain.receive(call, contents, contents.mainFrame, args)).rejects.toThrow(
      'Refused',
    );
  });

  test('nor a call it doesn’t know', async () => {
    const unknown = desktop.electron.ipcMain.receive('executeJavaScript', contents, contents.mainFrame, []);
    await expect(unknown).rejects.toThrow('No handler');
  });
});

describe('The preload', () => {
  test('gives the page one object with a handful of functions', () => {
    const { globals } = contents.page!;
    expect(Object.keys(globals)).toEqual(['carrel']);
    expect(Object.keys(globals['carrel'] as object).toSorted()).toEqual([
      'chooseImport',
      'chooseSave',
      'connect',
      'dropped',
      'onCommand',
      'onEngineLost',
      'onOpened',
      'openExternal',
      'platform',
      'reveal',
      'setProgress',
      'setTheme',
    ]);
  });

  test('lets the page name no channel', async () => {
    const { bridge } = contents.page!;
    const calls = Object.values(bridge).filter((member) => typeof member === 'function') as ((
      name: string,
    ) => unknown)[];
    const before = desktop.electron.nativeTheme.themeSource;
    for (const call of calls) await Promise.resolve(call('setTheme')).catch(() => {});
    expect(desktop.electron.nativeTheme.themeSource).toBe(before);
  });
});
