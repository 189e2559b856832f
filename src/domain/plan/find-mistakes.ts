import type { Accounts, CustomerBase } from '../account/customer-base.ts'
import type { Staffing } from '../capacity/plan-staffing.ts'
import { SEVERITIES } from '../kernel/severity.ts'
import type { Placements } from '../tiering/placements.ts'
import type { Finding } from './finding.ts'
import type { AccountCheck, CheckContext, TierCheck } from './findings/account-check.ts'
import { checkBasis, checkUnplaced } from './findings/inputs.ts'
import { checkInstrumentation } from './findings/instrumentation.ts'
import { checkMargins, checkPlaybooks } from './findings/margins.ts'
import { checkOverService } from './findings/over-serviced.ts'
import { checkOwners } from './findings/owners.ts'
import { checkPeaks, checkScale, checkTeam } from './findings/people.ts'
import { checkCarried, checkCopiedRatios, checkRatioBands, checkWorkload } from './findings/ratios.ts'
import { checkUnderInvestment } from './findings/under-invested.ts'
import { checkTouch } from './findings/wrong-touch.ts'
import type { PeoplePlan } from './plan-people.ts'

/** Checks that look at every account; a line here is all that a new one takes. */
const ACCOUNT_CHECKS: readonly ((context: CheckContext) => AccountCheck)[] = [
  checkOverService,
  checkUnderInvestment,
  checkTouch,
  checkOwners,
  checkInstrumentation,
]

const TIER_CHECKS: readonly TierCheck[] = [
  checkRatioBands,
  checkCopiedRatios,
  checkWorkload,
  checkCarried,
  checkMargins,
  checkPlaybooks,
]

type Found = {
  readonly base: CustomerBase
  readonly accounts: Accounts
  readonly placements: Placements
  readonly people: PeoplePlan
  readonly staffing: Staffing
}

/** [L4] Every known mistake that the inputs show, the most money at stake first; the list is walked once for all of them. */
export function findMistakes(context: CheckContext, found: Found): readonly Finding[] {
  const checks = ACCOUNT_CHECKS.map((check) => check(context))
  let position = 0
  for (const account of found.accounts) {
    const tier = found.placements.tier[position++]!
    if (tier < 0) continue
    for (const check of checks) check.see(account, tier)
  }
  const findings = [
    ...checks.flatMap((check) => check.findings()),
    ...TIER_CHECKS.flatMap((check) => check(context)),
    ...checkTeam(context, found.people),
    ...checkPeaks(context, found.staffing),
    ...checkScale(context, found.people),
    ...checkUnplaced(found.placements),
    ...checkBasis(context, found.base),
  ]
  return findings.sort(byMoney)
}

function byMoney(a: Finding, b: Finding): number {
  const severity = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity)
  return (
    (b.moneyMinor ?? -1) - (a.moneyMinor ?? -1) ||
    severity ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  )
}
