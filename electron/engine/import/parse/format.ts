import { describeBinary } from '../decode/binary.ts';
import { decodeAs, decodeText } from '../decode/decode.ts';
import type { ParsedDocument } from './parsed.ts';
import type { About } from './container.ts';
import { ParseFailure } from './failure.ts';

/** What a parser knows of a file besides its bytes. */
export interface ParseContext {
  /** The path below the imported folder, with `/`. */
  readonly path: string;
  /** Where a saved page was, where the file itself says it. */
  readonly address?: string | undefined;
  /** What the file that it is part of says of it. */
  readonly about?: About | undefined;
  /** The encoding a person chose, as a WHATWG label; the bytes aren't asked then. */
  readonly encoding?: string | undefined;
}

/** One file read: the document and, for formats made of text, how its bytes became characters. */
export interface ParsedFile {
  readonly document: ParsedDocument;
  /** WHATWG label, or null for a format that isn't text on disk. */
  readonly encoding: string | null;
  /** How sure the encoding is, 0–1; null with `encoding`. */
  readonly certainty: number | null;
}

/** A kind of file Carrel reads. */
export interface Format {
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Pure; throws nothing but {@link ParseFailure}. */
  readonly parse: (bytes: Uint8Array, context: ParseContext) => ParsedFile;
}

/** The `parse` of a format that is text on disk. `declared` finds the charset its bytes name, if they name one. */
export function textual(
  parse: (text: string, context: ParseContext) => ParsedDocument,
  declared?: (bytes: Uint8Array) => string | undefined,
): Format['parse'] {
  return (bytes, context) => {
    const binary = describeBinary(bytes);
    if (binary !== null) {
      const ending = context.path.slice(context.path.lastIndexOf('.'));
      throw new ParseFailure('BINARY', `This file has a ${ending} name but holds ${binary}.`);
    }
    const { text, encoding, certainty } =
      context.encoding === undefined
        ? decodeText(bytes, declared?.(bytes))
        : decodeAs(bytes, context.encoding);
    if (text.trim() === '') throw new ParseFailure('EMPTY', 'This file is empty.');
    const document = parse(text, context);
    if (document.text === '')
      throw new ParseFailure('NO_TEXT', 'This file holds no text, only markup or lines.');
    return { document, encoding, certainty };
  };
}
