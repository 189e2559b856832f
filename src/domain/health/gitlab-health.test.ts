import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseModel } from '../model/parse-model.ts'
import { readingsOn } from './a-scoring.ts'
import { type ScoringRules, scoreHealth } from './score-health.ts'

const EXAMPLE = new URL('../../../examples/health/gitlab-health.yaml', import.meta.url)
const PUBLISHED = new URL('../../../../shared/data/cs_reference/gitlab_health_score.json', import.meta.url)
const TODAY = 20_000

type Published = {
  readonly groups: Readonly<Record<string, number>>
  readonly product_measures: Readonly<Record<string, number>>
  readonly bands: Readonly<Record<'green' | 'yellow' | 'red', readonly [number, number]>>
  readonly staleness_days: Readonly<Record<string, number>>
  readonly worked_checks_by_us: readonly {
    readonly scores: Readonly<Record<string, number | null>>
    readonly overall: number
    readonly band: string
  }[]
}

const rules = rulesOfExample()
const signalsOf = (group: string) => rules.scoring.signals.filter((signal) => signal.group === group)

describe.skipIf(!existsSync(PUBLISHED))('[HE16] what GitLab publishes', () => {
  const published: Published = existsSync(PUBLISHED) ? JSON.parse(readFileSync(PUBLISHED, 'utf8')) : {}

  test('are the weights, bands and days of freshness of the example', () => {
    const nameOf = (id: string) => id.replaceAll('_', '').toLowerCase()
    const groups = Object.fromEntries(rules.scoring.groups.map(({ id, weight }) => [nameOf(id), weight]))
    const named = Object.entries(published.groups).map(([name, weight]) => [name.toLowerCase(), weight])
    expect(groups).toEqual(Object.fromEntries(named))
    expect(Object.fromEntries(signalsOf('product').map(({ metric, weight }) => [metric, weight]))).toEqual(
      published.product_measures,
    )
    expect([rules.greenFrom, rules.redBelow]).toEqual([published.bands.green[0], published.bands.yellow[0]])
    const { product, csm_sentiment: sentiment, support } = published.staleness_days
    expect(new Set(signalsOf('product').map(({ freshDays }) => freshDays))).toEqual(new Set([product]))
    expect(signalsOf('risk').map(({ freshDays }) => freshDays)).toEqual([sentiment, support, support])
  })

  test.each([0, 1])('worked check %d comes out', (index) => {
    const { scores, overall, band } = published.worked_checks_by_us[index]!
    const values = Object.entries(scores).flatMap(([name, points]) => {
      const group = name.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()
      return points === null ? [] : valuesFor(group, points)
    })
    const found = scoreHealth({
      ...{
        signals: readingsOn(TODAY, Object.fromEntries(values)),
        setting: rules,
        tier: undefined,
        asOf: TODAY,
      },
    })
    expect(found.score).toBeCloseTo(overall, 9)
    expect(found.band).toBe(band)
  })
})

describe('[HE16] GitLab’s rules, with or without the reference', () => {
  test('a red sentiment of the CSM makes the account red, 90 days long', () => {
    const groups = ['product', 'outcomes', 'voice_of_customer', 'engagement']
    const best = Object.fromEntries(groups.flatMap((group) => valuesFor(group, 100)))
    const on = (age: number) =>
      scoreHealth({
        signals: [...readingsOn(TODAY, best), ...readingsOn(TODAY - age, { csm_sentiment: 0 })],
        ...{ setting: rules, tier: undefined, asOf: TODAY },
      })
    expect(on(90)).toMatchObject({ band: 'red', score: 49, computed: { score: 75, band: 'green' } })
    expect(on(91)).toMatchObject({ band: 'green', override: undefined })
  })

  test('a missing measure of the product is spread over the product alone', () => {
    const whole = scoreHealth({ signals: [], setting: rules, tier: undefined, asOf: TODAY })
    const { ci: _, ...others } = Object.fromEntries(
      ['product', 'risk', 'outcomes', 'voice_of_customer', 'engagement'].flatMap((group) =>
        valuesFor(group, 100),
      ),
    )
    const found = scoreHealth({
      ...{ signals: readingsOn(TODAY, others), setting: rules, tier: undefined, asOf: TODAY },
    })
    const weightOf = (metric: string) =>
      found.contributions.find(({ signal }) => signal === metric)!.effectiveWeight
    expect(weightOf('license_utilisation')).toBeCloseTo((0.5 * 0.3) / 0.85, 12)
    expect(weightOf('success_plan')).toBeCloseTo(0.1, 12)
    expect(whole.contributions.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12)
  })
})

/** A value of each measure of a group with exactly these points; a measure that cannot have them is left unknown. */
function valuesFor(group: string, points: number): [string, number][] {
  return signalsOf(group).flatMap(({ metric, scale }): [string, number][] => {
    const isAsIs = scale!.length === 2 && scale![1]![0] === 100
    const value = isAsIs ? points : scale!.find(([, given]) => given === points)?.[0]
    return value === undefined ? [] : [[metric, value]]
  })
}

function rulesOfExample(): ScoringRules {
  const parsed = parseModel(readFileSync(EXAMPLE, 'utf8'))
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  const { health } = parsed.model
  return { ...health, scoring: health.scoring! }
}
