import { type HealthBand, healthBandOf } from '../account/field-catalogue.ts'
import type { Day } from '../kernel/day.ts'
import type { HealthRules } from '../model/health-rules.ts'
import type { ActiveOverride, Contribution, HealthOverride } from './health-score.ts'

type Bands = Pick<HealthRules, 'redBelow' | 'greenFrom'>

/**
 * What replaces the computed score on a day: the person's word that began last (of several on a day the last one), else the first
 * signal of those that make red and are.
 */
export function chooseOverride(
  overrides: readonly HealthOverride[],
  contributions: readonly Contribution[],
  { rules, asOf }: { readonly rules: HealthRules; readonly asOf: Day },
): ActiveOverride | undefined {
  let latest: HealthOverride | undefined
  for (const override of overrides) {
    if (override.from > asOf || override.until < asOf) continue
    if (latest === undefined || override.from >= latest.from) latest = override
  }
  if (latest !== undefined) return { kind: 'person', ...latest }
  const makers = new Set(rules.scoring?.signals.flatMap((each) => (each.redMakesRed ? [each.metric] : [])))
  for (const { signal, state, points } of contributions) {
    if (state !== 'present' || points === undefined || !makers.has(signal)) continue
    if (bandOf(points, rules) === 'red') return { kind: 'signal', signal, points }
  }
  return undefined
}

/** The score and band that count: a score that was said as it is, of a band the nearest whole point of it to what was computed. */
export function applyOverride(
  computed: number | undefined,
  override: ActiveOverride | undefined,
  bands: Bands,
): { readonly score: number | undefined; readonly band: HealthBand | undefined } {
  if (override === undefined) return { score: computed, band: bandOf(computed, bands) }
  if (override.kind === 'person' && override.score !== undefined) {
    return { score: override.score, band: override.band ?? bandOf(override.score, bands) }
  }
  const band = override.kind === 'signal' ? 'red' : override.band
  if (band === undefined) return { score: computed, band: bandOf(computed, bands) }
  if (computed !== undefined && bandOf(computed, bands) === band) return { score: computed, band }
  const [least, most] = edgesOf(band, bands)
  return { score: Math.min(Math.max(computed ?? 50, least), most), band }
}

/** A sum of shares is off by a last digit; that decides no band. */
export function bandOf(score: number | undefined, bands: Bands): HealthBand | undefined {
  return healthBandOf(score === undefined ? undefined : score + 1e-9, bands)
}

function edgesOf(band: HealthBand, { redBelow, greenFrom }: Bands): readonly [least: number, most: number] {
  if (band === 'red') return [0, Math.max(0, Math.ceil(redBelow) - 1)]
  if (band === 'green') return [greenFrom, 100]
  return [redBelow, Math.max(redBelow, Math.ceil(greenFrom) - 1)]
}
