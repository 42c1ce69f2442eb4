import { app, nativeTheme, session, type Event, type WebFrameMain } from 'electron';
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
import { RecentArchives } from './recent.ts';
import { closeNetwork, harden } from './session.ts';
import { askAboutEngine, askForArchive, askForOtherArchive } from './trouble.ts';
import { MainWindow } from './window.ts';

/** What takes the progress off the taskbar. */
const NO_PROGRESS = -1;

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
  // On macOS a file the program is opened with may be named before it is ready.
  const early: string[] = [];
  const keep = (event: Event, path: string) => {
    event.preventDefault();
    early.push(path);
  };
  app.on('open-file', keep);
  app.once('ready', () => {
    app.off('open-file', keep);
    run({ ...start, paths: [...start.paths, ...early] });
  });
}

function run(start: DesktopStart): void {
  harden(session.defaultSession, isAdmitted);
  servePage(session.defaultSession, fileURLToPath(new URL('../renderer', import.meta.url)));

  const window = new MainWindow();
  const recent = new RecentArchives();
  const seeds = join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'seeds');
  const engine = new EngineProcess(seeds, {
    onLost: () => window.tell('engineLost', null),
    onOpened: (opened) => {
      recent.add(opened);
      showMenu();
    },
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
    setProgress: (_frame, share) => window.current?.setProgressBar(share ?? NO_PROGRESS),
  });
  showMenu();

  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const { archive, paths } = data as DesktopStart;
    window.show();
    void openAlso(archive, paths);
  });
  app.on('activate', () => window.show());
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void handOver([path]);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuitting(engine);

  window.show();
  engine.open(folder);
  void handOver(start.paths);

  /** What a second start asked for. */
  async function openAlso(archive: string | null, paths: readonly string[]): Promise<void> {
    if (archive && engine.folder && archive !== engine.folder) {
      if (!(await askForOtherArchive(window.show(), archive, engine.folder))) return;
      await change(archive);
    }
    await handOver(paths);
  }

  async function handOver(paths: readonly string[]): Promise<void> {
    const granted = await choices.read(paths);
    if (granted) window.tell('opened', granted);
  }

  function showMenu(): void {
    setMenu(
      {
        order(command) {
          window.show();
          window.tell('command', command);
        },
        openArchive: () => void askForArchive(window.show()).then((chosen) => change(chosen)),
        openRecent: (chosen) => void change(chosen),
        forgetRecent() {
          recent.clear();
          showMenu();
        },
      },
      recent.folders,
    );
  }

  /** Another archive in place of the one that is open, and a page that has seen nothing of that. */
  async function change(chosen: string | null): Promise<void> {
    if (chosen === null || chosen === engine.folder) return;
    folder = chosen;
    await engine.change(chosen);
    window.load();
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
