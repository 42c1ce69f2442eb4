/** The schemes of addresses that are kept; everything else could only run or open something. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Longest address that is kept, in UTF-16 code units: longer ones are data. */
const LONGEST = 2000;

/** An address as a mark keeps it: absolute, of the web or of mail. Null for any other. */
export function linkAddress(href: string, base?: string): string | null {
  const address = href.trim();
  if (address === '' || address.startsWith('#') || address.length > LONGEST) return null;
  const url = URL.parse(address, base);
  return url !== null && SCHEMES.has(url.protocol) ? url.href : null;
}

/** Where a page is on the web, without what names a place in it; null for any other address. */
export function webAddress(address: string): string | null {
  const url = URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || address.length > LONGEST) return null;
  url.hash = '';
  return url.href;
}

/** The host an address names, without `www.`; null for what is no address of the web. */
export function hostOf(address: string): string | null {
  const url = URL.parse(address.trim());
  return url !== null && /^https?:$/.test(url.protocol) ? url.hostname.replace(/^www\./, '') : null;
}
