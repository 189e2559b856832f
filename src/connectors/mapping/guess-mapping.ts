import { parseCurrency } from '../value/currency-sign.ts'
import { CANONICAL_FIELDS, type CanonicalField } from './canonical-field.ts'
import { HEADER_SYNONYMS } from './header-synonyms.ts'
import { looksLikeAcv } from './looks-like-acv.ts'
import { normaliseHeader } from './normalise-header.ts'

/** Which column is which, by headers alone. */
export type GuessedMapping = {
  /** Index of the column of each canonical field that was found. */
  readonly fields: ReadonlyMap<CanonicalField, number>
  /** The currency that the header of the ACV column names: `arr_eur`, `ACV (USD)`. */
  readonly currency: string | undefined
  /** Columns that look like ACV and are not, with what they are. */
  readonly notAcv: readonly {
    readonly index: number
    readonly kind: NonNullable<ReturnType<typeof looksLikeAcv>>
  }[]
}

/** Guesses by synonyms; one column serves one field, and the more telling synonym wins. Never takes a revenue or a monthly column for ACV. */
export function guessMapping(header: readonly string[]): GuessedMapping {
  const normalised = header.map(normaliseHeader)
  const fields = new Map<CanonicalField, number>()
  const taken = new Set<number>()
  let currency: string | undefined
  for (const field of CANONICAL_FIELDS) {
    const found = findColumn(normalised, field, taken)
    if (!found) continue
    fields.set(field, found.index)
    taken.add(found.index)
    currency ??= found.currency
  }
  const notAcv = normalised.flatMap((name, index) => {
    const kind = looksLikeAcv(withoutCurrency(name).name)
    return kind && !taken.has(index) ? [{ index, kind }] : []
  })
  return { fields, currency, notAcv }
}

function findColumn(
  normalised: readonly string[],
  field: CanonicalField,
  taken: ReadonlySet<number>,
): { index: number; currency: string | undefined } | undefined {
  for (const synonym of HEADER_SYNONYMS[field]) {
    for (const [index, name] of normalised.entries()) {
      if (taken.has(index)) continue
      if (name === synonym) return { index, currency: undefined }
      if (field !== 'acv') continue
      const split = withoutCurrency(name)
      if (split.name === synonym) return { index, currency: split.currency }
    }
  }
  return undefined
}

function withoutCurrency(name: string): { name: string; currency: string | undefined } {
  const words = name.split(' ')
  const last = words.at(-1)!
  const currency = words.length > 1 && last.length === 3 ? parseCurrency(last) : undefined
  return currency ? { name: words.slice(0, -1).join(' '), currency } : { name, currency: undefined }
}
