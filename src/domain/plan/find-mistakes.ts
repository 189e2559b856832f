import { SEVERITIES } from '../kernel/severity.ts'
import type { Finding } from './finding.ts'
import type { AccountCheck, CheckContext } from './findings/account-check.ts'
import { checkBasis } from './findings/basis.ts'
import { checkConcentration } from './findings/concentration.ts'
import { checkConditionData } from './findings/condition-data.ts'
import { checkInstrumentation } from './findings/instrumentation.ts'
import { checkMargins } from './findings/margins.ts'
import { checkOverService } from './findings/over-serviced.ts'
import { checkPlaybooks } from './findings/playbooks.ts'
import { checkPrematureChange } from './findings/premature-change.ts'
import { checkCarried, checkCopiedRatios, checkRatioBands, checkWorkload } from './findings/ratios.ts'
import { checkScale } from './findings/scale.ts'
import { checkPeaks, checkSupply } from './findings/staffing.ts'
import { checkOwners } from './findings/uncovered.ts'
import { checkUnderInvestment } from './findings/under-invested.ts'
import { checkUnplaced } from './findings/without-tier.ts'
import { checkTouch } from './findings/wrong-touch.ts'

/** Checks of every active account; a line here, or in one of the next two lists, is all that a new one takes. */
const BASE_CHECKS: readonly ((context: CheckContext) => AccountCheck)[] = [
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
  checkOwners,
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
  checkBasis,
]

/** [L18] Every known mistake that the inputs show, the most money at stake first; the list is walked once for all checks. */
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
