/** What a group's text is for. */
export type Destination =
  | 'text'
  | 'nothing'
  | 'fonts'
  | 'styles'
  | 'instruction'
  | 'bullet'
  | 'title'
  | 'author'
  | 'keywords'
  | 'created';

/** Control words that begin a group of another kind of text, and whether it is wanted. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['fldinst', 'instruction'],
  ['listtext', 'bullet'],
  ['pntext', 'bullet'],
  ['title', 'title'],
  ['author', 'author'],
  ['keywords', 'keywords'],
  ['creatim', 'created'],
  ...(
    'colortbl filetbl listtable listoverridetable revtbl rsidtbl generator info pict object objdata nonshppict shppict ' +
    'header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atndate atnicn bkmkstart ' +
    'bkmkend xe tc tcn ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn themedata colorschememapping latentstyles datastore ' +
    'subject operator doccomm comment revtim printim buptim company manager category hlinkbase pntxta pntxtb pn ' +
    'background template passwordhash wgrffmtfilter mmathPr xmlnstbl datafield formfield private levelmarker ' +
    'leveltext levelnumbers listname upr'
  )
    .split(' ')
    .map((word) => [word, 'nothing'] as const),
  // The text within a field, a note, a text box.
  ...('fldrslt footnote shptxt ud rtf' as const).split(' ').map((word) => [word, 'text'] as const),
]);

/** Control words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '\u2011'],
  ['-', '\u00ad'],
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
]);
