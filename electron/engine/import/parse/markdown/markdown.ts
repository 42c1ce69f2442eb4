import { textual, type Format } from '../format.ts';
export const markdown: Format = {
  name: 'Markdown',
  extensions: ['.md', '.markdown'],
  parse: textual(() => {
    throw new Error();
  }),
};
