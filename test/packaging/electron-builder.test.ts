import { Ajv } from 'ajv';
import { existsSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
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

/** electron-builder's own matcher of packages' files, which takes the exclusions only. */
interface MatcherClass {
  new (
    from: string,
    to: string,
    expand: (pattern: string) => string,
    patterns: readonly string[],
  ): {
    createFilter(): (file: string, stat: Pick<Stats, 'isDirectory'>) => boolean;
  };
}
const { FileMatcher } = require(join(root, 'node_modules/app-builder-lib/out/fileMatcher.js')) as {
  readonly FileMatcher: MatcherClass;
};

test.each([
  ['linux', 'x64', configuration.linux],
  ['darwin', 'arm64', configuration.mac],
  ['win32', 'x64', configuration.win],
] as const)(
  'The package for %s-%s holds the one binary of SQLite that runs there',
  (platform, arch, { files }) => {
    const exclusions = [...configuration.files, ...files].filter((pattern) => pattern.startsWith('!'));
    const expand = (pattern: string) => pattern.replace('${arch}', arch);
    const admits = new FileMatcher(root, '/package', expand, ['**/*', ...exclusions]).createFilter();
    const prebuilds = 'node_modules/better-sqlite3/prebuilds';
    const packed = readdirSync(join(root, prebuilds)).filter((name) =>
      admits(join(root, prebuilds, name), { isDirectory: () => false }),
    );
    expect(packed).toEqual([`${platform}-${arch}.node`]);
  },
);

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
