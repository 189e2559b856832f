import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../domain/model/model.ts'
import { compareBeforeAfter } from '../../../domain/pilot/did/compare-before-after.ts'
import type { DidRow } from '../../../domain/pilot/did/did-row.ts'
import { compareStaggered } from '../../../domain/pilot/did/staggered.ts'
import type { LoadedDid } from '../../../operations/pilot/load-did.ts'
import type { LoadedStaggered } from '../../../operations/pilot/load-staggered.ts'
import { toJson } from '../../../report/json/to-json.ts'
import { plainPage } from '../testing/plain-page.ts'
import { didJson } from './did-json.ts'
import { didHeadline, printDid } from './print-did.ts'
import { printStaggered } from './print-staggered.ts'
import { staggeredJson } from './staggered-json.ts'

/** Twelve units in three periods, the last of which is after; the treated gain 3, and one value is missing. */
const ROWS: readonly DidRow[] = Array.from({ length: 12 }, (_, unit) =>
  [0, 1, 2].flatMap((period) =>
    unit === 11 && period === 2
      ? []
      : [
          {
            ...{
              unit: String(unit),
              cluster: String(unit),
              isTreated: unit < 5,
              isAfter: period === 2,
              period,
            },
            value: 10 + ((unit * 7 + period * 5) % 4) / 4 + (unit < 5 && period === 2 ? 3 : 0),
          },
        ],
  ),
).flat()

const LOADED: LoadedDid = {
  ...{ file: 'x.csv', tableRows: 37, rows: ROWS, periods: ['2026-01', '2026-02', '2026-03'] },
  missing: { treated: 1, period: 0, treatedValues: 0, controlValues: 1, unit: 0, cluster: 0 },
}

function compared() {
  return compareBeforeAfter(ROWS, { errors: 'CR1', confidence: 0.95 })!
}

test('[PT29] the first line says what was found, the end what to know before believing it', () => {
  const said = printDid(LOADED, compared(), plainPage('en'))
  expect(said.split('\n')[0]).toMatch(
    /^The treated changed by \d[\d.]* more than the control group: between /,
  )
  expect(said).toContain('! Left out or missing: 1 row without a group and 1 value of the control group.')
  expect(said).toContain('11 units measured every time')
  expect(said).toContain('2026-01')
  expect(said).toContain('Few clusters (5 treated, 7 control)')
})

test('[PT29] the document has the names that programs read, and null for what is not known', () => {
  const json = JSON.parse(toJson(didJson(LOADED, compared())))
  expect(Object.keys(json).slice(0, 5)).toEqual([
    ...['difference', 'means', 'standardError', 'clusteredStandardError'],
    'clusteredStandardErrorCr2',
  ])
  expect(Object.keys(json.means)).toEqual(['controlBefore', 'controlAfter', 'treatedBefore', 'treatedAfter'])
  expect(json.balanced).toMatchObject({ n: 11, incomplete: 1, clusteredError: null })
  expect(json.parallelTrend).toMatchObject({ reference: '2026-02', periods: [{ period: '2026-01' }] })
  expect(json.missing.controlValues).toBe(1)
})

const PANEL = {
  periods: 3,
  groups: [1],
  units: Array.from({ length: 8 }, (_, unit) => ({
    ...{ unit: String(unit), cluster: String(unit), group: unit < 3 ? 0 : undefined },
    values: [unit % 3, ((unit * 5) % 4) + (unit < 3 ? 2 : 0), (unit * 3) % 5],
  })),
}

const STAGGERED: LoadedStaggered = {
  ...{ file: 'x.csv', tableRows: 24, panel: PANEL, periods: ['2003', '2004', '2005'], groups: ['2004'] },
  ...{
    missing: { outcome: 0, period: 0, group: 2, unit: 0 },
    repeated: 1,
    alwaysTreated: 1,
    treatedLater: 2,
  },
}

test('[PT29] a loss is told as one, and what is not shown as open', () => {
  const estimate = { difference: -2, standardError: 1, degreesOfFreedom: 9, t: -2, p: 0.1 }
  const { words } = plainPage('en')
  expect(didHeadline({ ...estimate, lower: -3, upper: -1 }, 0.95, words)).toBe(
    'The treated changed by 2 less than the control group: between 1 and 3 less with 95.0% confidence.',
  )
  expect(didHeadline({ ...estimate, lower: -3, upper: 1 }, 0.9, words)).toContain('between −3 and 1 fits')
  const open = { ...estimate, lower: undefined, upper: undefined }
  expect(didHeadline(open, 0.95, words)).toContain('is −2; how sure that is cannot be said')
})

test('[PT34] starts by starts, their mean in the first line, and what was left out', () => {
  const found = { loaded: STAGGERED, compared: compareStaggered(PANEL, 0.95), confidence: 0.95 }
  const said = printStaggered(found, plainPage('en'))
  expect(said.split('\n')[0]).toContain('the control group')
  for (const note of ['2 rows without a start', 'there is no before', 'after the last period', 'mean counts'])
    expect(said).toContain(note)
  const json = JSON.parse(toJson(staggeredJson(found)))
  expect(json.attGt.map(({ group, time }: { group: number; time: number }) => [group, time])).toEqual([
    [2004, 2004],
    [2004, 2005],
  ])
  expect(json.groupAtt).toEqual({ 2004: json.groupOverall })
  expect(json.simpleAtt).toBeCloseTo((json.attGt[0].att + json.attGt[1].att) / 2, 12)
})

test.each(LANGUAGES)('[PT29] %s says it without gaps', (language) => {
  const page = plainPage(language)
  const compare = { loaded: STAGGERED, compared: compareStaggered(PANEL, 0.95), confidence: 0.95 }
  for (const said of [printDid(LOADED, compared(), page), printStaggered(compare, page)])
    expect(said).not.toMatch(/[{}]|pilot\.[a-z]|undefined|NaN/)
})
