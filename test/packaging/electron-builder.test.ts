import { Ajv } from 'ajv';
import { existsSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Configuration {
  readonly files: readonly string[];
  readonly asarUnpack: readonly string[];
  readonly extraResources: readonly { readonly from: string; readonly to: string }[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly mac: Platform & { readonly entitlements: string };
  readonly win: Platform;
  readonly linux: Platform;
}
interface Platform {
  readonly files: readonly string[];
  readonly icon: string;
}

const configuration = parse(read('electron-builder.yml')) as Configuration;
const manifest = JSON.parse(read('package.json')) as { main: string; dependencies: Record<string, string> };

test('electron-builder accepts the configuration', () => {
  const schema = JSON.parse(readFileSync(require.resolve('app-builder-lib/scheme.json'), 'utf8')) as object;
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  validate(configuration);
  expect(validate.errors).toBeNull();
});

test('The program refuses to be run as Node, inspected, or loaded from anything but its sealed archive', () => {
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  });
});

test('What the configuration points at is there', () => {
  const { mac, win, linux, extraResources } = configuration;
  const named = [mac.icon, win.icon, linux.icon, mac.entitlements, ...extraResources.map(({ from }) => from)];
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('On macOS the program may compile JavaScript and nothing else', () => {
  const keys = [...read(configuration.mac.entitlements).matchAll(/<key>(.*?)<\/key>/g)].map(([, key]) => key);
  expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
});

type Filter = (file: string, stat: Pick<Stats, 'isDirectory'>) => boolean;
interface Matcher {
  createFilter(): Filter;
}
interface Packager {
  readonly config: unknown;
  readonly projectDir: string;
  readonly buildResourcesDir: string;
  readonly debugLogger: { readonly isEnabled: boolean };
}
type Expand = (pattern: string) => string;

/** electron-builder's own reading of the configuration, which decides by two sets of patterns what is packed. */
const inside = (file: string) => join(root, 'node_modules/app-builder-lib/out', file);
const { getConfig } = require(inside('util/config/config.js')) as {
  readonly getConfig: (folder: string, file: string, options: null) => Promise<Record<string, Platform>>;
};
const { getMainFileMatchers, getNodeModuleFileMatcher } = require(inside('fileMatcher.js')) as {
  readonly getMainFileMatchers: (
    from: string,
    to: string,
    expand: Expand,
    platform: Platform,
    packager: { readonly info: Packager },
    out: string,
    compiled: boolean,
  ) => readonly Matcher[];
  readonly getNodeModuleFileMatcher: (
    from: string,
    to: string,
    expand: Expand,
    platform: Platform,
    packager: Packager,
  ) => Matcher;
};

async function packed(system: 'linux' | 'mac' | 'win', arch: string): Promise<(file: string) => boolean> {
  const config = await getConfig(root, 'electron-builder.yml', null);
  const platform = config[system]!;
  const info = {
    config,
    projectDir: root,
    buildResourcesDir: 'resources',
    debugLogger: { isEnabled: false },
  };
  const expand = (pattern: string) => pattern.replace('${arch}', arch);
  const own = getMainFileMatchers(root, '/package', expand, platform, { info }, join(root, 'dist'), false);
  const modules = getNodeModuleFileMatcher(root, '/package', expand, platform, info);
  const ownFilters = own.map((matcher) => matcher.createFilter());
  const modulesFilter = modules.createFilter();
  return (file) => {
    const filters = file.startsWith('node_modules/') ? [modulesFilter] : ownFilters;
    return filters.some((admits) => admits(join(root, file), { isDirectory: () => false }));
  };
}

describe.each([
  ['linux', 'x64', 'linux-x64.node'],
  ['mac', 'arm64', 'darwin-arm64.node'],
  ['win', 'x64', 'win32-x64.node'],
] as const)('The package for %s on %s', (system, arch, binary) => {
  test('holds the one binary of SQLite that runs there', async () => {
    const isPacked = await packed(system, arch);
    const prebuilds = 'node_modules/better-sqlite3/prebuilds';
    expect(readdirSync(join(root, prebuilds)).filter((name) => isPacked(`${prebuilds}/${name}`))).toEqual([
      binary,
    ]);
  });

  test('holds the built program, and no source, test, seed or setting', async () => {
    const isPacked = await packed(system, arch);
    expect(
      ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'package.json'].every(
        isPacked,
      ),
    ).toBe(true);
    const kept = [
      'electron/main/index.ts',
      'renderer/main.tsx',
      'test/tsconfig.json',
      'seeds/a.txt',
      'tsconfig.json',
    ];
    expect(kept.filter(isPacked)).toEqual([]);
  });
});

test('Whatever the built program imports is packed with it', () => {
  const built = join(root, 'out/main');
  const names = new Set<string>();
  for (const file of readdirSync(built).filter((name) => name.endsWith('.js'))) {
    const source = readFileSync(join(built, file), 'utf8');
    for (const [, name] of source.matchAll(/\b(?:from|import)\s*\(?["'`]([@a-z][\w@/:.-]*)["'`]/g))
      names.add(name!);
  }
  const packages = [...names].filter((name) => name !== 'electron' && !isBuiltin(name));
  const absent = packages.filter(
    (name) => !Object.keys(manifest.dependencies).some((known) => `${name}/`.startsWith(`${known}/`)),
  );
  expect(packages).toContain('better-sqlite3');
  expect(absent).toEqual([]);
  expect(existsSync(join(root, manifest.main))).toBe(true);
});
