import type { SizeQuestion } from '../../../domain/pilot/power/answer-size.ts'
import {
  type Clusters,
  type Correction,
  type Design,
  type Outcome,
  PROPORTION_METHODS,
  type ProportionMethod,
  TIME_METHODS,
  type TimeMethod,
} from '../../../domain/pilot/power/design.ts'
import { leavingWithin } from '../../../domain/pilot/power/leaving.ts'
import { ProblemError } from '../../../operations/problem.ts'

export type PowerOptions = {
  readonly meanDifference?: number
  readonly sd?: number
  readonly effect?: number
  readonly baseline?: number
  readonly target?: number
  readonly retention?: number
  readonly survival?: number
  readonly hazard?: number
  readonly weeks?: number
  readonly accounts?: number
  readonly n1?: number
  readonly n2?: number
  readonly share?: number
  readonly arms?: number
  readonly allocation?: readonly number[]
  readonly power?: number
  readonly alpha: number
  readonly sides: '1' | '2'
  readonly correction: Correction
  readonly method?: ProportionMethod | TimeMethod
  readonly direction: 'increase' | 'decrease'
  readonly correlation?: number
  readonly clusterSize?: number
  readonly clusters?: number
  readonly clusterVariation: number
  readonly icc?: number
  readonly leading?: string
  readonly leadingSd?: number
  readonly leadingCorrelation?: number
}

/** Why a question cannot be asked; the words are `problem.power-question.*`. */
type Refusal =
  | 'kinds'
  | 'target_without_baseline'
  | 'effect_twice'
  | 'nothing'
  | 'all'
  | 'arms_twice'
  | 'accounts_twice'
  | 'one_arm'
  | 'clusters'
  | 'weeks'
  | 'method'
  | 'no_effect'

/** What the options ask; options that say different things are refused. */
export function questionOf(options: PowerOptions): SizeQuestion {
  const design = designOf(options)
  const { outcome, isEffectGiven } = outcomeOf(options)
  const sizes = sizesOf(options, design)
  if (sizes === undefined && !isEffectGiven) refuse('nothing')
  if (sizes !== undefined && isEffectGiven && options.power !== undefined) refuse('all')
  const { power = 0.8, direction } = options
  // Where the arms are named one by one, their sizes are the shares.
  const total = sizes?.reduce((sum, size) => sum + size, 0) ?? 1
  const drawn =
    sizes && options.n1 !== undefined ? { ...design, allocation: sizes.map((size) => size / total) } : design
  return { design: drawn, outcome, sizes, isEffectGiven, power, direction }
}

function designOf(options: PowerOptions): Design {
  const { alpha, sides, correction, correlation = 0 } = options
  return {
    ...{ alpha, correction, correlation },
    sides: sides === '1' ? 1 : 2,
    allocation: allocationOf(options),
    clusters: clustersOf(options),
  }
}

function allocationOf({ allocation, arms, share, n1, n2 }: PowerOptions): readonly number[] {
  const said = [allocation, arms, share, n1 ?? n2].filter((one) => one !== undefined)
  if (said.length > 1) refuse('arms_twice')
  if (arms === 1) refuse('one_arm')
  if (arms !== undefined) return Array.from({ length: arms }, () => 1 / arms)
  return allocation ?? (share === undefined ? [0.5, 0.5] : [1 - share, share])
}

function clustersOf({ clusterSize, clusters, clusterVariation, icc }: PowerOptions): Clusters | undefined {
  if (clusterSize === undefined && clusters === undefined && icc === undefined) return undefined
  if (clusterSize === undefined || icc === undefined) return refuse('clusters')
  return { size: clusterSize, sizeVariation: clusterVariation, icc }
}

function sizesOf(options: PowerOptions, { allocation, clusters }: Design): readonly number[] | undefined {
  const { n1, n2, accounts } = options
  const said = [n1 ?? n2, accounts, options.clusters].filter((one) => one !== undefined)
  if (said.length > 1) refuse('accounts_twice')
  if (n1 !== undefined || n2 !== undefined)
    return n1 === undefined || n2 === undefined ? refuse('one_arm') : [n1, n2]
  if (options.clusters !== undefined && clusters !== undefined)
    return shareOut(options.clusters, allocation).map((books) => books * clusters.size)
  return accounts === undefined ? undefined : shareOut(accounts, allocation)
}

/** Whole accounts or books that add up to all of them: what rounding leaves goes to the control. */
function shareOut(total: number, allocation: readonly number[]): readonly number[] {
  const treated = allocation.slice(1).map((share) => Math.round(share * total))
  return [total - treated.reduce((sum, size) => sum + size, 0), ...treated]
}

function outcomeOf(options: PowerOptions): { outcome: Outcome; isEffectGiven: boolean } {
  const { meanDifference, sd, effect, baseline, target, retention, survival, hazard } = options
  const isMean = [meanDifference, sd, effect].some((one) => one !== undefined)
  const isShare = baseline !== undefined || target !== undefined
  const isTime = [retention, survival, hazard].some((one) => one !== undefined)
  if ([isMean, isShare, isTime].filter(Boolean).length > 1) refuse('kinds')
  if (isTime) return timeOf(options)
  if (isShare) {
    if (baseline === undefined) return refuse('target_without_baseline')
    const method = methodOf(options.method, PROPORTION_METHODS) ?? 'normal'
    const outcome: Outcome = { kind: 'proportion', baseline, target: target ?? baseline, method }
    return { outcome, isEffectGiven: target !== undefined }
  }
  if (options.method !== undefined) refuse('method')
  if (effect !== undefined && meanDifference !== undefined) refuse('effect_twice')
  const spread = sd ?? 1
  const difference = meanDifference ?? (effect ?? 0) * spread
  const isEffectGiven = meanDifference !== undefined || effect !== undefined
  return { outcome: { kind: 'mean', difference, sd: spread }, isEffectGiven }
}

function timeOf(options: PowerOptions): { outcome: Outcome; isEffectGiven: boolean } {
  const { retention, survival, hazard, weeks } = options
  const isOne = (retention === undefined) !== (survival === undefined)
  if (!isOne || (retention !== undefined && weeks === undefined)) refuse('weeks')
  if (hazard === 1) refuse('no_effect')
  const atEnd = survival ?? 1 - leavingWithin(1 - (retention ?? 1), 7 * (weeks ?? 0))
  const method = methodOf(options.method, TIME_METHODS) ?? 'freedman'
  return {
    outcome: { kind: 'time', survival: atEnd, hazardRatio: hazard ?? 1, method },
    isEffectGiven: hazard !== undefined,
  }
}

function methodOf<Name extends string>(method: string | undefined, names: readonly Name[]): Name | undefined {
  const found = names.find((name) => name === method)
  return method === undefined || found ? found : refuse('method')
}

function refuse(reason: Refusal): never {
  throw new ProblemError([{ code: 'power-question', values: { reason } }])
}
