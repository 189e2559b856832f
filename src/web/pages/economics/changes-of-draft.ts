import { minorPerMajor } from '../../../domain/kernel/money.ts'
import type { DocumentChange } from '../../../domain/model/change-document.ts'
import { COMPANY_INPUTS, type CompanyInput, TIER_INPUTS, type TierInput, type Tried } from './what-if.ts'

/** Where a model has what can be tried; what is not here belongs to the customer list or the answers. */
const IN_TIER: Partial<Record<TierInput, readonly string[]>> = {
  csm: ['cost', 'csm'],
  shared: ['cost', 'shared'],
  technology: ['cost', 'technology'],
  program: ['cost', 'program'],
  variable: ['cost', 'variable'],
  serviceRevenue: ['cost', 'serviceRevenue'],
  ratio: ['ratio', 'target'],
}
const IN_MODEL: Partial<Record<CompanyInput, readonly string[]>> = {
  targetShare: ['targetShare'],
  retention: ['retentionTarget'],
}

export type DraftChanges = {
  /** A value with the tier and the input that it is of. */
  readonly changes: readonly (DocumentChange & { readonly input: TierInput | CompanyInput })[]
  readonly leftOut: readonly (TierInput | CompanyInput)[]
}

/** What of the tried values a model document can say, amounts in whole units of the currency. */
export function changesOfDraft({ tiers, ...company }: Tried, currency: string): DraftChanges {
  const changes: DraftChanges['changes'][number][] = []
  const leftOut = new Set<TierInput | CompanyInput>()
  for (const [tier, inputs] of Object.entries(tiers)) {
    for (const input of TIER_INPUTS) {
      const value = inputs[input]
      const path = IN_TIER[input]
      if (value === undefined) continue
      if (path === undefined) leftOut.add(input)
      else
        changes.push({
          tier,
          input,
          path,
          value: input === 'ratio' ? value : value / minorPerMajor(currency),
        })
    }
  }
  for (const input of COMPANY_INPUTS) {
    const value = company[input]
    const path = IN_MODEL[input]
    if (value === undefined) continue
    if (path === undefined) leftOut.add(input)
    else changes.push({ input, path, value })
  }
  return { changes, leftOut: [...leftOut] }
}
