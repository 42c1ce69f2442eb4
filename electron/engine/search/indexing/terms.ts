const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Terms in a form in which many of them add up, whatever their order: their number and the sum of their hashes (FNV-1a over
 * UTF-16 code units, modulo 2³²). Two bags of terms with the same sum are the same, but for one case in four thousand million.
 */
export class TermSum {
  terms = 0;
  sum = 0;

  /** Adds every term of a text that FTS5's `ascii` tokenizer would find in it. @returns how many */
  addText(text: string): number {
    let hash = OFFSET;
    let length = 0;
    const before = this.terms;
    for (let at = 0; at <= text.length; at += 1) {
      const code = at < text.length ? lettered(text.charCodeAt(at)) : 0;
      if (code !== 0) {
        hash = Math.imul(hash ^ code, PRIME);
        length += 1;
      } else if (length > 0) {
        this.#add(hash, 1);
        hash = OFFSET;
        length = 0;
      }
    }
    return this.terms - before;
  }

  /** Adds one term that stands in the index so many times. */
  addTerm(term: string, times: number): void {
    let hash = OFFSET;
    for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), PRIME);
    this.#add(hash, times);
  }

  equals({ terms, sum }: TermSum): boolean {
    return this.terms === terms && this.sum === sum;
  }

  #add(hash: number, times: number): void {
    this.terms += times;
    this.sum = (this.sum + Math.imul(hash, times)) | 0;
  }
}

/** A code unit as it stands in a term: ASCII letters small; 0 for what parts terms. */
function lettered(code: number): number {
  if (code >= 0x80 || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return code;
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : 0;
}
