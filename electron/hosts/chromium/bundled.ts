import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import subsetFont from 'subset-font';

/** A Chromium ready to be launched, and what its environment must hold. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);

/**
 * The headless Chromium that comes packed in the npm package `@sparticuz/chromium`, a development dependency for Linux
 * on x64; null elsewhere. It is unpacked once, into the cache of `node_modules` rather than where the package itself
 * would put it: a fixed name in the common temporary folder, which anybody could have put there before.
 */
export async function bundledChromium(): Promise<Chromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = packageFolder();
  if (folder === null) return null;
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = join(folder, '..', '..', '.cache', 'carrel', `chromium-${version}`);
  const executablePath = join(cache, 'chromium');
  const fonts = join(cache, 'fonts.conf');
  await mkdir(cache, { recursive: true });
  if (!existsSync(executablePath)) {
    await makeWhole(executablePath, (draft) =>
      pipeline(
        createReadStream(join(folder, 'bin', 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(draft, { mode: 0o755 }),
      ),
    );
  }
  if (!existsSync(fonts)) await makeLastResortFont(cache, fonts);
  return { executablePath, env: { FONTCONFIG_FILE: fonts } };
}

function packageFolder(): string | null {
  try {
    return join(dirname(require.resolve('@sparticuz/chromium')), '..');
  } catch {
    return null;
  }
}

/**
 * Where a system has no font at all, as in a bare container, Chromium draws no text, not even in fonts that the document
 * brings along. One small font beside those of the system is enough to avoid that.
 */
async function makeLastResortFont(folder: string, configuration: string): Promise<void> {
  const font =
    require.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2');
  const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));
  const options = { targetFormat: 'truetype', variationAxes: { wght: 400 } } as const;
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
