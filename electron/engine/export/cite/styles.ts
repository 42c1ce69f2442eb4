import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { CslElement } from 'citeproc';
import type { CitationStyle, DocumentLanguage } from '../../../contract/index.ts';
import { type Abbreviated, bundleCsl, type CslBundle } from './bundle.ts';

/** A style with the locales that citeproc may ask for. */
export interface LoadedStyle {
  readonly style: CslElement;
  /** The locale in which it is to be used. */
  readonly language: string;
  readonly localeOf: (language: string) => CslElement;
}

const FILES: Readonly<Record<Exclude<CitationStyle, 'plain'>, string>> = {
  apa: 'apa',
  'chicago-author-date': 'chicago-author-date',
  'chicago-notes': 'chicago-fullnote-bibliography',
  mla: 'modern-language-association',
  iso690: 'iso690-author-date-en',
  harvard: 'harvard-cite-them-right',
};

/** The standard's rules are written out for each language. */
const ISO_690: Readonly<Record<DocumentLanguage, string>> = {
  en: 'iso690-author-date-en',
  es: 'iso690-author-date-es',
  fr: 'iso690-author-date-fr',
  de: 'iso690-author-date-de',
  pt: 'iso690-author-date-pt-br',
};

const LOCALES: Readonly<Record<DocumentLanguage, string>> = {
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  de: 'de-DE',
  pt: 'pt-PT',
};

/** A style as it is used in a language: in the variety of the language that it is made for. */
export async function loadStyle(
  name: Exclude<CitationStyle, 'plain'>,
  language: DocumentLanguage,
): Promise<LoadedStyle> {
  const { styles, locales } = await loadBundle();
  const style = expand(styles[name === 'iso690' ? ISO_690[language] : FILES[name]]!);
  const own = style.attrs['default-locale'];
  return {
    style,
    language: own?.startsWith(language) && own in locales ? own : LOCALES[language],
    localeOf: (asked) => expand(locales[asked] ?? locales['en-US']!),
  };
}

let bundle: Promise<CslBundle> | undefined;

/** The built program has the styles in a file beside it; from source they come out of the package they are built from. */
function loadBundle(): Promise<CslBundle> {
  const built = new URL('csl.json', import.meta.url);
  return (bundle ??= existsSync(built)
    ? readFile(built, 'utf8').then((json) => JSON.parse(json) as CslBundle)
    : bundleCsl());
}

function expand({ n, a = {}, c = [] }: Abbreviated): CslElement {
  const children = c.map((child) => (typeof child === 'string' ? child : expand(child)));
  // citeproc takes a term for something to translate only if there is some text in it.
  return { name: n, attrs: a, children: n === 'term' && children.length === 0 ? [''] : children };
}
