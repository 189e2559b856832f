import { describe, expect, test } from 'vitest'
import { parseDay } from '../domain/kernel/day.ts'
import { type ListedContract, readContracts } from './read-contracts.ts'
import { parseListMap } from './record/list-map.ts'
import { temporaryFiles } from './testing/temporary-files.ts'

const file = temporaryFiles()
const day = (text: string) => parseDay(text)!

async function read(text: string, mapText?: string, currency = 'USD') {
  const contracts: ListedContract[] = []
  const parsed = mapText === undefined ? undefined : parseListMap(mapText, 'map.yaml')
  if (parsed?.kind === 'problems') return { problems: parsed.problems, contracts, summary: undefined }
  const found = await readContracts(file('contracts.csv', text), {
    currency,
    map: parsed,
    take: (contract) => contracts.push(contract),
  })
  return found.kind === 'problems'
    ? { problems: found.problems, contracts, summary: undefined }
    : { problems: [], contracts, summary: found.summary }
}

describe('contracts', () => {
  test('[I39] every column, by headers of five languages', async () => {
    const { contracts, summary } = await read(
      'Kundennummer;von;bis;ACV;Währung;Verlängerung;Notiz\nK1;15.02.2026;31.01.2027;"1.234,50";EUR;15.01.2027;x\nK1;01.02.2027;;;;;\n',
      undefined,
      'EUR',
    )
    expect(contracts).toEqual([
      {
        ...{ line: 2, accountId: 'K1', from: day('2026-02-15'), until: day('2027-01-31') },
        ...{ acvMinor: 123_450, renewalOn: day('2027-01-15') },
      },
      {
        ...{ line: 3, accountId: 'K1', from: day('2027-02-01'), until: undefined },
        ...{ acvMinor: undefined, renewalOn: undefined },
      },
    ])
    expect(summary).toMatchObject({ rows: 2, accepted: 2, rejectedRows: 0, ignoredColumns: ['Notiz'] })
  })

  test('[I39] a row of which something cannot be read is rejected, once and with its place', async () => {
    const { contracts, summary } = await read(
      [
        'account_id,from,until,acv,currency',
        'A,2026-01-01,2026-01-01,1,',
        'A,never,never,1,',
        ',2026-01-01,,1,',
        'A,,,1,',
        'A,2026-01-01,,much,',
        'A,2026-01-01,,1,EUR',
        'A,2026-01-01,,1,Gold',
        'A,2026-01-01,,1',
        'A,2026-01-01,,1,usd',
      ].join('\n'),
    )
    expect(contracts).toHaveLength(1)
    expect(summary).toMatchObject({ rows: 9, accepted: 1, rejectedRows: 8, rejectedValues: 0 })
    expect(summary!.rejected.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'until', 'contract-order'],
      [3, 'from', 'date-unreadable'],
      [4, 'account_id', 'missing-id'],
      [5, 'from', 'missing-value'],
      [6, 'acv', 'number-unreadable'],
      [7, 'currency', 'currency-without-rate'],
      [8, 'currency', 'currency-unknown'],
      [9, undefined, 'ragged-row'],
    ])
  })

  test('[I39] a list without one of the columns, or with a question, is refused', async () => {
    expect((await read('account_id,acv\nA,1\n')).problems).toMatchObject([
      { code: 'column-missing', column: 'from' },
    ])
    expect((await read('account_id,from\nA,2026-01-01\n')).problems).toMatchObject([
      { code: 'column-missing', column: 'acv' },
    ])
    expect((await read('account_id,from,acv\nA,01/02/2026,1\n')).problems).toMatchObject([
      { code: 'date-order-ambiguous', column: 'from' },
    ])
  })
})

describe('maps of lists', () => {
  test('[I41] say where fields are and how they are written; null: nowhere', async () => {
    const map =
      'dates: mdy\ndelimiter: ";"\ncolumns: { account_id: Debtor, from: Since, acv: Worth, until: null }'
    const { contracts } = await read('Debtor;Since;Worth;Until\nA;01/02/2026;5;03/04/2026\n', map)
    expect(contracts).toMatchObject([
      { accountId: 'A', from: day('2026-01-02'), acvMinor: 500, until: undefined },
    ])
  })

  test.each([
    ['columns: { constructor: x }', 'map-unknown-key', 1],
    ['dates: mdy\ncolumns:\n  untill: bis', 'map-unknown-key', 3],
    ['columns: { acv: Worthh }', 'map-unknown-column', 1],
    ['columns: [', 'map-yaml', 1],
    ['dates: ymd', 'map-invalid', 1],
    ['join: []', 'map-unknown-key', 1],
  ])('[I41] %s is refused with its line', async (map, code, line) => {
    const { problems } = await read('account_id,from,Worth,bis\nA,2026-01-01,1,\n', map)
    expect(problems).toMatchObject([{ code, line, file: 'map.yaml' }])
  })
})
