import { readTokens, type Tokens } from './tokens.ts';

/** Texts whose tokens are remembered. */
const REMEMBERED = 30_000;
const remembered = new Map<string, Tokens>();

/** As {@link readTokens}, for kept passages and their notes: the same few thousand are looked through with every key. */
export function rememberedTokens(text: string, language: string | null): Tokens {
  const key = `${language ?? ''}\n${text}`;
  let tokens = remembered.get(key);
  if (!tokens) {
    remembered.set(key, (tokens = readTokens(text, language)));
    if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!);
  }
  return tokens;
}
