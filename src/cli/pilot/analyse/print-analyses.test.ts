import { createColors } from 'picocolors'
import { expect, describe as group, test } from 'vitest'
import { analysePilot } from '../../../domain/pilot/analyse/analyse-pilot.ts'
import type { AnalyseOptions, MeasuredMetric } from '../../../domain/pilot/analyse/pilot-data.ts'
import { describe } from '../../../language/describe.ts'
import { analyseJson } from './analyse-json.ts'
import { printAnalyses } from './print-analyses.ts'
import type { PilotFound } from './run-analyse.ts'

const page = {
  words: describe({ language: 'en', currency: 'USD' }),
  colours: createColors(false),
  width: undefined,
}

function foundOf(
  metrics: readonly MeasuredMetric[],
  { treated, control }: { readonly treated: number; readonly control: number },
  options: Partial<AnalyseOptions> = {},
): PilotFound {
  const arms = [...Array<string>(treated).fill('pilot'), ...Array<string>(control).fill('control')]
  const data = { arms }
  const analyses = analysePilot(data, metrics, { control: 'control', confidence: 0.95, seed: 1, ...options })!
  const loaded = {
    file: 'x.csv',
    rows: arms.length,
    header: ['arm'],
    arms: ['control', 'pilot'],
    data,
    metrics,
  }
  return { loaded, analyses, theta: 'within', seed: 1, likelyCluster: undefined }
}

const mean = (metric: string, values: readonly number[]): MeasuredMetric => ({ metric, kind: 'mean', values })
const wave = (n: number, up = 0) => Array.from({ length: n }, (_, at) => up + (at % 5))
const SIZES = { treated: 100, control: 100 }

group('the first line', () => {
  const first = (found: PilotFound) => printAnalyses(found, page).split('\n')[0]

  test('[D29] a difference that is shown, with its direction and how rare it would be', () => {
    expect(first(foundOf([mean('NPS', [...wave(100, 2), ...wave(100)])], SIZES))).toBe(
      'pilot: NPS was 2 higher than in the control group (control), between 1.6 and 2.4. If the change did nothing, that would be rare: p < 0.001.',
    )
    expect(first(foundOf([mean('NPS', [...wave(100), ...wave(100, 2)])], SIZES))).toMatch(
      /^pilot: NPS was 2 lower .* between 1\.6 and 2\.4\./,
    )
  })

  test('[D29] one that is not shown is no proof of none', () => {
    const line = first(foundOf([mean('NPS', [...wave(100), ...wave(100)])], SIZES))
    expect(line).toContain('no difference in NPS is shown')
    expect(line).toContain('anything from −0.396 to 0.396 fits the data (p 1)')
    expect(line).toContain('no proof that the change does nothing')
  })

  test('[D29] what the exact test does not confirm is not called shown, and no interval says otherwise', () => {
    const values = [1, 0, 0, 0, 0, ...Array<number>(30).fill(0)]
    const shares: MeasuredMetric = { metric: 'renewed', kind: 'proportion', values }
    const line = first(foundOf([shares], { treated: 5, control: 30 }))
    expect(line).toMatch(/20 pts higher .* may be chance \(exact test, p 0\.143\)\. Treat it as not shown\.$/)
  })

  test('[D29] arms that are not what was drawn come before everything', () => {
    const found = foundOf(
      [mean('NPS', [...wave(60, 2), ...wave(140)])],
      { treated: 60, control: 140 },
      {
        expected: new Map([
          ['control', 1],
          ['pilot', 1],
        ]),
      },
    )
    expect(first(found)).toMatch(/^Do not use this result/)
  })

  test('[D29] shares are told in points of per cent, times as sooner or later', () => {
    const ones = (n: number, of: number) => Array.from({ length: of }, (_, at) => Number(at < n))
    const shares: MeasuredMetric = {
      metric: 'renewed',
      kind: 'proportion',
      values: [...ones(90, 100), ...ones(70, 100)],
    }
    expect(first(foundOf([shares], SIZES))).toMatch(/renewed was 20 pts higher/)
    const times = [...wave(100, 20), ...wave(100, 5)]
    const time: MeasuredMetric = { metric: 'days', kind: 'time', times, events: times.map(() => true) }
    expect(first(foundOf([time], SIZES))).toMatch(/the event came \d.* later/)
  })
})

test('[D29] further metrics come with their p among all, and a calm pilot says that nothing was found', () => {
  const one = mean('NPS', [...wave(100, 2), ...wave(100)])
  const two = mean('logins', [...wave(100), ...wave(100)])
  const printed = printAnalyses(foundOf([one, two], SIZES), page)
  expect(printed).toContain('p among all')
  expect(printed).toContain('None of the checks found anything')
  expect(printed).toContain('pilot, at every look')
})

test('[D29] every language says what could be wrong', () => {
  const arms = { treated: 5, control: 40 }
  const found = { ...foundOf([mean('NPS', [9, 1, 1, 1, 900, ...wave(40)])], arms), likelyCluster: 'csm' }
  for (const language of ['en', 'de', 'pt', 'ja', 'ms'] as const) {
    const printed = printAnalyses(found, { ...page, words: describe({ language, currency: 'EUR' }) })
    expect(printed).toContain('--cluster csm')
    expect(printed).not.toMatch(/pilot\.(analyse|caveat)|\{\w+\}|undefined/)
  }
})

test('[D29] the document has the primary metric at the top and all of them below', () => {
  const found = foundOf([mean('a', [...wave(100, 2), ...wave(100)]), mean('b', [...wave(200)])], SIZES)
  const document = JSON.parse(JSON.stringify(analyseJson(found)))
  expect(document).toMatchObject({
    metric: 'a',
    arms: [{ arm: 'control', n: 100, missing: 0, mean: 2 }, { arm: 'pilot' }],
  })
  expect(document.metrics.map(({ metric }: { metric: string }) => metric)).toEqual(['a', 'b'])
  expect(Object.keys(document.comparisons[0])).toEqual(
    expect.arrayContaining(['arm', 'difference', 'standardError', 'lower', 'upper', 'p', 'sequential']),
  )
})
