import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { bundledChromium, type Chromium } from './bundled.ts';

export type { Chromium };

/** The Chromium to use, or null where there is none. `CARREL_CHROMIUM` names another than the first one found. */
export async function findChromium(): Promise<Chromium | null> {
  const { value } = await chromiums().next();
  return value ?? null;
}

/** Every Chromium there is, the one to be tried first in front. */
export async function* chromiums(): AsyncGenerator<Chromium, undefined> {
  const named = process.env['CARREL_CHROMIUM'];
  for (const executablePath of named ? [named] : installedPaths()) {
    if (existsSync(executablePath)) yield { executablePath, env: {} };
  }
  const bundled = named ? null : await bundledChromium();
  if (bundled) yield bundled;
}

/** Where Chrome, Chromium and Edge are usually installed. */
function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const roots = ['/Applications', join(homedir(), 'Applications')];
    return names.flatMap((name) => roots.map((root) => join(root, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  if (process.platform === 'win32') {
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    return programs.flatMap((program) =>
      roots.filter((root) => root !== '').map((root) => join(root, program)),
    );
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
