/** Prefixes and suffixes that exports put around a header and that say nothing. */
const NOISE = /^(?:property|properties|custom|c) | (?:c|custom)$/g

/**
 * A header in the form that synonyms are compared in: `accountId`, `Account_ID`, `account-id` and `ACCOUNT ID` are all `account id`;
 * accents are dropped, `property_` before and `__c` after are too.
 */
export function normaliseHeader(header: string): string {
  const words = header
    .normalize('NFKC')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    // Only accents on Latin letters: the marks of kana make another letter.
    .replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
  return words.replace(NOISE, '')
}
