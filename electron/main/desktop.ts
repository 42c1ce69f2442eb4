import { app, nativeTheme, session, type WebFrameMain } from 'electron';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAdmitted, isDevelopment, isPage } from './address.ts';
import type { DesktopStart } from './arguments.ts';
import { Choices } from './choose.ts';
import { EngineProcess, type Trouble } from './engine.ts';
import { openExternal } from './external.ts';
import { guard } from './guard.ts';
import { answerCalls } from './ipc.ts';
import { setMenu } from './menu.ts';
import { declareScheme, servePage } from './protocol.ts';
import { closeNetwork, harden } from './session.ts';
import { askAboutEngine, askForArchive, tellOtherArchive } from './trouble.ts';
import { MainWindow } from './window.ts';

/** Starts the desktop program, or hands over to the one that is already running. */
export function startDesktop(start: DesktopStart): void {
  if (!app.requestSingleInstanceLock(start)) {
    app.quit();
    return;
  }
  app.enableSandbox();
  declareScheme();
  if (!isDevelopment) closeNetwork();
  app.on('web-contents-created', (_event, contents) => guard(contents));
  void app.whenReady().then(() => run(start));
}

function run(start: DesktopStart): void {
  harden(session.defaultSession, isAdmitted);
  servePage(session.defaultSession, fileURLToPath(new URL('../renderer', import.meta.url)));

  const window = new MainWindow();
  const seeds = join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'seeds');
  const engine = new EngineProcess(seeds, {
    onLost: () => window.tell('engineLost', null),
    onTrouble: (trouble) => void remedy(trouble),
  });
  const choices = new Choices(engine);
  let folder = start.archive;

  answerCalls(() => window.current, {
    connect: (frame, nonce) => connect(engine, window, frame, nonce),
    chooseImport: (_frame, kind) => choices.import(window.show(), kind),
    dropped: (_frame, paths) => choices.read(paths),
    chooseSave: (_frame, proposal) => choices.save(window.show(), proposal),
    reveal: (_frame, grant) => choices.reveal(grant),
    openExternal: (_frame, url) => openExternal(window.show(), url),
    setTheme: (_frame, theme) => {
      nativeTheme.themeSource = theme;
    },
  });
  setMenu((command) => {
    window.show();
    window.tell('command', command);
  });

  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const { archive, paths } = data as DesktopStart;
    const current = window.show();
    if (archive && engine.folder && archive !== engine.folder)
      void tellOtherArchive(current, archive, engine.folder);
    else void handOver(paths);
  });
  app.on('activate', () => window.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuitting(engine);

  window.show();
  engine.open(folder);
  void handOver(start.paths);

  async function handOver(paths: readonly string[]): Promise<void> {
    const granted = await choices.read(paths);
    if (granted) window.tell('opened', granted);
  }

  async function remedy(trouble: Trouble): Promise<void> {
    const answer = await askAboutEngine(window.show(), trouble);
    if (answer === 'quit') return app.quit();
    if (answer === 'otherFolder') {
      const chosen = await askForArchive(window.show());
      if (chosen === null) return remedy(trouble);
      folder = chosen;
    }
    engine.open(folder);
  }
}

async function connect(
  engine: EngineProcess,
  window: MainWindow,
  frame: WebFrameMain,
  nonce: string,
): Promise<void> {
  const port = await engine.connect();
  // The engine may have taken its time, and the page may have gone meanwhile.
  if (frame.isDestroyed() || frame.detached || !isPage(frame.url)) {
    port.close();
    return;
  }
  frame.postMessage('port', nonce, [port]);
  window.listens();
}

/** Holds the end of the program back until the archive is closed. */
function closeBeforeQuitting(engine: EngineProcess): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void engine.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
