import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Account, anAccount, type Touch } from '../account/account.ts'
import type { Day } from '../kernel/day.ts'
import { aModel } from '../model/a-model.ts'
import type { ModelDocument } from '../model/document.ts'
import { type Model, REASONS, type Reason } from '../model/model.ts'
import { aContext, TODAY } from './a-context.ts'
import type { HoldRule, Outcome } from './outcome.ts'
import { type Placing, placeAccount } from './place-account.ts'
import { aPlacement, type CurrentPlacement } from './placement.ts'

/** A tier as the oracle knows it: its condition as plain code beside the CEL that the model gets. */
type Sketch = {
  readonly id: string
  readonly touch: Touch
  readonly condition: Condition | undefined
}
type Condition = {
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

type Situation = {
  readonly sketches: readonly Sketch[]
  readonly rules: NonNullable<ModelDocument['movement']>
  readonly account: Account
  /** Its model version is `same`, `older` or unknown. */
  readonly record: CurrentPlacement | undefined
  readonly companyComplexity: number | undefined
}

type Answer = {
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
function oracle({ sketches, account, record, companyComplexity }: Situation, model: Model): Answer {
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

function answerOf(outcome: Outcome): Answer {
  if (outcome.kind === 'unplaced') {
    const nothing = { baseTier: undefined, reason: undefined, wanted: undefined, riskSince: undefined }
    return { ...nothing, tier: undefined, moves: false, held: [], riskEndedOn: undefined }
  }
  const { tier, baseTier, reason, moves, heldBy, next } = outcome
  return {
    tier,
    baseTier,
    reason,
    moves,
    held: [...new Set(heldBy.map(({ rule }) => rule))],
    wanted: heldBy[0]?.wanted,
    riskSince: next.riskSince,
    riskEndedOn: next.riskEndedOn,
  }
}
const sorted = (answer: Answer) => ({ ...answer, held: [...answer.held].sort() })

const LINES = [100_000, 50_000, 10_000]
const TOUCHES: readonly Touch[] = ['high', 'low', 'low', 'tech']

const anyCondition = (acv: number): fc.Arbitrary<Condition> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant({ acv }) },
    { weight: 2, arbitrary: fc.constant({ acv, join: '&&' as const, employees: 100 }) },
    { weight: 2, arbitrary: fc.constant({ acv, join: '||' as const, employees: 100 }) },
    { weight: 1, arbitrary: fc.constant({ employees: 100 }) },
  )

const anySketches: fc.Arbitrary<readonly Sketch[]> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.boolean())
  .chain(([count, hasRest]) =>
    fc.tuple(...LINES.slice(0, count).map(anyCondition)).map((conditions) => {
      const lines = conditions.map((condition, index) => ({
        id: `t${index}`,
        touch: TOUCHES[index]!,
        condition,
      }))
      return hasRest ? [...lines, { id: 'rest', touch: 'tech' as const, condition: undefined }] : lines
    }),
  )

const maybe = <T>(...values: T[]) => fc.constantFrom(undefined, ...values)
const days = (...away: number[]) => maybe(...away.map((distance) => TODAY + distance))

const SHARES = [0.4, 0.5, 0.9, 0.8999, 0.95, 1, 1.05, 1.1, 1.3]
const anyAcv = fc.oneof(
  { weight: 1, arbitrary: fc.constant(undefined) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...LINES), fc.constantFrom(...SHARES))
      .map(([line, share]) => Math.round(line * share * 100)),
  },
)

function sourceOf({ acv, join, employees }: Condition): string {
  const parts = [acv !== undefined && `acv >= ${acv}`, employees !== undefined && `employees >= ${employees}`]
  return parts.filter(Boolean).join(` ${join} `)
}

function modelOf({ sketches, rules }: Pick<Situation, 'sketches' | 'rules'>): Model {
  const tiers = sketches.map(({ id, touch, condition }) => ({
    id,
    touch,
    ...(condition !== undefined && { when: sourceOf(condition) }),
  }))
  return aModel({ tiers, movement: rules })
}

const anyPast = days(0, -1, -29, -30, -89, -90, -400)

const anyAccount = (ids: readonly string[]) =>
  fc
    .record({
      acvMinor: anyAcv,
      employees: maybe(50, 100, 500),
      tier: maybe('gone', ...ids),
      strategic: maybe(true, false),
      complexity: maybe(1, 3, 5),
      health: maybe(10, 50, 90),
      renewalOn: days(-1, 0, 1, 60, 61, 200),
      contractTouch: maybe<Touch>('high', 'low', 'tech'),
    })
    .map((known) => anAccount({ id: 'a', ...known }))

const anyRules = (ids: readonly string[]) =>
  fc.record({
    hysteresis: fc.constantFrom(0, 0.1, 0.25),
    minimumStayDays: fc.constantFrom(0, 90),
    renewalFreezeDays: fc.constantFrom(0, 60),
    freezeAllMoves: fc.boolean(),
    floors: fc.record({
      strategic: fc.constantFrom('none', ...ids),
      complexity: fc.array(
        fc.record(
          { from: fc.integer({ min: 1, max: 5 }), tier: fc.constantFrom(...ids) },
          { noNullPrototype: true },
        ),
        { maxLength: 2 },
      ),
      contract: fc.boolean(),
    }),
    risk: fc.oneof(
      { weight: 4, arbitrary: fc.record({ coolDownDays: fc.constantFrom(0, 90) }) },
      { weight: 1, arbitrary: fc.constant({ floor: 20_000 }) },
      { weight: 1, arbitrary: fc.constant('none' as const) },
    ),
  })

