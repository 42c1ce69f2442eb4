/** Endings of the files each format reads, in lower case, with the dot. */
export const endings = {
  text: ['.txt', '.text'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml'],
  mhtml: ['.mhtml', '.mht'],
  pdf: ['.pdf'],
  docx: ['.docx', '.docm'],
  odt: ['.odt'],
  rtf: ['.rtf'],
  epub: ['.epub'],
  mail: ['.eml'],
  mailbox: ['.mbox'],
  zip: ['.zip'],
} as const;

/** The kinds of files that are read, as far as a name tells. */
export type FileKind = keyof typeof endings;
