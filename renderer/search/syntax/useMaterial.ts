import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../host/context.tsx';
import type { Material } from './examples.ts';

/** Made up, for what an archive doesn't have. */
const INVENTED: Material = {
  words: ['harbour', 'strike'],
  source: 'The Gazette',
  author: 'Ines Calder',
  tag: 'port',
  year: '2021',
  language: 'en',
  collection: 'news',
  ext: 'txt',
};

/** What the newest article and the facets of the whole archive have to make examples of. */
export function useMaterial(): Material {
  const { data } = useQuery(useApi().search.query.queryOptions({ input: { query: '', limit: 1 } }));
  const { data: files } = useQuery(useApi().search.fileFacets.queryOptions({ input: { query: '' } }));
  const { source, author, tag, year, language } = data?.facets ?? {};
  const [one, other] = longestOf(data?.results[0]?.title ?? '');
  return {
    words: one && other ? [one, other] : INVENTED.words,
    source: source?.[0]?.value ?? INVENTED.source,
    author: author?.[0]?.value ?? INVENTED.author,
    tag: tag?.[0]?.value ?? INVENTED.tag,
    year: year?.at(-1)?.value ?? INVENTED.year,
    language: language?.[0]?.value ?? INVENTED.language,
    collection: files?.collection[0]?.value ?? INVENTED.collection,
    ext: files?.ext[0]?.value ?? INVENTED.ext,
  };
}

/** Two words of a title that are worth searching for, in their order. */
function longestOf(title: string): readonly string[] {
  const words = [...new Set(title.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu))];
  const longest = new Set(words.toSorted((a, b) => b.length - a.length).slice(0, 2));
  return words.filter((word) => longest.has(word));
}
