import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '../problem.ts'
import { loadPilotData, type PilotColumns } from './load-pilot-data.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierwise-pilot-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function load(text: string, columns: Partial<PilotColumns> = {}) {
  const file = join(folder, 'table.csv')
  await writeFile(file, text)
  return loadPilotData(file, { arm: 'arm', control: 'c', metric: ['m'], kind: 'mean', ...columns })
}

async function refusalOf(text: string, columns?: Partial<PilotColumns>) {
  const refused = await load(text, columns).catch((error: unknown) => error)
  if (!(refused instanceof ProblemError)) throw refused
  return refused.problems[0]!
}

const valuesOf = ({ metrics }: Awaited<ReturnType<typeof load>>) =>
  metrics.map((metric) => (metric.kind === 'time' ? metric.times : metric.values))

test('[Q179] numbers with gaps, arms as texts, the control first', async () => {
  const loaded = await load('arm,m,"pre, m",csm\nt,1.5,3,a\nc,NA,,b\nNA,-4,1,\nb,0,2,a\n', {
    ...{ covariate: 'pre, m', strata: 'csm', cluster: 'csm', metric: ['m', 'm'] },
  })
  expect(loaded.arms).toEqual(['c', 'b', 't'])
  expect(loaded.data.arms).toEqual(['t', 'c', undefined, 'b'])
  expect(valuesOf(loaded)).toEqual([[1.5, undefined, -4, 0]])
  expect(loaded.data.covariate).toEqual([3, undefined, 1, 2])
  expect(loaded.data.clusters).toEqual(['a', 'b', undefined, 'a'])
})

test('[Q179] yes and no count as 1 and 0, as a mean beside numbers and as a proportion', async () => {
  const text = 'arm,m,n\nt,yes,3\nc,No,4\nc,,5\n'
  expect(valuesOf(await load(text, { metric: ['m', 'n'] }))).toEqual([
    [1, 0, undefined],
    [3, 4, 5],
  ])
  expect(valuesOf(await load(text, { kind: 'proportion' }))).toEqual([[1, 0, undefined]])
})

test('[Q179] what a proportion counts may be said, and is asked where it is not clear', async () => {
  const text = 'arm,m\nt,renewed\nc,lost\nc,renewed\n'
  expect((await refusalOf(text, { kind: 'proportion' })).code).toBe('event-value-needed')
  expect(valuesOf(await load(text, { kind: 'proportion', eventValue: 'renewed' }))).toEqual([[1, 0, 1]])
})

test('[Q179] times take two columns; a time below zero is refused with its line', async () => {
  const text = 'arm,days,left\nt,10,1\nc,12,0\nc,5,NA\n'
  const { metrics } = await load(text, { kind: 'time', metric: [], time: 'days', event: 'left' })
  expect(metrics).toEqual([
    { metric: 'days', kind: 'time', times: [10, 12, 5], events: [true, false, undefined] },
  ])
  expect((await refusalOf(text, { kind: 'time', metric: ['days'] })).code).toBe('pilot-time-columns')
  const negative = 'arm,days,left\nt,10,1\nc,-1,0\n'
  expect(await refusalOf(negative, { kind: 'time', metric: [], time: 'days', event: 'left' })).toMatchObject({
    ...{ code: 'duration-negative', line: 3, column: 'days' },
  })
})

test('[Q179] what cannot be compared is refused by name', async () => {
  const text = 'arm,m\nt,1\ncontrol,2\n'
  expect(await refusalOf(text, { control: 'contrl' })).toMatchObject({
    ...{ code: 'pilot-control-absent', column: 'arm' },
    values: { suggestion: 'control', found: ['t', 'control'] },
  })
  expect((await refusalOf('arm,m\nc,1\nc,2\n')).code).toBe('pilot-one-arm')
  expect((await refusalOf(text, { metric: [] })).code).toBe('pilot-metric-needed')
  expect((await refusalOf(text, { metric: ['mm'], control: 't' })).code).toBe('map-unknown-column')
  expect((await refusalOf('arm,m\nt,1\nc,many\n')).line).toBe(3)
})

test('[Q179] the control is found in another case, and as the same number', async () => {
  expect((await load('arm,m\nControl,1\nt,2\n', { control: 'control' })).arms).toEqual(['Control', 't'])
  expect((await load('arm,m\n0.0,1\n1.0,2\n', { control: '0' })).arms).toEqual(['0.0', '1.0'])
  expect((await refusalOf('arm,m\nA,1\na,2\nb,3\n', { control: ' a ' })).code).toBe('pilot-control-absent')
})
