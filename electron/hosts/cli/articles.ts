import { resolve } from 'node:path';
import { restoreOriginal } from '../../engine/archive/restore.ts';
import { articleId, takeArguments, type Command } from './command.ts';

export const showCommand: Command = {
  usage: 'ID',
  summary: 'one article with its text',
  options: {},
  async run({ carrel, args }) {
    const [id] = takeArguments(args, 'the number of an article');
    const { shownRevision: _, ...article } = await carrel.articles.get({ id: articleId(id!) });
    const head = [article.byline, article.source, article.published].filter((part) => part !== null);
    return { json: article, text: [article.title, head.join(' · '), '', article.text].join('\n') };
  },
};

export const restoreCommand: Command = {
  usage: 'ID OUT',
  summary: 'write the original bytes of an article',
  details: `What is written are the article's own bytes, byte for byte: of a file, the file as it was imported; of a file in a ZIP, that
file; of a message in a mailbox, the message as it was sent, without what the mailbox put before it and its lines; of
something attached, the attachment; of a chapter of a book, the page of the book it stands on.

--json prints {file, sha256}.`,
  options: {},
  async run({ engine, carrel, args }) {
    const [named, out] = takeArguments(args, 'the number of an article', 'a file to write');
    const { id } = await carrel.articles.get({ id: articleId(named!) });
    const restored = await restoreOriginal(engine.store, id, resolve(out!));
    return { json: restored, text: `Wrote ${restored.file} (SHA-256 ${restored.sha256}).` };
  },
};
