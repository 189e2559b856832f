import { queryOptions } from '@tanstack/react-query'
import type { Answers } from '../../../domain/assessment/answers.ts'
import { toMinor } from '../../../domain/kernel/money.ts'
import type { Model } from '../../../domain/model/model.ts'
import { api, type Schema, take } from '../../api/client.ts'
import { basisOf, type TierCounts } from './economics-basis.ts'
import type { EconomicsBasis } from './what-if.ts'

export type LoadedEconomics = EconomicsBasis & {
  /** Undefined: there is no plan, and the figures are those of the published parameter set. */
  readonly plan: { readonly id: string; readonly asOf: string; readonly modelNumber: number } | undefined
  readonly answers: Answers
}

/** Where nobody has planned: as many accounts as a company in its growth stage has, at the ACVs of the published examples (USD). */
const EXAMPLE = { accounts: 500, acv: { high: 100_000, low: 30_000, tech: 3_000 } } as const

/** What each tier costs and adds up to by the newest plan, its model and the answers of today. The accounts stay on the server. */
export const economicsQuery = (currency: string) =>
  queryOptions({
    queryKey: ['economics', currency],
    // Plans and answers change on other pages.
    staleTime: 0,
    queryFn: async (): Promise<LoadedEconomics> => {
      const [{ items }, { document }, { parseModel, parseAnswers }] = await Promise.all([
        take(api.GET('/api/plans', { params: { query: { limit: 20 } } })),
        take(api.GET('/api/answers')) as Promise<Pick<Schema<'Answers'>, 'document'>>,
        loadParsers(),
      ])
      const parsed = parseAnswers(document)
      if (parsed.kind === 'problems')
        throw new Error(`the answers cannot be read: ${parsed.problems[0]?.code}`)
      const { answers } = parsed
      const modelOf = (text: string): Model => {
        const found = parseModel(text)
        if (found.kind === 'model') return found.model
        throw new Error(`the model in force cannot be read: ${found.problems[0]?.code}`)
      }
      const newest = items.find(({ state }) => state === 'ready' || state === 'applied')
      if (newest === undefined) {
        const example = basisOf(
          modelOf(`tierwise: 1\ncurrency: ${currency}\n`),
          answers,
          exampleCounts(currency),
        )
        return { plan: undefined, answers, ...example }
      }
      const { id, asOf, modelNumber } = newest
      const [plan, version] = await Promise.all([
        take(api.GET('/api/plans/{planId}', { params: { path: { planId: id } } })),
        take(api.GET('/api/model/versions/{number}', { params: { path: { number: modelNumber } } })),
      ])
      const planned = plan.document as unknown as { readonly tiers: readonly (TierCounts & { id: string })[] }
      const counts = new Map(planned.tiers.map((tier) => [tier.id, tier]))
      const model = modelOf((version as { readonly document: string }).document)
      return {
        plan: { id, asOf, modelNumber },
        answers,
        ...basisOf(model, answers, (tier) => counts.get(tier.id) ?? NOBODY),
      }
    },
  })

const NOBODY: TierCounts = { accounts: 0, accountsWithAcv: 0, arrMinor: 0, hours: 0 }

function exampleCounts(currency: string) {
  const { accounts, acv } = EXAMPLE
  return ({ touch }: Model['tiers'][number]): TierCounts => ({
    ...{ accounts, accountsWithAcv: accounts, hours: 0 },
    arrMinor: accounts * toMinor(acv[touch], currency),
  })
}

/** Large, and wanted on few pages. */
async function loadParsers() {
  const [{ parseModel }, { parseAnswers }] = await Promise.all([
    import('../../../domain/model/parse-model.ts'),
    import('../../../domain/assessment/parse-answers.ts'),
  ])
  return { parseModel, parseAnswers }
}
