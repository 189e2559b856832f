import { analysePilot } from '../../../domain/pilot/analyse/analyse-pilot.ts'
import type { Analysis } from '../../../domain/pilot/analysis.ts'
import { expectedShares } from '../../../operations/pilot/expected-shares.ts'
import {
  type LoadedPilot,
  loadPilotData,
  type PilotColumns,
} from '../../../operations/pilot/load-pilot-data.ts'
import { toJson } from '../../../report/json/to-json.ts'
import { answer } from '../../answer.ts'
import type { CommonOptions, Door } from '../../door.ts'
import { type ArmDecision, decideArms, type RuleOptions } from '../decide/decide-arms.ts'
import { analyseJson } from './analyse-json.ts'
import { printAnalyses } from './print-analyses.ts'

type Options = CommonOptions &
  PilotColumns &
  RuleOptions & {
    readonly expected?: string
    readonly horizon?: number
    readonly theta: 'within' | 'overall'
    readonly seed: number
  }

export type PilotFound = {
  readonly loaded: LoadedPilot
  /** The primary metric first. */
  readonly analyses: readonly Analysis[]
  readonly theta: 'within' | 'overall'
  readonly seed: number
  /** A column that looks like what accounts belong together by, and was not named. */
  readonly likelyCluster: string | undefined
  /** Where a minimum effect was given. */
  readonly decisions?: readonly ArmDecision[]
}

const PEOPLE = /^(csm|csm[ _-]?(id|name|email)|owner|owner[ _-]?(id|name|email)|book|book[ _-]?id)$/i

export function runAnalyse(door: Door, file: string, options: Options): Promise<void> {
  return answer(door, options, async (call) => {
    const loaded = await loadPilotData(file, options)
    const { expected, confidence, planned, horizon, theta, seed } = options
    const shares = expected === undefined ? undefined : expectedShares(expected, loaded.arms)
    const analyses = analysePilot(loaded.data, loaded.metrics, {
      ...{ control: loaded.arms[0]!, confidence, planned, horizon, theta, seed, expected: shares },
    })
    if (analyses === undefined) throw new Error('a pilot without arms was let through')
    const likelyCluster =
      options.cluster === undefined ? loaded.header.find((name) => PEOPLE.test(name)) : undefined
    const decisions = decideArms(analyses[0]!, options)
    const found = { loaded, analyses, theta, seed, likelyCluster, decisions }
    if (options.json) call.terminal.print(toJson(analyseJson(found), 2))
    else call.terminal.print(printAnalyses(found, call.page(call.words('USD'))))
    return []
  })
}
