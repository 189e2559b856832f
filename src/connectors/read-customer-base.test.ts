import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAccount } from '../domain/account/account.ts'
import { parseDay } from '../domain/kernel/day.ts'
import { csvLines } from './csv/write-csv.ts'
import { asPlain, readBase } from './testing/read-text.ts'
import { temporaryFiles } from './testing/temporary-files.ts'

const file = temporaryFiles()

describe('a canonical list', () => {
  const header =
    'account_id,name,acv,currency,employees,industry,region,country,language,start_date,renewal_date,owner,tier,strategic,complexity,health,nps,parent_id,contract_touch,health_trend,open_tickets,seats'

  test('[I1] [I20] every column lands in its place', async () => {
    const row =
      'A1,Acme,"1,234.50",EUR,250,Software,EMEA,DE,de,2020-01-31,2026-05-01,CSM 01,high,yes,4,85.5,-20,A0,low,-2.5,3,17'
    const { accounts, base, summary } = await readBase(file('canonical.csv', `${header}\n${row}\n`))
    expect(accounts).toEqual([
      anAccount({
        id: 'A1',
        name: 'Acme',
        acvMinor: 123_450,
        employees: 250,
        industry: 'Software',
        region: 'EMEA',
        country: 'DE',
        language: 'de',
        startOn: parseDay('2020-01-31'),
        renewalOn: parseDay('2026-05-01'),
        owner: 'CSM 01',
        tier: 'high',
        strategic: true,
        complexity: 4,
        health: 85.5,
        healthTrend: -2.5,
        openTickets: 3,
        nps: -20,
        parentId: 'A0',
        contractTouch: 'low',
        custom: { seats: 17 },
      }),
    ])
    expect(base).toMatchObject({ currency: 'EUR', acvProxy: undefined, customFields: { seats: 'double' } })
    expect(summary).toMatchObject({
      rows: 1,
      accepted: 1,
      rejectedRows: 0,
      rejectedValues: 0,
      format: 'csv',
      delimiter: ',',
    })
    expect(summary.mapping.find(({ field }) => field === 'acv')).toEqual({
      field: 'acv',
      source: 'acv',
      isExpression: false,
      by: 'header',
    })
  })

  test('[I2] [I21] [I22] [I23] rejected rows and values, each with line, column and code', async () => {
    const text = `account_id,acv,complexity,health,renewal_date,strategic,contract_touch
A1,100,,,,,
A1,200,,,,,
,300,,,,,
A2,-1,,,,,
A3,abc,,,,,
A4,,,,,,
A5,500,9,101,2024-02-30,maybe,other
A6,600
A7,"7"0,,,,,
`
    const { accounts, summary } = await readBase(file('rejected.csv', text))
    expect(accounts.map(({ id, acvMinor }) => [id, acvMinor])).toEqual([
      ['A1', 10_000],
      ['A4', undefined],
      ['A5', 50_000],
    ])
    const place = { file: 'rejected.csv' }
    expect(summary.rejected).toEqual([
      {
        ...place,
        line: 3,
        column: 'account_id',
        code: 'duplicate-id',
        scope: 'row',
        values: { id: 'A1', firstLine: 2 },
      },
      { ...place, line: 4, column: 'account_id', code: 'missing-id', scope: 'row', values: {} },
      { ...place, line: 5, column: 'acv', code: 'negative-acv', scope: 'row', values: { value: '-1' } },
      { ...place, line: 6, column: 'acv', code: 'number-unreadable', scope: 'row', values: { value: 'abc' } },
      {
        ...place,
        line: 8,
        column: 'renewal_date',
        code: 'date-unreadable',
        scope: 'value',
        values: { value: '2024-02-30' },
      },
      {
        ...place,
        line: 8,
        column: 'strategic',
        code: 'boolean-unreadable',
        scope: 'value',
        values: { value: 'maybe' },
      },
      {
        ...place,
        line: 8,
        column: 'complexity',
        code: 'out-of-range',
        scope: 'value',
        values: { value: '9' },
      },
      { ...place, line: 8, column: 'health', code: 'out-of-range', scope: 'value', values: { value: '101' } },
      {
        ...place,
        line: 8,
        column: 'contract_touch',
        code: 'touch-unreadable',
        scope: 'value',
        values: { value: 'other' },
      },
      {
        ...place,
        line: 9,
        column: undefined,
        code: 'ragged-row',
        scope: 'row',
        values: { expected: 7, found: 2 },
      },
      { ...place, line: 10, column: 'acv', code: 'text-after-quote', scope: 'row', values: {} },
    ])
    expect(summary).toMatchObject({ rows: 9, accepted: 3, rejectedRows: 6, rejectedValues: 5 })
    expect(summary.notes).toContainEqual({ code: 'acv-missing', values: { accounts: 1 } })
  })

  test('[I2] ten thousand rejections are kept, all are counted', async () => {
    const rows = Array.from({ length: 12_000 }, (_, row) => `A${row},-1\n`).join('')
    const { summary } = await readBase(file('many.csv', `account_id,acv\nA,1\n${rows}`))
    expect(summary.rejected).toHaveLength(10_000)
    expect(summary).toMatchObject({ rows: 12_001, accepted: 1, rejectedRows: 12_000 })
  })

  test('[I8] empty cells after the last column and blank rows do no harm', async () => {
    const { summary } = await readBase(file('blank.csv', 'account_id,acv,,\nA1,1,,\n,,,\n\nA2,2,,,,\n'))
    expect(summary).toMatchObject({ rows: 2, accepted: 2 })
    expect(summary.notes).toContainEqual({ code: 'empty-rows', values: { rows: 1 } })
  })

  test('[I38] a walk gives the same accounts as the rows, again and again', async () => {
    const account = fc.record({
      name: fc.stringMatching(/^[A-Za-zäß日",\n]{0,8}$/).map((text) => text.trim()),
      cents: fc.option(fc.integer({ min: 0, max: 1e11 }), { nil: undefined }),
      employees: fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined }),
      renewal: fc.option(fc.constantFrom('2026-01-05', '2024-02-29'), { nil: undefined }),
      strategic: fc.option(fc.boolean(), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(account, { minLength: 1, maxLength: 20 }), async (list) => {
        const rows = list.map(({ name, cents, employees, renewal, strategic }, row) => [
          `A${row}`,
          name,
          cents === undefined ? '' : (cents / 100).toFixed(2),
          employees,
          renewal,
          strategic,
        ])
        const lines = csvLines(['account_id', 'name', 'acv', 'employees', 'renewal_date', 'strategic'], rows)
        const { base, accounts } = await readBase(file('walk.csv', [...lines].join('')))
        const expected = list.map(({ name, cents, employees, renewal, strategic }, row) =>
          anAccount({
            id: `A${row}`,
            name: name === '' ? undefined : name,
            acvMinor: cents,
            employees,
            renewalOn: renewal === undefined ? undefined : parseDay(renewal),
            strategic,
          }),
        )
        expect(accounts).toEqual(expected)
        expect([...base.accounts].map(asPlain)).toEqual(expected)
        expect(base.accounts.size).toBe(list.length)
      }),
      { numRuns: 40 },
    )
  })
})
