import type { PreparedMap } from '../map/prepare-map.ts'
import type { CanonicalField } from '../mapping/canonical-field.ts'
import type { GuessedMapping } from '../mapping/guess-mapping.ts'
import type { ColumnEvidence } from '../table/column-evidence.ts'
import { parseCurrency, sharesSign } from '../value/currency-sign.ts'
import type { Chosen } from './plan-load.ts'

/**
 * The currency of the result: the map's; the one in the header of the ACV column; the first in the currency column; the commonest
 * sign beside the amounts, which may be the workspace's own dollar. Undefined when nothing in the file tells.
 */
export function decideCurrency(input: {
  readonly map: PreparedMap | undefined
  readonly guess: GuessedMapping
  readonly chosen: ReadonlyMap<CanonicalField, Chosen>
  readonly workspace: string | undefined
}): string | undefined {
  const { map, guess, chosen, workspace } = input
  const column = chosen.get('currency')?.evidence
  const acv = chosen.get('acv')!
  const inHeader = acv.by === 'header' ? guess.currency : undefined
  const named = map?.currency ?? inHeader ?? (column && firstCurrency(column))
  if (named !== undefined) return named
  const bySign = commonestSign(acv.evidence)
  return bySign !== undefined && workspace !== undefined && sharesSign(bySign, workspace) ? workspace : bySign
}

function firstCurrency({ distinct }: ColumnEvidence): string | undefined {
  for (const text of distinct) {
    const currency = parseCurrency(text)
    if (currency) return currency
  }
  return undefined
}

function commonestSign(evidence: ColumnEvidence | undefined): string | undefined {
  return [...(evidence?.currencies ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0]
}
