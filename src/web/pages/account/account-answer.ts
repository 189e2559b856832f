import { parseDay } from '../../../domain/kernel/day.ts'
import type { Words } from '../../../language/describe.ts'
import type { paths } from '../../api/api-types.ts'
import type { Schema } from '../../api/client.ts'

type ExplanationAnswer =
  paths['/api/accounts/{accountId}/explanation']['get']['responses'][200]['content']['application/json']
export type AccountLimits = ExplanationAnswer['limits']

export type AnswerFacts = {
  readonly account: Pick<Schema<'Account'>, 'tier' | 'placement' | 'acvMinor'>
  /** Undefined: not there yet, or there is none. */
  readonly explanation: Pick<ExplanationAnswer, 'text' | 'limits'> | undefined
  readonly service: Schema<'AccountService'> | undefined
}

/** Reasons that come from the ACV alone: then the thresholds are told. */
const BY_ACV: readonly string[] = ['entry', 'growth', 'contraction', 'model_change']

/** The first line of the page: the tier, since when and why, and what its service costs. */
export function answerAccount(
  { account, explanation, service }: AnswerFacts,
  words: Pick<Words, 'text' | 'wordFor' | 'paragraph'>,
  tierName: (tier: string) => string,
): string {
  const { tier, placement, acvMinor } = account
  const { text, wordFor } = words
  if (tier === null) return explanation?.text ?? text('web.account.no_tier')
  const since = placement?.since ?? undefined
  const band = bandOf(account, explanation?.limits ?? null)
  const placed = text('account.answer', {
    ...{ tier: capitalised(tierName(tier)), sinceDay: since === undefined ? undefined : parseDay(since) },
    ...{ isSince: since === undefined ? 'no' : 'yes', band: band.kind, acvMinor: acvMinor ?? undefined },
    ...{ fromMinor: band.fromMinor, belowMinor: band.belowMinor },
    reason: placement?.reason ? wordFor('reason', placement.reason) : text('account.by_list'),
  })
  const own = service?.tiers.find(({ isOwn }) => isOwn)
  if (own === undefined || own.costMinor === null) return placed
  const cost = text('account.answer.cost', {
    ...{ costMinor: own.costMinor, costShare: own.costShare ?? undefined },
    hasShare: own.costShare === null ? 'no' : 'yes',
  })
  return words.paragraph([placed, cost])
}

/** Which thresholds its ACV lies between, where these are what decided. */
function bandOf(
  { placement, acvMinor }: AnswerFacts['account'],
  limits: AccountLimits,
): {
  readonly kind: 'two' | 'min' | 'max' | 'none'
  readonly fromMinor: number | undefined
  readonly belowMinor: number | undefined
} {
  const { fromMinor, belowMinor } = limits?.band ?? { fromMinor: null, belowMinor: null }
  const isInside =
    acvMinor !== null &&
    (fromMinor === null || acvMinor >= fromMinor) &&
    (belowMinor === null || acvMinor < belowMinor)
  const decides = BY_ACV.includes(placement?.reason ?? '') && isInside
  const kind = !decides
    ? 'none'
    : fromMinor !== null && belowMinor !== null
      ? 'two'
      : fromMinor !== null
        ? 'min'
        : belowMinor !== null
          ? 'max'
          : 'none'
  return { kind, fromMinor: fromMinor ?? undefined, belowMinor: belowMinor ?? undefined }
}

/** Names of tiers may begin small, a sentence does not. */
function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1)
}
