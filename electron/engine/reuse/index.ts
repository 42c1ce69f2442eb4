/** What the articles of an archive took from one another: near-duplicates and reused paragraphs. */
export { filingOf } from './filing.ts';
export { storiesOf, storiesTold } from './stories.ts';
