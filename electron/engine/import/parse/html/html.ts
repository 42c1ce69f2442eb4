import { textual, type Format } from '../format.ts';
export const html: Format = {
  name: 'HTML',
  extensions: ['.html', '.htm', '.xhtml'],
  parse: textual(() => {
    throw new Error();
  }),
};
