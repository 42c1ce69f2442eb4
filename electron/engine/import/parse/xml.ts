import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { decodeText } from '../decode/decode.ts';
import { ParseFailure } from './failure.ts';
import { declaredCharset } from './html/charset.ts';
import { LIMITS } from './limits.ts';

/** What is told of an XML document, in its order. Names keep the prefixes the document gives them. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML. Entities of its own are not expanded: nobody's document needs them, and a billion laughs does.
 * @throws ParseFailure `MALFORMED` (by the caller's words) or `TOO_COMPLEX`
 */
export function readXml(bytes: Uint8Array, reader: XmlReader, damaged: () => ParseFailure): void {
  if (bytes.length > LIMITS.markup) throw tooComplex();
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    depth += 1;
    if (depth > LIMITS.nesting) throw tooComplex();
    reader.open?.(name, attributes);
  });
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    depth -= 1;
    reader.close?.(name);
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  parser.write(decodeText(bytes, declaredCharset(bytes)).text.replace(/^\ufeff/, '')).close();
}

/** The texts of the elements by their names, as metadata files have them, and attributes as `name@attribute`. */
export function readValues(
  bytes: Uint8Array | null,
  damaged: () => ParseFailure,
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  if (bytes === null) return values;
  const add = (name: string, value: string) => {
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  };
  let text = '';
  readXml(
    bytes,
    {
      open: () => (text = ''),
      text: (more) => (text += more),
      close: (name) => {
        if (text.trim() !== '') add(name, text.trim());
        text = '';
      },
    },
    damaged,
  );
  return values;
}

function tooComplex(): ParseFailure {
  return new ParseFailure(
    'TOO_COMPLEX',
    'This document is too large or too deeply nested to be taken apart.',
  );
}
