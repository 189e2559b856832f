import type { Bridge } from '../../domain/retention/bridge/bridge.ts'
import { type BridgeOptions, bridgeOf } from '../../domain/retention/bridge/bridge-of.ts'
import { type Cohort, cohortsOf } from '../../domain/retention/bridge/cohorts-of.ts'
import type { DefinitionName } from '../../domain/retention/bridge/definition.ts'
import { parseMonth, type Span } from '../../domain/retention/bridge/month.ts'
import type { Snapshot } from '../../domain/retention/bridge/paid-period.ts'
import { type GroupedBridges, retentionBy } from '../../domain/retention/bridge/retention-by.ts'
import { ProblemError } from '../problem.ts'
import { type AmountScale, type LoadedPeriods, loadPeriods, type PeriodColumns } from './load-periods.ts'

/** What a person asks of a file of periods; months as YYYY-MM. */
export type BridgeQuestion = PeriodColumns &
  AmountScale & {
    readonly snapshot: Snapshot
    readonly definition: DefinitionName
    readonly by?: Span | undefined
    readonly cohort?: Span | undefined
    readonly from?: string | undefined
    readonly to?: string | undefined
  }

export type BridgeFound = {
  readonly question: BridgeQuestion
  readonly loaded: LoadedPeriods
  readonly bridge: Bridge
  readonly grouped: GroupedBridges | undefined
  readonly cohorts: readonly Cohort[] | undefined
}

/** The bridge of a file, with groups and cohorts where they were asked for. */
export async function measureBridge(path: string, question: BridgeQuestion): Promise<BridgeFound> {
  const loaded = await loadPeriods(path, question, question)
  const { snapshot, definition, by, cohort } = question
  const [from, to] = [question.from, question.to].map((text) =>
    text === undefined ? undefined : parseMonth(text),
  )
  const options: BridgeOptions = { snapshot, definition, by, from, to }
  const { periods, groups } = loaded
  const bridge = bridgeOf(periods, options)
  if (bridge === undefined) throw new ProblemError([{ code: 'nothing-to-measure', file: path, values: {} }])
  return {
    ...{ question, loaded, bridge },
    grouped: groups && retentionBy(periods, groups, options),
    cohorts: cohort && cohortsOf(periods, { by: cohort, snapshot, to }),
  }
}
