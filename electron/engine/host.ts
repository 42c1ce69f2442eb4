import type { Grants } from './grants.ts';

export interface PrintOptions {
  readonly paper: 'a4' | 'letter';
  readonly title: string;
}

/**
 * A self-contained HTML document (fonts and styles inlined), as bytes of a PDF with outline and tags.
 * @param html makes the document, while the printer gets ready
 */
export type Printer = (
  html: () => Promise<string>,
  options: PrintOptions,
  signal: AbortSignal,
) => Promise<Uint8Array>;

/** What the engine needs from the program it runs in. */
export interface EngineHost {
  readonly grants: Grants;
  /** Rejects with `PRINTER_UNAVAILABLE` or `PRINT_FAILED`. */
  readonly print: Printer;
  /** The folder of the sample archive. */
  readonly seeds: string;
  /** Shows a file in the system's file manager, where the program can. */
  readonly reveal?: (path: string) => void;
}
