import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ProblemError } from '../problem.ts'
import { loadDurations } from './load-durations.ts'
import { measureSurvival } from './measure-survival.ts'

function file(...rows: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'durations-')), 'durations.csv')
  writeFileSync(path, ['t,left,arm', ...rows].join('\n'))
  return path
}

const COLUMNS = { time: 't', event: 'left' }

test('[Q154] rows without a time, an event or a group are counted, each once', async () => {
  const path = file('1,yes,a', ',no,a', '2,NA,a', '3,no,', ',,', '4.5,no,b')
  const loaded = await loadDurations(path, { ...COLUMNS, group: 'arm' })
  expect(loaded).toMatchObject({
    ...{ rows: 6, times: [1, 4.5], events: [1, 0], groups: ['a', 'b'] },
    missing: { rows: 4, time: 2, event: 2, group: 2 },
  })
  expect((await loadDurations(path, COLUMNS)).missing).toEqual({ rows: 3, time: 2, event: 2, group: 0 })
})

test('[Q154] a time below zero is refused with its line, and a table in which nothing is known', async () => {
  const refused = (...rows: readonly string[]) =>
    loadDurations(file(...rows), COLUMNS).catch((error) => error instanceof ProblemError && error.problems)
  expect(await refused('1,yes,a', '-2,no,a')).toMatchObject([
    { code: 'duration-negative', line: 3, column: 't', values: { value: '-2' } },
  ])
  expect(await refused('NA,yes,a')).toMatchObject([{ code: 'nothing-to-measure' }])
  expect(await refused('many,yes,a')).toMatchObject([{ line: 2, column: 't', code: 'number-unreadable' }])
})

test('[Q154] a column may say both whether and in which group', async () => {
  const { survival } = await measureSurvival(file('1,yes,a', '2,no,a', '3,yes,b'), {
    ...{ ...COLUMNS, group: 'left', conf: 'log', confLevel: 0.95 },
  })
  expect(survival.groups.map(({ group, n }) => [group, n])).toEqual([
    ['no', 1],
    ['yes', 2],
  ])
})
