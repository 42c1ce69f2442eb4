/**
 * Frequent endings, folded: what is needed to guess the stems of a word still being typed. For languages not listed, an
 * unfinished word is only found where its stem is longer than what is typed.
 */
const ENDINGS: Readonly<Record<string, string>> = {
  de: 'e en er es em et te ten ung ungen lich liche lichen isch ische ischen heit heiten keit keiten ig ige igen',
  en: 's es ed ing ings er ers ly ies ied ion ions ation ations ment ments ness ity ities al ally able ive ous ful ism ist ists',
  es: 's es a as o os ar er ir ado ada ados ando iendo aron ieron cion ciones mente dad dades ismo ista istas ico ica icos',
  fr: 's e es er ez ent ait aient ant ee ees ement ements ation ations ite ites ique iques iste istes eur eurs eux euse',
  it: 'a e i o are ere ire ato ata ati ate ando zione zioni mente ita ismo ista isti ico ica ici iche',
  nl: 'e en s t te ten d de den er ers ing ingen lijk lijke heid heden isch ische',
  pt: 's a as o os ar er ir ado ada ados ando endo aram cao coes mente dade dades ismo ista istas ico ica icos',
  ru: 'а я о е и ы у ю ой ый ий ая ое ые ого ому ом ем ам ами ах ов ев ей ть ет ит ал ала али ние ния ский ская ского ость ости',
  sv: 'a ar or er en et na arna orna erna ade as at ing ning ningar het heter lig liga isk iska',
};

/** Frequent endings of a language, folded; none for most. */
export function endingsOf(language: string | null): readonly string[] {
  return ENDINGS[language ?? '']?.split(' ') ?? [];
}
