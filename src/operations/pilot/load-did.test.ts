import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compareBeforeAfter } from '../../domain/pilot/did/compare-before-after.ts'
import { compareStaggered } from '../../domain/pilot/did/staggered.ts'
import { ProblemError } from '../problem.ts'
import { type DidColumns, loadDid } from './load-did.ts'
import { loadStaggered, type StaggeredColumns } from './load-staggered.ts'

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

async function compare(path: string, columns: DidColumns) {
  const { rows, missing } = await loadDid(path, columns)
  return { ...compareBeforeAfter(rows, { errors: 'CR1', confidence: 0.95 })!, missing }
}

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'did-')), 'table.csv')
  writeFileSync(path, text)
  return path
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  const caught = await work.catch((error: unknown) => error)
  if (!(caught instanceof ProblemError)) throw new Error(`no problem but ${String(caught)}`)
  return caught.problems[0]
}

describe.skipIf(!existsSync(data))('published data', () => {
  const stores = join(data, 'card_krueger/public.csv')

  test('[PT29] [PT31] Card & Krueger 1994, table 3: 2.76 over all stores, 2.75 (1.34) over the balanced ones', async () => {
    const found = await compare(stores, { before: 'EMPTOT', after: 'EMPTOT2', treated: 'STATE=1' })
    expect(found.difference.toFixed(2)).toBe('2.75')
    expect(found.means.treatedBefore.toFixed(2)).toBe('20.44')
    expect(found.means.controlBefore.toFixed(2)).toBe('23.33')
    expect(found.means.treatedAfter.toFixed(2)).toBe('21.03')
    expect(found.means.controlAfter.toFixed(2)).toBe('21.17')
    expect(found.balanced).toMatchObject({ n: 384, treated: 309, control: 75 })
    expect(found.balanced!.difference.toFixed(2)).toBe('2.75')
    expect(found.balanced!.standardError!.toFixed(2)).toBe('1.34')
    expect(found.missing).toMatchObject({ treatedValues: 22, controlValues: 4 })
    // numpy: least squares and its sandwich, written out with matrices
    expect(found.classicalError).toBeCloseTo(1.688_409_130_909_486, 11)
    expect(found.clusteredError).toBeCloseTo(1.306_607_012_419_142, 11)
    expect(found.standardError).toBeCloseTo(1.310_233_369_426_373, 11)
    expect(found.unequalError).toBeCloseTo(1.801_199_670_084_73, 11)
    expect(found.degreesOfFreedom).toBeCloseTo(116.928_666_417_56, 8)
  })

  test('[PT30] few clusters of stores: numpy’s sandwich', async () => {
    const columns = { before: 'EMPTOT', after: 'EMPTOT2', treated: 'STATE=1', cluster: 'CHAIN' }
    const found = await compare(stores, columns)
    expect(found.clusters).toEqual({ all: 4, treated: 4, control: 4 })
    expect(found.notes).toContainEqual({ code: 'few_clusters', treated: 4, control: 4 })
    expect(found.clusteredError).toBeCloseTo(1.103_269_038_652_313, 11)
    expect(found.degreesOfFreedom).toBeCloseTo(2.498_973_741_910_8, 8)
  })

  test('[PT31] LaLonde’s training programme against earnings before it', async () => {
    const path = join(data, 'nsw_lalonde/nsw_mixtape.csv')
    const expected = JSON.parse(readFileSync(join(data, 'nsw_lalonde/expected.json'), 'utf8'))
    const { did, se_welch: error } = expected.recomputed_R.did_re75
    const found = await compare(path, { before: 're75', after: 're78', treated: 'treat' })
    expect(found.difference).toBeCloseTo(did, 9)
    expect(found.balanced!.standardError).toBeCloseTo(error, 9)
  })

  test('[PT33] [PT34] the staggered rise of minimum wages: every group and period, and the averages', async () => {
    const expected = JSON.parse(readFileSync(join(data, 'did_staggered/expected.json'), 'utf8'))
    const loaded = await loadStaggered(join(data, 'did_staggered/mpdta.csv'), {
      ...{ outcome: 'lemp', period: 'year', group: 'first.treat', unit: 'countyreal' },
    })
    const found = compareStaggered(loaded.panel, 0.95)
    const table = found.effects.map(({ group, period, difference }) => ({
      group: Number(loaded.groups[group]),
      time: Number(loaded.periods[period]),
      att: difference,
    }))
    expect(table.map(({ group, time }) => [group, time])).toEqual(
      expected.att_gt.map(({ group, time }: { group: number; time: number }) => [group, time]),
    )
    table.forEach(({ att }, index) => {
      expect(att).toBeCloseTo(expected.att_gt[index].att, 11)
    })
    expect(found.simple?.difference).toBeCloseTo(expected.simple_att, 11)
    expect(found.overall?.difference).toBeCloseTo(expected.group_overall, 11)
    for (const { group, difference, units } of found.groups) {
      expect(difference).toBeCloseTo(expected.group_att[loaded.groups[group]!], 11)
      expect(units).toBe(expected.group_sizes[loaded.groups[group]!])
    }
    // The vignette's bootstrap gives 0.0124 for it.
    expect(found.overall?.standardError).toBeCloseTo(0.0124, 3)
    expect(found.neverTreated).toBe(309)
  })
})

