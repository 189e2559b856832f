import { describe, expect, test } from 'vitest'
import { parseDay } from '../domain/kernel/day.ts'
import { type ListedSignal, readSignals } from './read-signals.ts'
import { parseListMap, writeListMap } from './record/list-map.ts'
import { temporaryFiles } from './testing/temporary-files.ts'

const file = temporaryFiles()
const JUNE = parseDay('2026-06-01')!

async function read(text: string, mapText?: string) {
  const signals: ListedSignal[] = []
  const map = mapText === undefined ? undefined : parseListMap(mapText, 'map.yaml')
  if (map?.kind === 'problems') throw new Error(JSON.stringify(map.problems))
  const found = await readSignals(file('signals.csv', text), { map, take: (signal) => signals.push(signal) })
  return found.kind === 'problems'
    ? { problems: found.problems, signals, summary: undefined }
    : { problems: [], signals, summary: found.summary }
}

describe('signals, one to a row', () => {
  test('[I40] a name, a day and an exact value', async () => {
    const { signals } = await read(
      'customer_id,date,metric,value\nA,2026-06-01,Weekly-Active users,0.1234567890123456789\nA,2026-06-01,use.share,12.5%\nA,2026-06-01,seats,(3)\n',
    )
    expect(signals).toEqual([
      { line: 2, accountId: 'A', metric: 'weekly_active_users', day: JUNE, value: '1234567890123456789e-19' },
      { line: 3, accountId: 'A', metric: 'use.share', day: JUNE, value: '125e-3' },
      { line: 4, accountId: 'A', metric: 'seats', day: JUNE, value: '-3' },
    ])
  })

  test('[I40] a row of which something cannot be read is rejected, once and with its place', async () => {
    const { signals, summary } = await read(
      [
        'account_id,day,metric,value',
        'A,2026-06-01,1st,1',
        'A,2026-06-31,ok,1',
        'A,2026-06-01,ok,-',
        'A,2026-06-01,ok,1e30',
        'A,2026-06-01,ok,many',
        `A,2026-06-01,${'a'.repeat(65)},1`,
        'A,2026-06-01,__proto__,1',
        'A,2026-06-01,constructor,1',
      ].join('\n'),
    )
    expect(signals).toMatchObject([{ metric: 'constructor' }])
    expect(summary!.rejected.map(({ line, column, code, scope }) => [line, column, code, scope])).toEqual([
      [2, 'metric', 'metric-name', 'row'],
      [3, 'day', 'date-unreadable', 'row'],
      [4, 'value', 'missing-value', 'row'],
      [5, 'value', 'out-of-range', 'row'],
      [6, 'value', 'number-unreadable', 'row'],
      [7, 'metric', 'metric-name', 'row'],
      [8, 'metric', 'metric-name', 'row'],
    ])
  })
})

describe('signals, a metric to a column', () => {
  test('[I40] empty cells are no signals; columns of texts are left aside', async () => {
    const { signals, summary } = await read(
      'account_id,day,Logins (30d),seats.used,owner,logins 30d\nA,2026-06-01,3,,x,9\nB,2026-06-01,n/a,0.5,y,9\n',
    )
    expect(signals.map(({ accountId, metric, value }) => [accountId, metric, value])).toEqual([
      ['A', 'logins_30d', '3'],
      ['B', 'seats_used', '5e-1'],
    ])
    expect(summary!.ignoredColumns).toEqual(['owner', 'logins 30d'])
  })

  test('[I40] one cell that cannot be read rejects its row', async () => {
    const { signals, summary } = await read('account_id,day,a,b\nA,2026-06-01,1,2\nA,2026-06-02,1,x\n')
    expect(signals).toHaveLength(2)
    expect(summary).toMatchObject({ accepted: 1, rejectedRows: 1, rejected: [{ line: 3, column: 'b' }] })
  })

  test('[I41] a map names metrics and their columns, and what was guessed reads the same as a map', async () => {
    const text = 'account_id,day,A1,B1\nA,2026-06-01,1,2\n'
    const named = await read(text, 'columns: { logins: B1 }')
    expect(named.signals).toMatchObject([{ metric: 'logins', value: '2' }])
    expect(named.summary!.ignoredColumns).toEqual(['A1'])
    const guessed = await read(text)
    expect((await read(text, writeListMap(guessed.summary!))).signals).toEqual(guessed.signals)
  })

  test('[I40] without any metric the columns that are missing are named', async () => {
    expect((await read('account_id,day,note\nA,2026-06-01,x\n')).problems).toMatchObject([
      { code: 'column-missing', column: 'metric' },
      { code: 'column-missing', column: 'value' },
    ])
  })
})
