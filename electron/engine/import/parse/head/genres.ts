/** What papers print over a headline to say what kind of piece it is. */
const GENRES = new Set(
  (
    'analysis comment editorial essay feature interview letters news obituary opinion profile report review ' +
    'analyse kommentar leitartikel nachruf portrait porträt reportage ' +
    'análisis crónica editorial entrevista opinión perfil reportaje ' +
    'chronique critique enquête entretien récit tribune ' +
    'análise crônica opinião reportagem'
  ).split(' '),
);

/** Whether a line is the kind of a piece and not its title: `REPORTAGE`. */
export function isGenre(line: string): boolean {
  return GENRES.has(line.toLowerCase().replace(/[.:]$/, ''));
}