const LONG = 'who,month,x,arm\na,1,1,t\na,2,2,t\nb,1,1,c\nb,2,1.5,c\nc,1,3,t\nc,2,5,t\nd,1,NA,c\nd,2,2,c\n'

test('[PT29] one row for each time says the same as before and after beside each other', async () => {
  const wide = file('b,a,t\n1,2,1\n1,1.5,0\n3,5,1\nNA,2,0\n')
  const beside = await compare(wide, { before: 'b', after: 'a', treated: 't' })
  const columns = { outcome: 'x', period: 'month', afterFrom: '2', treated: 'arm=t', unit: 'who' }
  const below = await compare(file(LONG), columns)
  for (const key of ['difference', 'classicalError', 'clusteredError', 'means'] as const)
    expect(below[key]).toEqual(beside[key])
  expect(below.balanced?.n).toBe(3)
  expect(below.missing).toMatchObject({ controlValues: 1, treatedValues: 0 })
})

test('[PT35] who is treated is understood or refused, never guessed', async () => {
  const wide = (values: readonly string[]) =>
    file(`b,a,g\n${values.map((value, row) => `${row},${row * row},${value}`).join('\n')}\n`)
  const columns = { before: 'b', after: 'a', treated: 'g' }
  const words = await compare(wide(['Yes', 'no', 'YES', 'No', '']), columns)
  expect(words.values).toMatchObject({ treatedBefore: 2, controlBefore: 2 })
  expect(words.missing.treated).toBe(1)
  expect(await problemOf(compare(wide(['x', 'y']), columns))).toMatchObject({ code: 'did-value-unclear' })
  expect(await problemOf(compare(wide(['x', 'y']), { ...columns, treated: 'g=z' }))).toMatchObject({
    code: 'did-value-absent',
    values: { found: ['x', 'y'] },
  })
  expect((await compare(wide(['2', '3', '2.0', '1']), { ...columns, treated: 'g=2' })).values).toMatchObject({
    treatedBefore: 2,
  })
})

test('[PT35] a unit in both arms, and an arm without a before, are refused', async () => {
  const columns = { outcome: 'x', period: 'month', afterFrom: '2', treated: 'arm=t', unit: 'who' }
  const mixed = file(LONG.replace('a,2,2,t', 'a,2,2,c'))
  expect(await problemOf(loadDid(mixed, columns))).toMatchObject({
    ...{ code: 'did-unit-differs', line: 3, values: { unit: 'a' } },
  })
  const late = { ...columns, afterFrom: '1' }
  expect(await problemOf(loadDid(file(LONG), late))).toMatchObject({ code: 'did-corner-empty' })
  expect(await problemOf(loadDid(file(LONG), { treated: 'arm=t' }))).toMatchObject({ code: 'did-columns' })
})

test('[PT36] months in words have no order, dated ones do', async () => {
  const columns = { outcome: 'x', period: 'month', afterFrom: 'Feb', treated: 'arm=t', unit: 'who' }
  const named = file(LONG.replaceAll(',1,', ',Jan,').replaceAll(',2,', ',Feb,'))
  expect(await problemOf(loadDid(named, columns))).toMatchObject({ code: 'did-period-unordered' })
  const dated = file(LONG.replaceAll(/(?<=\w),(\d),(?=[\dN])/g, ',2026-0$1,'))
  const found = await loadDid(dated, { ...columns, afterFrom: '2026-02' })
  expect(found.periods).toEqual(['2026-01', '2026-02'])
})

test('[PT34] later and earlier starts than the data hold are named; gaps are counted', async () => {
  const starts: readonly (readonly [string, string])[] = [
    ['a', '2'],
    ['b', '2'],
    ['c', '0'],
    ['d', '0'],
    ['e', '9'],
    ['f', '1'],
    ['g', 'NA'],
  ]
  const text = starts.flatMap(([unit, start], row) =>
    [1, 2, 3].map((period) => `${unit},${period},${start},${row === 3 && period === 3 ? '' : row * period}`),
  )
  const columns: StaggeredColumns = { outcome: 'y', period: 'p', group: 'g', unit: 'u' }
  const loaded = await loadStaggered(file(`u,p,g,y\n${text.join('\n')}\n`), columns)
  expect(loaded).toMatchObject({ alwaysTreated: 1, treatedLater: 1, missing: { group: 3, outcome: 1 } })
  const found = compareStaggered(loaded.panel, 0.95)
  expect(found.neverTreated).toBe(3)
  expect(found.effects.map(({ group, period }) => [loaded.groups[group], period])).toEqual([
    ['2', 1],
    ['2', 2],
  ])
  // a and b change by 0 and 1, then 0 and 2; c, d and e by 2, 3, 4, then (d unknown) 4 and 8.
  expect(found.effects.map(({ difference }) => difference)).toEqual([0.5 - 3, 1 - 6])
})
