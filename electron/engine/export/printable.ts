/** Control characters, which no format has a place for; line breaks and tabs are none of them. */
// oxlint-disable-next-line no-control-regex -- they are what is meant
const CONTROL = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g;

/** A text of the same length in which every character can be shown. */
export function printable(text: string): string {
  return text.replace(CONTROL, '\uFFFD');
}
