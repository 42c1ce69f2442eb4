import { z } from 'zod';

/**
 * Every refusal the engine can give: a code for programs and a sentence a person can act on.
 * The sentence is the default; where more is known, the engine sends a more exact one with the same code.
 */
export const errors = {
  ARTICLE_NOT_FOUND: {
    status: 404,
    message: 'This article is not in the archive.',
    data: z.object({ id: z.union([z.int(), z.string()]) }),
  },
  LIST_NOT_FOUND: {
    status: 404,
    message: 'This list of excerpts no longer exists.',
    data: z.object({ list: z.union([z.int(), z.string()]) }),
  },
  EXCERPT_NOT_FOUND: {
    status: 404,
    message: 'This excerpt no longer exists.',
    data: z.object({ id: z.int() }),
  },
  SECTION_NOT_FOUND: {
    status: 404,
    message: 'This heading no longer exists.',
    data: z.object({ section: z.int() }),
  },
  JOB_NOT_FOUND: {
    status: 404,
    message: 'There is no import with this number.',
    data: z.object({ job: z.int() }),
  },
  SEARCH_NOT_FOUND: {
    status: 404,
    message: 'This saved search no longer exists.',
    data: z.object({ id: z.int() }),
  },
  LOG_ENTRY_NOT_FOUND: {
    status: 404,
    message: 'This entry of the research log no longer exists.',
    data: z.object({ id: z.int() }),
  },
  CHANGE_NOT_FOUND: {
    status: 404,
    message: 'This correction is not known any more.',
    data: z.object({ change: z.int() }),
  },
  FILE_NOT_FOUND: {
    status: 404,
    message: 'This file is not known to the archive.',
    data: z.object({ file: z.int() }),
  },
  ENCODING_UNKNOWN: {
    status: 422,
    message: 'This is not the name of an encoding Carrel reads.',
    data: z.object({ encoding: z.string() }),
  },
  FOLDER_NOT_FOUND: {
    status: 404,
    message: 'This folder was never imported.',
    data: z.object({ folder: z.int() }),
  },
  FOLDER_UNREACHABLE: {
    status: 409,
    message: 'This folder can’t be reached now. Connect its drive, and try again.',
    data: z.object({ folder: z.string() }),
  },
  NAME_TAKEN: {
    status: 409,
    message: 'There is already a list of this name. Choose another.',
    data: z.object({ name: z.string() }),
  },
  RANGE_INVALID: {
    status: 422,
    message: 'The marked passage does not lie within the text. Select it again.',
    data: z.object({ start: z.int(), end: z.int(), length: z.int() }),
  },
  GRANT_UNKNOWN: {
    status: 403,
    message: 'This choice of files is no longer valid. Choose the files again.',
    data: z.object({ grant: z.string() }),
  },
  IMPORT_RUNNING: {
    status: 409,
    message: 'An import is already running. Wait for it to end, or cancel it.',
    data: z.object({ job: z.int() }),
  },
  EXPORT_EMPTY: {
    status: 422,
    message: 'There is nothing to export: no passage was chosen.',
  },
  PRINTER_UNAVAILABLE: {
    status: 503,
    message: 'PDF needs Chrome, Chromium or Edge on this computer. Install one of them, or export as HTML.',
  },
  PRINT_FAILED: {
    status: 500,
    message: 'The pages could not be printed to PDF. Nothing was written.',
    data: z.object({ reason: z.string() }),
  },
  WRITE_FAILED: {
    status: 500,
    message: 'The file could not be written. Nothing was changed.',
    data: z.object({ file: z.string(), reason: z.string() }),
  },
  EVIDENCE_MISSING: {
    status: 422,
    message:
      'This file carries no evidence. Only a PDF, Word, HTML, Markdown or JSON file that Carrel exported with evidence can be verified.',
  },
  DOCUMENT_UNREADABLE: {
    status: 422,
    message: 'This document can’t be read.',
    data: z.object({ file: z.string(), reason: z.string() }),
  },
  ARCHIVE_NOT_FOUND: {
    status: 404,
    message: 'There is no archive in this folder.',
    data: z.object({ folder: z.string() }),
  },
  ARCHIVE_NEWER: {
    status: 409,
    message:
      'This archive was written by a newer version of Carrel. Update Carrel to open it; nothing was changed.',
    data: z.object({ found: z.int(), known: z.int() }),
  },
  ARCHIVE_READ_ONLY: {
    status: 409,
    message: 'This archive can only be read.',
  },
  ARCHIVE_DAMAGED: {
    status: 500,
    message:
      'The archive is damaged. Check it: what can be read of it is shown then, and a backup can take its place.',
  },
  ARCHIVE_OBSTRUCTED: {
    status: 503,
    message: 'The archive can’t be used just now: its disk is full, write-protected or gone.',
    data: z.object({ reason: z.string() }),
  },
  ARCHIVE_IN_USE: {
    status: 409,
    message: 'Another program has this archive open. Close it, and try again.',
  },
  BACKUP_UNSOUND: {
    status: 422,
    message: 'This file is no sound backup. Nothing was changed; choose another one.',
    data: z.object({ file: z.string(), reason: z.string() }),
  },
  ARCHIVE_UNREADABLE: {
    status: 500,
    message: 'The archive cannot be opened.',
    data: z.object({ folder: z.string(), reason: z.string() }),
  },
} as const;

export type ErrorCode = keyof typeof errors;
