import type { Touch } from '../account/account.ts'
import type { Accounts } from '../account/customer-base.ts'
import { segmentOf } from '../account/segment.ts'
import type { Day } from '../kernel/day.ts'
import { firstTouchOf, type HybridRules } from './first-touch-of.ts'
import { isActive } from './summarise-base.ts'
import { isHighCarried, zoneOf } from './zone-of.ts'

/** Accounts and their ARR. */
export type Part = { readonly accounts: number; readonly arrMinor: number }
export type TouchPart = Part & { readonly touch: Touch }

/** The active accounts of a base by zone, and by the tier in which the default hybrid would place them. */
export type ZoneTally = {
  /** From high to tech, empty ones included; accounts of unknown ACV are in none. */
  readonly zones: readonly TouchPart[]
  readonly hybrid: readonly TouchPart[]
  readonly unknownAcv: number
  readonly enterpriseNotCarried: Part
  readonly smbAccounts: number
  /** Accounts whose ACV is below what carries low touch; undefined when no ACV carries it. */
  readonly belowLowCarried: number | undefined
}

/** Walks the accounts once and adds up their zones. */
export function tallyZones(
  accounts: Accounts,
  {
    asOf,
    rules,
    lowCarriedFromMinor,
  }: {
    readonly asOf: Day
    readonly rules: HybridRules
    readonly lowCarriedFromMinor: number | undefined
  },
): ZoneTally {
  const zones = newParts()
  const hybrid = newParts()
  const enterpriseNotCarried = { accounts: 0, arrMinor: 0 }
  let unknownAcv = 0
  let smbAccounts = 0
  let belowLowCarried = 0
  for (const account of accounts) {
    if (!isActive(account, asOf)) continue
    const segment = segmentOf(account.employees, rules.segments)
    if (segment === 'smb') smbAccounts++
    const { acvMinor } = account
    const zone = zoneOf(account, rules)
    const touch = firstTouchOf(account, rules)
    if (acvMinor === undefined || zone === undefined || touch === undefined) {
      unknownAcv++
      continue
    }
    addTo(zones[zone], acvMinor)
    addTo(hybrid[touch], acvMinor)
    if (segment === 'enterprise' && !isHighCarried(acvMinor, rules)) addTo(enterpriseNotCarried, acvMinor)
    if (lowCarriedFromMinor !== undefined && acvMinor < lowCarriedFromMinor) belowLowCarried++
  }
  return {
    zones: listed(zones),
    hybrid: listed(hybrid),
    unknownAcv,
    enterpriseNotCarried,
    smbAccounts,
    belowLowCarried: lowCarriedFromMinor === undefined ? undefined : belowLowCarried,
  }
}

type Growing = { accounts: number; arrMinor: number }

function newParts(): Record<Touch, Growing> {
  return {
    high: { accounts: 0, arrMinor: 0 },
    low: { accounts: 0, arrMinor: 0 },
    tech: { accounts: 0, arrMinor: 0 },
  }
}

function addTo(part: Growing, acvMinor: number): void {
  part.accounts++
  part.arrMinor += acvMinor
}

function listed(parts: Record<Touch, Growing>): readonly TouchPart[] {
  return TOUCHES.map((touch) => ({ touch, ...parts[touch] }))
}

/** From the dearest to the cheapest. */
export const TOUCHES = ['high', 'low', 'tech'] as const satisfies readonly Touch[]
