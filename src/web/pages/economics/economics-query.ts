import { queryOptions } from '@tanstack/react-query'
import { costStandardsOf } from '../../../domain/economics/cost-standards.ts'
import { toMinor } from '../../../domain/kernel/money.ts'
import type { Model } from '../../../domain/model/model.ts'
import { api, take } from '../../api/client.ts'
import type { EconomicsBasis, TierBasis } from './what-if.ts'

export type LoadedEconomics = EconomicsBasis & {
  /** Undefined: there is no plan, and the figures are those of the published parameter set. */
  readonly plan: { readonly id: string; readonly asOf: string } | undefined
}

/** The parts of the document of a plan that are needed here. */
type PlanDocument = {
  readonly targetShare?: number
  readonly tiers: readonly (Pick<TierBasis, 'id' | 'accounts' | 'accountsWithAcv' | 'arrMinor'> & object)[]
  readonly model: { readonly targetShare: number }
}

/** Where nobody has planned: as many accounts as a company in its growth stage has, at the ACVs of the published examples (USD). */
const EXAMPLE = { accounts: 500, acv: { high: 100_000, low: 30_000, tech: 3_000 } } as const

/** What each tier costs and adds up to by the newest plan and its model. The accounts stay on the server. */
export const economicsQuery = (currency: string) =>
  queryOptions({
    queryKey: ['economics', currency],
    queryFn: async (): Promise<LoadedEconomics> => {
      const { items } = await take(api.GET('/api/plans', { params: { query: { limit: 20 } } }))
      const newest = items.find(({ state }) => state === 'ready' || state === 'applied')
      if (newest === undefined) return exampleOf(await readModel(`tierwise: 1\ncurrency: ${currency}\n`))
      const [plan, version] = await Promise.all([
        take(api.GET('/api/plans/{planId}', { params: { path: { planId: newest.id } } })),
        take(api.GET('/api/model/versions/{number}', { params: { path: { number: newest.modelNumber } } })),
      ])
      const model = await readModel((version as { readonly document: string }).document)
      const document = plan.document as unknown as PlanDocument
      const counts = new Map(document.tiers.map((tier) => [tier.id, tier]))
      return {
        plan: { id: newest.id, asOf: newest.asOf },
        ...basisOf(model, (tier) => counts.get(tier.id) ?? { accounts: 0, accountsWithAcv: 0, arrMinor: 0 }),
      }
    },
  })

type Counts = Pick<TierBasis, 'accounts' | 'accountsWithAcv' | 'arrMinor'>

function exampleOf(model: Model): LoadedEconomics {
  const { accounts, acv } = EXAMPLE
  const basis = basisOf(model, ({ touch }) => ({
    ...{ accounts, accountsWithAcv: accounts },
    arrMinor: accounts * toMinor(acv[touch], model.currency),
  }))
  return { plan: undefined, ...basis }
}

function basisOf(model: Model, countsOf: (tier: Model['tiers'][number]) => Counts): EconomicsBasis {
  return {
    tiers: model.tiers.map((tier) => {
      const { id, label, touch, cost, ratio } = tier
      const { accounts, accountsWithAcv, arrMinor } = countsOf(tier)
      return { id, label, touch, cost, ratio: ratio?.target, accounts, accountsWithAcv, arrMinor }
    }),
    standards: costStandardsOf(model, { margin: undefined, otherCostShare: undefined }),
    targetShare: model.targetShare,
  }
}

async function readModel(text: string): Promise<Model> {
  // The page's policy forbids code made of text, which zod would try.
  const settings = globalThis as { __zod_globalConfig?: { jitless?: boolean } }
  settings.__zod_globalConfig = { ...settings.__zod_globalConfig, jitless: true }
  const { parseModel } = await import('../../../domain/model/parse-model.ts')
  const parsed = parseModel(text)
  if (parsed.kind === 'problems')
    throw new Error(`the model in force cannot be read: ${parsed.problems[0]?.code}`)
  return parsed.model
}
