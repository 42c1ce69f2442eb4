/** Acronyms that are spelt like a little word of a language: there `US` and `U.S.` are another word than `us`. */
const ACRONYMS: ReadonlyMap<string | null, ReadonlySet<string>> = new Map([
  ['en', new Set(['am', 'is', 'it', 'us', 'who'])],
]);

/** Ends the form of such an acronym; no other form has it behind a letter. */
const MARK = '·';

/** Capitals alone, or letters parted by full stops. */
const WRITTEN_AS_ACRONYM = /^(?:\p{Lu}{2,}|\p{L}(?:\.\p{L})+\.?)$/u;

/** The form of a word as it is written, told from the little word if it is an acronym: `us·` for `US` and `U.S.`. */
export function acronymForm(writing: string, form: string, language: string | null): string {
  return mayBeAcronym(form, language) && isAcronym(writing) ? form + MARK : form;
}

/** Whether a word is written as an acronym, whatever it is spelt like. */
export function isAcronym(writing: string): boolean {
  return WRITTEN_AS_ACRONYM.test(writing);
}

/** Whether a form is that of a little word and of an acronym: somebody who types `us` in small letters means either. */
export function mayBeAcronym(form: string, language: string | null): boolean {
  return ACRONYMS.get(language)?.has(form) ?? false;
}

/** The form of the acronym for the form of the little word. */
export function asAcronym(form: string): string {
  return form + MARK;
}

/** A form as a person would write it: an acronym in capitals. */
export function asWritten(form: string): string {
  return form.endsWith(MARK) ? withoutMark(form).toUpperCase() : form;
}

/** A form without what tells an acronym from a little word. */
export function withoutMark(form: string): string {
  return form.endsWith(MARK) ? form.slice(0, -MARK.length) : form;
}
