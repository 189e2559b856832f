import type { Account, Touch } from '../account/account.ts'
import type { Day } from '../kernel/day.ts'
import type { ModelDocument } from '../model/document.ts'
import type { Model, Reason } from '../model/model.ts'
import { TODAY } from './a-context.ts'
import type { HoldRule } from './outcome.ts'
import { aPlacement, type CurrentPlacement } from './placement.ts'

/** A tier as the oracle knows it: its condition as plain code beside the CEL that the model gets. */
export type Sketch = {
  readonly id: string
  readonly touch: Touch
  readonly condition: Condition | undefined
}
export type Condition = {
  /** Whole major units; the model takes it for the threshold of the tier. */
  readonly acv?: number
  readonly join?: '&&' | '||'
  readonly employees?: number
}

type Truth = boolean | undefined

const and = (a: Truth, b: Truth): Truth => (a === false || b === false ? false : a && b)
const or = (a: Truth, b: Truth): Truth => (a === true || b === true ? true : a === undefined ? a : b)

function holds({ condition }: Sketch, acvMinor: number | undefined, employees: number | undefined): Truth {
  if (condition === undefined) return true
  const byAcv = acvMinor === undefined ? undefined : acvMinor >= condition.acv! * 100
  const byEmployees = employees === undefined ? undefined : employees >= condition.employees!
  if (condition.join === undefined) return condition.acv === undefined ? byEmployees : byAcv
  return condition.join === '&&' ? and(byAcv, byEmployees) : or(byAcv, byEmployees)
}

export type Situation = {
  readonly sketches: readonly Sketch[]
  readonly rules: NonNullable<ModelDocument['movement']>
  readonly account: Account
  /** Its model version is `same`, `older` or unknown. */
  readonly record: CurrentPlacement | undefined
  readonly companyComplexity: number | undefined
}

export type Answer = {
  readonly tier: string | undefined
  readonly baseTier: string | undefined
  readonly reason: Reason | undefined
  readonly moves: boolean
  readonly held: readonly HoldRule[]
  readonly wanted: string | undefined
  readonly riskSince: Day | undefined
  readonly riskEndedOn: Day | undefined
}

