import type { ActiveOverride, Contribution, HealthScore } from './health-score.ts'

/**
 * Why a signal moved a score: its points moved; it went stale, or has a fresh value again; it came, or is gone; its own weight was
 * changed; it carries more or less because others came or went; it was added to the model, or taken out of it.
 */
export type SignalCause =
  | 'points'
  | 'stale'
  | 'fresh'
  | 'arrived'
  | 'missing'
  | 'weight'
  | 'shared'
  | 'added'
  | 'removed'

export type OverrideCause = 'override_began' | 'override_ended' | 'override_changed'

export type ChangeCause = {
  readonly cause: SignalCause | OverrideCause
  /** The signal, or the one that makes red; undefined for a person's override. */
  readonly signal: string | undefined
  readonly group: string | undefined
  /** Points that it moved the score by; undefined where there is no difference to explain. */
  readonly effect: number | undefined
  readonly before: Pick<Contribution, 'state' | 'value' | 'points' | 'effectiveWeight'> | undefined
  readonly after: Pick<Contribution, 'state' | 'value' | 'points' | 'effectiveWeight'> | undefined
  readonly override: ActiveOverride | undefined
}

export type HealthChange = {
  /** After less before; undefined unless both are known. */
  readonly difference: number | undefined
  /** The largest effects first; what has no effect on a known score is left out. */
  readonly causes: readonly ChangeCause[]
}

const TINY = 1e-9

/**
 * Why a score is another than before. Effects add up to the difference. With w the share of the weight and p the points of a signal, the
 * difference of the computed scores is Σ w̄·Δp + Σ Δw·(p̄ − s̄), bars being means of before and after and s̄ that of the scores (it may be
 * taken off because ΣΔw = 0): so losing a signal that was better than the rest lowers the score, and losing a worse one raises it.
 */
export function explainChange(before: HealthScore, after: HealthScore): HealthChange {
  const difference = minus(after.score, before.score)
  const computed = minus(after.computed.score, before.computed.score)
  const middle = computed === undefined ? undefined : (before.computed.score! + after.computed.score!) / 2
  const causes = [
    ...signalCauses(before, after, middle),
    ...overrideCauses(before, after, difference === undefined ? undefined : difference - (computed ?? 0)),
  ]
  return { difference, causes: causes.toSorted((a, b) => Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0)) }
}

function signalCauses(before: HealthScore, after: HealthScore, middle: number | undefined): ChangeCause[] {
  const earlier = new Map(before.contributions.map((each) => [each.signal, each]))
  const later = new Map(after.contributions.map((each) => [each.signal, each]))
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((signal) => {
    const [was, is] = [earlier.get(signal), later.get(signal)]
    const common = { signal, group: (is ?? was)!.group, before: was, after: is, override: undefined }
    const [earlyWeight, lateWeight] = [was?.effectiveWeight ?? 0, is?.effectiveWeight ?? 0]
    // What does not count on one side has there the points of the other: it moved nothing but its weight.
    const late = lateWeight > 0 ? is!.points! : was?.points
    const early = earlyWeight > 0 ? was!.points! : late
    const lateOrEarly = lateWeight > 0 ? late : early
    if (early === undefined || lateOrEarly === undefined) return []
    const moved = ((earlyWeight + lateWeight) / 2) * (lateOrEarly - early)
    const shifted =
      middle === undefined ? undefined : (lateWeight - earlyWeight) * ((early + lateOrEarly) / 2 - middle)
    const isMoved = Math.abs(lateOrEarly - early) > TINY
    const isShifted = Math.abs(lateWeight - earlyWeight) > TINY
    const points: ChangeCause = {
      ...common,
      cause: 'points',
      effect: middle === undefined ? undefined : moved,
    }
    const weight: ChangeCause = { ...common, cause: weightCause(was, is), effect: shifted }
    return [...(isMoved ? [points] : []), ...(isShifted ? [weight] : [])]
  })
}

function weightCause(was: Contribution | undefined, is: Contribution | undefined): SignalCause {
  if (was === undefined) return 'added'
  if (is === undefined) return 'removed'
  if (was.state !== is.state) {
    if (is.state === 'present') return was.state === 'stale' ? 'fresh' : 'arrived'
    if (was.state === 'present') return is.state
  }
  return Math.abs(is.weight - was.weight) > TINY ? 'weight' : 'shared'
}

const NO_SIGNAL = { group: undefined, before: undefined, after: undefined }

function overrideCauses(before: HealthScore, after: HealthScore, effect: number | undefined): ChangeCause[] {
  const [was, is] = [before.override, after.override]
  if (isSame(was, is) && Math.abs(effect ?? 0) <= TINY) return []
  const shown = is ?? was
  const cause =
    was === undefined ? 'override_began' : is === undefined ? 'override_ended' : 'override_changed'
  const signal = shown?.kind === 'signal' ? shown.signal : undefined
  return [{ cause, signal, effect, ...NO_SIGNAL, override: shown }]
}

function isSame(one: ActiveOverride | undefined, other: ActiveOverride | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  if (one.kind === 'signal' || other.kind === 'signal') {
    return one.kind === 'signal' && other.kind === 'signal' && one.signal === other.signal
  }
  if (one.id !== other.id) return false
  return (
    one.from === other.from &&
    one.until === other.until &&
    one.score === other.score &&
    one.band === other.band
  )
}

function minus(after: number | undefined, before: number | undefined): number | undefined {
  return after === undefined || before === undefined ? undefined : after - before
}
