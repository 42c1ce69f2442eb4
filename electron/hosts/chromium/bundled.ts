import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** A Chromium ready to be launched, and what its environment must hold. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

// Not called `require`: electron-vite would put a second one of that name into the built file.
const packages = createRequire(import.meta.url);

/**
 * The headless Chromium that comes packed in the npm package `@sparticuz/chromium`, a development dependency for Linux
 * on x64; null elsewhere. It is unpacked once, into the cache of `node_modules` or, where that can't be written, of the
 * user; not where the package itself would put it: a fixed name in the common temporary folder, which anybody could have
 * put there before.
 */
export async function bundledChromium(): Promise<Chromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = packageFolder();
  if (folder === null) return null;
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const name = join('carrel', `chromium-${version}`);
  const packed = join(folder, 'bin', 'chromium.br');
  try {
    return await unpack(packed, join(folder, '..', '..', '.cache', name));
  } catch {
    return unpack(packed, join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), name));
  }
}

async function unpack(packed: string, cache: string): Promise<Chromium> {
  const executablePath = join(cache, 'chromium');
  const fonts = join(cache, 'fonts.conf');
  await mkdir(cache, { recursive: true });
  if (!existsSync(executablePath)) {
    await makeWhole(executablePath, (draft) =>
      pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(draft, { mode: 0o755 })),
    );
  }
  if (!existsSync(fonts)) await makeLastResortFont(cache, fonts);
  return { executablePath, env: { FONTCONFIG_FILE: fonts } };
}

function packageFolder(): string | null {
  try {
    return join(dirname(packages.resolve('@sparticuz/chromium')), '..');
  } catch {
    return null;
  }
}

/**
 * Where a system has no font at all, as in a bare container, Chromium draws no text, not even in fonts that the document
 * brings along. One small font beside those of the system is enough to avoid that.
 */
async function makeLastResortFont(folder: string, configuration: string): Promise<void> {
  const font = packages.resolve(
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  );
  const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
  const options = { targetFormat: 'truetype', variationAxes: { wght: 400 } } as const;
  // Commands that print nothing start without it.
  const { default: subsetFont } = await import('subset-font');
  const truetype = await subsetFont(await readFile(font), ascii, options);
  await mkdir(join(folder, 'fonts'), { recursive: true });
  await makeWhole(join(folder, 'fonts', 'last-resort.ttf'), (draft) => writeFile(draft, truetype));
  await makeWhole(configuration, (draft) =>
    writeFile(
      draft,
      `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`,
    ),
  );
}

/** Several processes may do this at once: each fills a file of its own, and the last one to finish gives it the name. */
async function makeWhole(path: string, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${path}.${process.pid}`;
  try {
    await fill(draft);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}