/** The rules read aloud, one after the other, for a first-match model without bounds. Slow, and nothing of the real thing in it. */
export function placeByTheBook(
  { sketches, account, record, companyComplexity }: Situation,
  model: Model,
): Answer {
  const { movement } = model
  const ids = sketches.map(({ id }) => id)
  const height = (id: string) => -ids.indexOf(id)
  const isKnownTier = (id: string | undefined): id is string => id !== undefined && ids.includes(id)
  const higher = (a: string, b: string | undefined) => (b !== undefined && height(b) > height(a) ? b : a)
  const baseAt = (acvMinor: number | undefined): string | undefined | 'none' => {
    for (const sketch of sketches) {
      const truth = holds(sketch, acvMinor, account.employees)
      if (truth === undefined) return undefined
      if (truth) return sketch.id
    }
    return 'none'
  }
  const wantedBase = baseAt(account.acvMinor)
  const isPlaced = record !== undefined || account.tier !== undefined
  const current =
    record ??
    (account.tier === undefined ? undefined : aPlacement({ accountId: account.id, tier: account.tier }))
  const isOther = current?.modelVersion === 'older'

  // Floors
  const complexity = account.complexity ?? companyComplexity
  const rank = { high: 0, low: 1, tech: 2 }
  const byComplexity = movement.floors.complexity
    .filter(({ from }) => complexity !== undefined && complexity >= from)
    .map(({ tier }) => tier)
    .sort((a, b) => height(b) - height(a))[0]
  const promised = account.contractTouch
  const byContract =
    promised === undefined || !movement.floors.contract
      ? undefined
      : sketches.filter(({ touch }) => rank[touch] <= rank[promised]).at(-1)?.id
  const floors: [Reason, string | undefined][] = [
    ['strategic', account.strategic ? movement.floors.strategic : undefined],
    ['complexity', byComplexity],
    ['contract', byContract],
  ]
  const raise = (base: string) => floors.reduce((tier, [, floor]) => higher(tier, floor), base)
  const floorReason = (base: string) => floors.find(([, floor]) => floor === raise(base))?.[0]

  // Risk
  const { risk } = movement
  const { health, acvMinor } = account
  const isRed = health === undefined ? undefined : health < model.health.redBelow
  const since = current?.riskSince ?? (current?.reason === 'risk' ? (current.since ?? TODAY) : undefined)
  const calmSince = isRed === false ? (current?.calmSince ?? TODAY) : undefined
  const above = (tier: string) => sketches[ids.indexOf(tier) - 1]
  const riskFloor = (tier: string): number | undefined => {
    const next = above(tier)
    if (next === undefined) return undefined
    return (
      risk?.floorMinor ?? (next.condition?.acv === undefined ? undefined : (next.condition.acv * 100) / 2)
    )
  }
  const isPromoted = (floored: string): boolean => {
    if (risk === undefined) return false
    const floor = riskFloor(floored)
    if (since !== undefined) {
      const isTimeUp = TODAY - since >= risk.days
      const isCalm = calmSince !== undefined && TODAY - calmSince >= risk.calmDays
      const isTooSmall = floor !== undefined && acvMinor !== undefined && acvMinor < floor
      return !isTimeUp && !isCalm && !isTooSmall
    }
    const endedOn = current?.riskEndedOn
    const isCool = endedOn === undefined || (TODAY > endedOn && TODAY - endedOn >= risk.coolDownDays)
    return isRed === true && floor !== undefined && acvMinor !== undefined && acvMinor >= floor && isCool
  }
  const promote = (floored: string) => (isPromoted(floored) ? (above(floored)?.id ?? floored) : floored)
  const compose = (base: string) => promote(raise(base))
  const riskAfter = (promoted: boolean) =>
    promoted
      ? { riskSince: since ?? TODAY, riskEndedOn: current?.riskEndedOn }
      : { riskSince: undefined, riskEndedOn: since === undefined ? current?.riskEndedOn : TODAY }

  // A first placement
  if (!isPlaced || current === undefined) {
    const none = { riskSince: undefined, riskEndedOn: undefined, wanted: undefined, held: [], moves: false }
    if (!isKnownTier(wantedBase)) return { ...none, tier: undefined, baseTier: undefined, reason: undefined }
    const floored = raise(wantedBase)
    const tier = promote(floored)
    const reason = tier !== floored ? 'risk' : floored !== wantedBase ? floorReason(wantedBase) : 'entry'
    const after = riskAfter(isPromoted(floored))
    return { ...none, tier, baseTier: wantedBase, reason, moves: true, ...after }
  }

  // Steadiness of the base
  const isAbove = ['strategic', 'complexity', 'contract', 'risk', 'pinned'].includes(current.reason ?? '')
  const baseBefore = current.baseTier ?? (isAbove ? undefined : current.tier)
  const days = account.renewalOn === undefined ? undefined : account.renewalOn - TODAY
  const isNearRenewal = days !== undefined && days >= 0 && days <= movement.renewalFreezeDays
  const isFrozen = (isDown: boolean) => isNearRenewal && (isDown || movement.freezeAllMoves)
  const isShort = current.since !== undefined && TODAY - current.since < movement.minimumStayDays
  const held = new Set<HoldRule>()
  let base = baseBefore
  let cause: Reason = 'field_change'
  if (wantedBase === undefined) held.add('unknown')
  else if (wantedBase === 'none') held.add('no_tier')
  else if (!isKnownTier(baseBefore)) {
    base = wantedBase
    cause = baseBefore !== undefined || isOther ? 'model_change' : 'field_change'
  } else if (wantedBase !== baseBefore) {
    const isUp = height(wantedBase) > height(baseBefore)
    const byAcv: Reason = isUp ? 'growth' : 'contraction'
    const decidedOn = current.acvMinor
    if (decidedOn !== undefined && decidedOn !== acvMinor && baseAt(decidedOn) === baseBefore) cause = byAcv
    else if (isOther) cause = 'model_change'
    else if (decidedOn === undefined) {
      const deciding = sketches[ids.indexOf(isUp ? wantedBase : baseBefore)]!
      if (holds(deciding, undefined, account.employees) === undefined) cause = byAcv
    }
    let target = wantedBase
    if (cause === byAcv && acvMinor !== undefined) {
      const percent = Math.round(movement.hysteresis * 100)
      if (isUp) {
        const way = sketches.slice(ids.indexOf(wantedBase), ids.indexOf(baseBefore))
        const stop = way.find(
          (sketch) =>
            holds(sketch, acvMinor, account.employees) === true &&
            (sketch.condition?.acv === undefined || acvMinor >= sketch.condition.acv * (100 + percent)),
        )
        target = stop?.id ?? baseBefore
      } else {
        const own = sketches[ids.indexOf(baseBefore)]!.condition?.acv
        if (own !== undefined && acvMinor >= own * (100 - percent)) target = baseBefore
      }
    }
    if (target !== wantedBase) held.add('hysteresis')
    if (target !== baseBefore) {
      const isDown = height(target) < height(baseBefore)
      const stays = isDown && isShort && cause !== 'model_change'
      if (stays) held.add('minimum_stay')
      if (isFrozen(isDown)) held.add('renewal_freeze')
      base = stays || isFrozen(isDown) ? baseBefore : target
    }
  }
  const riskBefore = { riskSince: since, riskEndedOn: current.riskEndedOn }

  // Pin
  const { pin } = current
  if (pin !== undefined && TODAY <= pin.until && isKnownTier(pin.tier)) {
    const isEnding = since !== undefined && isKnownTier(base) && !isPromoted(raise(base))
    const after = isEnding ? riskAfter(false) : riskBefore
    const moves = pin.tier !== current.tier
    return { tier: pin.tier, baseTier: base, reason: 'pinned', moves, held: [], wanted: undefined, ...after }
  }
  if (!isKnownTier(base)) {
    const reason = current.reason ?? 'entry'
    const unchanged = { tier: current.tier, baseTier: base, reason, moves: false }
    return { ...unchanged, held: [...held], wanted: undefined, ...riskBefore }
  }

  // Composition
  const floored = raise(base)
  const tier = compose(base)
  const wanted = isKnownTier(wantedBase) ? compose(wantedBase) : undefined
  if (isKnownTier(wantedBase) && wanted === tier) held.clear()
  const after = riskAfter(isPromoted(floored))
  if (tier === current.tier) {
    const isOver = current.reason === 'risk' && !isPromoted(floored)
    const derived = isPromoted(floored) ? 'risk' : floored !== base ? floorReason(base) : 'entry'
    const reason =
      current.reason === 'pinned' ? 'pin_ended' : isOver ? 'risk_ended' : (current.reason ?? derived)
    return {
      tier,
      baseTier: base,
      reason,
      moves: false,
      held: [...held],
      wanted: held.size ? wanted : undefined,
      ...after,
    }
  }

  // The reason of the move, the last step first
  const ranPromotion =
    since !== undefined &&
    (!isKnownTier(baseBefore) ||
      (isKnownTier(current.tier) && height(current.tier) > height(raise(baseBefore))))
  const isForeign = !isKnownTier(current.tier)
  let reason: Reason
  if (pin !== undefined && pin.tier === current.tier) reason = 'pin_ended'
  else if (tier !== floored) reason = 'risk'
  else if (!isPromoted(floored) && (ranPromotion || (isForeign && since !== undefined))) reason = 'risk_ended'
  else if (floored !== base) reason = floorReason(base)!
  else if (base !== baseBefore) reason = cause
  else reason = isForeign || isOther ? 'model_change' : 'field_change'

  // What holds the move as a whole
  const isDown = !isForeign && height(tier) < height(current.tier)
  const isOpen =
    (current.reason === 'strategic' && account.strategic === undefined) ||
    (current.reason === 'complexity' && complexity === undefined)
  const late = new Set<HoldRule>()
  if (isDown && isOpen && baseBefore !== current.tier) late.add('unknown')
  const isFree =
    ['risk', 'risk_ended', 'pin_ended', 'model_change'].includes(reason) || cause === 'model_change'
  if (isDown && isShort && !isFree) late.add('minimum_stay')
  if (!(reason === 'risk' && !isDown) && isFrozen(isDown)) late.add('renewal_freeze')
  const isPromised = reason === 'contract' && !isForeign && !isDown
  if (current.pilot !== undefined && TODAY < current.pilot.until && !isPromised) late.add('pilot')
  if (late.size > 0) {
    const rules = [...new Set([...held, ...late])]
    const kept = {
      tier: current.tier,
      baseTier: baseBefore,
      reason: current.reason ?? 'entry',
    }
    return { ...kept, moves: false, held: rules, wanted: tier, ...riskBefore }
  }
  return {
    tier,
    baseTier: base,
    reason,
    moves: true,
    held: [...held],
    wanted: held.size ? wanted : undefined,
    ...after,
  }
}