const anyRecord = (ids: readonly string[]): fc.Arbitrary<CurrentPlacement> => {
  const orGone = <T>(known: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 9, arbitrary: known }, { weight: 1, arbitrary: fc.constant('gone') })
  const anyPin = fc.record({
    tier: fc.constantFrom('gone', ...ids),
    reason: fc.constant('asked for'),
    until: fc.constantFrom(TODAY - 1, TODAY, TODAY + 30),
  })
  return fc.record({
    accountId: fc.constant('a'),
    tier: orGone(fc.constantFrom(...ids)),
    since: anyPast,
    reason: maybe(...REASONS),
    baseTier: orGone(maybe(...ids)),
    acvMinor: anyAcv,
    modelVersion: maybe('same', 'same', 'older'),
    owner: fc.constant(undefined),
    pin: fc.option(anyPin, { nil: undefined, freq: 4 }),
    riskSince: fc.option(anyPast, { nil: undefined, freq: 2 }),
    riskEndedOn: anyPast,
    calmSince: anyPast,
  })
}

const anySituation: fc.Arbitrary<Situation> = anySketches.chain((sketches) => {
  const ids = sketches.map(({ id }) => id)
  return fc.record({
    sketches: fc.constant(sketches),
    rules: anyRules(ids),
    account: anyAccount(ids),
    record: fc.option(anyRecord(ids), { nil: undefined, freq: 6 }),
    companyComplexity: maybe(2, 5),
  })
})

/** The situation as the real thing gets it. */
function placingOf(situation: Situation): Placing {
  const { account, record, companyComplexity } = situation
  const model = modelOf(situation)
  const current = record?.modelVersion === 'same' ? { ...record, modelVersion: model.version } : record
  return { account, model, context: aContext(model, { companyComplexity }), current }
}

describe('on any account, model and placement', () => {
  test('[T9] a placement is the composition that the rules describe', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const placing = placingOf(situation)
        const answer = answerOf(placeAccount(placing))
        expect(sorted(answer)).toEqual(sorted(oracle(situation, placing.model)))
      }),
      { numRuns: 2000 },
    )
  })

  test('[T32] planning again on the same day after applying moves nothing', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const placing = placingOf(situation)
        const outcome = placeAccount(placing)
        if (outcome.kind === 'unplaced') return
        const again = placeAccount({ ...placing, current: outcome.next })
        expect(again).toMatchObject({ tier: outcome.tier, moves: false })
        expect(again.kind === 'placed' && again.next).toEqual(outcome.next)
      }),
      { numRuns: 2000 },
    )
  })

  test('[T19] a pin always wins', () => {
    fc.assert(
      fc.property(anySituation, fc.nat(), (situation, choice) => {
        const placing = placingOf(situation)
        const tier = placing.model.tiers[choice % placing.model.tiers.length]!.id
        const pin = { tier, reason: 'asked for', until: TODAY }
        const current = { ...(placing.current ?? aPlacement({ accountId: 'a', tier })), pin }
        const outcome = placeAccount({ ...placing, current })
        expect(outcome).toMatchObject({ tier, reason: 'pinned', heldBy: [] })
      }),
    )
  })

  test('[T3] an account whose ACV decides and is unknown is never in the last tier by default', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const first = situation.sketches[0]!.condition!
        fc.pre(first.join === undefined && first.acv !== undefined)
        const account = { ...situation.account, acvMinor: undefined, tier: undefined }
        const placing = placingOf({ ...situation, account, record: undefined })
        expect(placeAccount(placing)).toEqual({ kind: 'unplaced', missing: ['acv'], holding: [] })
      }),
    )
  })
})

describe('[T33] no flapping', () => {
  test('noise within the margin never moves a placed account', () => {
    const model = aModel()
    const withinMargin = fc.integer({ min: 90_000_00, max: 109_999_99 })
    fc.assert(
      fc.property(fc.array(withinMargin, { minLength: 2, maxLength: 30 }), (acvs) => {
        let current: CurrentPlacement | undefined
        acvs.forEach((acvMinor, index) => {
          const account = anAccount({ id: 'a', acvMinor })
          const context = aContext(model, { asOf: TODAY + index * 100 })
          const outcome = placeAccount({ account, model, context, current })
          if (outcome.kind === 'unplaced') throw new Error('an account with ACV has a tier')
          expect(outcome.moves).toBe(index === 0)
          current = outcome.next
        })
      }),
    )
  })

  test('one minor unit beyond the margin moves', () => {
    const model = aModel()
    const at = (acvMinor: number, tier: string) =>
      placeAccount({
        account: anAccount({ id: 'a', acvMinor }),
        model,
        context: aContext(model),
        current: aPlacement({ accountId: 'a', tier, acvMinor: tier === 'high' ? 100_000_00 : 50_000_00 }),
      })
    expect(at(109_999_99, 'low')).toMatchObject({ tier: 'low', moves: false })
    expect(at(110_000_00, 'low')).toMatchObject({ tier: 'high', reason: 'growth' })
    expect(at(90_000_00, 'high')).toMatchObject({ tier: 'high', moves: false })
    expect(at(89_999_99, 'high')).toMatchObject({ tier: 'low', reason: 'contraction' })
  })
})
