import { SEVERITIES } from '../kernel/severity.ts'
import type { Finding } from './finding.ts'
import type { AccountCheck, CheckContext } from './findings/account-check.ts'
import { checkBasis } from './findings/check-basis.ts'
import { checkBounds } from './findings/check-bounds.ts'
import { checkCarried } from './findings/check-carried.ts'
import { checkCompetition } from './findings/check-competition.ts'
import { checkConcentration } from './findings/check-concentration.ts'
import { checkConditionData } from './findings/check-condition-data.ts'
import { checkCopiedRatios } from './findings/check-copied-ratios.ts'
import { checkInstrumentation } from './findings/check-instrumentation.ts'
import { checkMargins } from './findings/check-margins.ts'
import { checkOverService } from './findings/check-over-service.ts'
import { checkOwners } from './findings/check-owners.ts'
import { checkPeaks } from './findings/check-peaks.ts'
import { checkPlaybooks } from './findings/check-playbooks.ts'
import { checkPrematureChange } from './findings/check-premature-change.ts'
import { checkRatioBands } from './findings/check-ratio-bands.ts'
import { checkScale } from './findings/check-scale.ts'
import { checkSupply } from './findings/check-supply.ts'
import { checkTouch } from './findings/check-touch.ts'
import { checkUnderInvestment } from './findings/check-under-investment.ts'
import { checkUnplaced } from './findings/check-unplaced.ts'
import { checkWorkload } from './findings/check-workload.ts'

/** Checks of every active account; a line here, or in one of the next two lists, is all that a new one takes. */
const BASE_CHECKS: readonly ((context: CheckContext) => AccountCheck)[] = [
  checkOwners,
  checkConcentration,
  checkUnplaced,
  checkConditionData,
  checkPrematureChange,
]

/** Checks of every account that is in a tier. */
const PLACED_CHECKS: readonly ((context: CheckContext) => AccountCheck)[] = [
  checkOverService,
  checkUnderInvestment,
  checkTouch,
  checkCompetition,
  checkInstrumentation,
]

/** Checks of the tiers and the company as wholes. */
const PLAN_CHECKS: readonly ((context: CheckContext) => readonly Finding[])[] = [
  checkRatioBands,
  checkCopiedRatios,
  checkWorkload,
  checkCarried,
  checkMargins,
  checkPlaybooks,
  checkSupply,
  checkPeaks,
  checkScale,
  checkBounds,
  checkBasis,
]

/** [L15] Every known mistake that the inputs show, the most money at stake first; the list is walked once for all checks. */
export function findMistakes(context: CheckContext): readonly Finding[] {
  const forAll = BASE_CHECKS.map((check) => check(context))
  const forPlaced = PLACED_CHECKS.map((check) => check(context))
  const { tier: tiers } = context.placements
  let position = 0
  for (const account of context.accounts) {
    const tier = tiers[position]!
    for (const check of forAll) check.see(account, tier, position)
    if (tier >= 0) for (const check of forPlaced) check.see(account, tier, position)
    position++
  }
  return [
    ...[...forAll, ...forPlaced].flatMap((check) => check.findings()),
    ...PLAN_CHECKS.flatMap((check) => check(context)),
  ].sort(byMoney)
}

function byMoney(a: Finding, b: Finding): number {
  const severity = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity)
  return (
    (b.moneyMinor ?? -1) - (a.moneyMinor ?? -1) ||
    severity ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  )
}
