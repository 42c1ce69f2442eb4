import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { PORT_MESSAGE, type DesktopBridge, type Unsubscribe } from '../contract/bridge.ts';
import type {
  DesktopArguments,
  DesktopCall,
  DesktopEvent,
  DesktopEvents,
  DesktopResults,
} from '../contract/desktop.ts';

function call<C extends DesktopCall>(name: C, ...args: DesktopArguments<C>): Promise<DesktopResults[C]> {
  return ipcRenderer.invoke(name, ...args);
}

function on<E extends DesktopEvent>(name: E, listener: (news: DesktopEvents[E]) => void): Unsubscribe {
  const heard = (_event: unknown, news: DesktopEvents[E]) => listener(news);
  ipcRenderer.on(name, heard);
  return () => {
    ipcRenderer.off(name, heard);
  };
}

// A port can't cross the context bridge. It is posted to the page itself, the only listener there is.
ipcRenderer.on('port', ({ ports }, nonce: DesktopEvents['port']) => {
  window.postMessage({ type: PORT_MESSAGE, nonce }, '*', ports);
});

const bridge: DesktopBridge = {
  platform: process.platform as DesktopBridge['platform'],
  connect: (nonce) => call('connect', nonce),
  onEngineLost: (listener) => on('engineLost', () => listener()),
  chooseImport: (kind) => call('chooseImport', kind),
  dropped: async (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== '');
    return paths.length === 0 ? null : call('dropped', paths);
  },
  onOpened: (listener) => on('opened', listener),
  chooseSave: (proposal) => call('chooseSave', proposal),
  reveal: (grant) => call('reveal', grant),
  openExternal: (url) => call('openExternal', url),
  setTheme: (theme) => call('setTheme', theme),
  setProgress: (share) => call('setProgress', share),
  onCommand: (listener) => on('command', listener),
};

contextBridge.exposeInMainWorld('carrel', bridge);
