import type { Evidence } from '../../../contract/index.ts';

/** How the comment begins that holds the evidence. */
export const EVIDENCE_COMMENT = '<!-- carrel-evidence ';

/** The evidence as a comment, which nothing shows. */
export function evidenceComment(evidence: Evidence): string {
  // Nothing in it may end the comment.
  const json = JSON.stringify(evidence)
    .replaceAll('>', String.raw`\u003e`)
    .replaceAll('--', String.raw`-\u002d`);
  return `${EVIDENCE_COMMENT}${json} -->`;
}
