/** The language of a text as an ISO 639-1 code, or null where it is too short or too unsure to tell. */
export function detectLanguage(_text: string): string | null {
  throw new Error('not yet');
}
