import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBase, readProblems } from '../testing/read-text.ts'
import { temporaryFiles } from '../testing/temporary-files.ts'

const file = temporaryFiles()

describe('second files', () => {
  const accounts = 'id,name\n1,A\n2,B\n3,C\n'
  const orders =
    'order,account,amount,status,on,plan\no1,1,0.1,won,2025-03-01,basic\no2,1,0.2,won,2025-04-01,pro\no3,2,5,lost,2025-05-01,basic\no4,9,7,won,2025-05-01,basic\no5,,8,won,2025-05-01,basic\no6,,9,lost,2025-05-01,basic\no7,2,x,won,2024-05-01,basic\no8,1,bad\n'
  const map = (join: string) =>
    `join:\n  - file: orders.csv\n    on: { id: account }\n    types: { amount: number }\n${join}`

  test('[I27] [I28] sums, counts, ends; rows left out are told', async () => {
    file('orders.csv', orders)
    const path = file('main.csv', accounts)
    const mapped = file(
      'main.yaml',
      `${map(`    where: 'status == "won"'
    take:
      total: { sum: amount }
      orders: count
      largest: { max: amount }
      smallest: { min: amount }
      first_plan: { first: plan }
      last_plan: { last: plan, by: on }
      early_plan: { last: plan, by: "-on" }
`)}columns:
  acv: total
custom: { orders: orders, largest: largest, smallest: smallest, first_plan: first_plan, last_plan: last_plan, early_plan: early_plan }
`,
    )
    const { accounts: found, summary } = await readBase(path, { map: mapped })
    expect(found.map(({ acvMinor, custom }) => [acvMinor, custom])).toEqual([
      [
        30,
        {
          orders: 2,
          largest: 0.2,
          smallest: 0.1,
          first_plan: 'basic',
          last_plan: 'pro',
          early_plan: 'basic',
        },
      ],
      [0, { orders: 1, first_plan: 'basic', last_plan: 'basic', early_plan: 'basic' }],
      [0, { orders: 0 }],
    ])
    expect(summary.rejected).toEqual([
      {
        file: 'orders.csv',
        line: 8,
        column: 'amount',
        code: 'number-unreadable',
        scope: 'joined',
        values: { value: 'x' },
      },
      {
        file: 'orders.csv',
        line: 9,
        column: undefined,
        code: 'ragged-row',
        scope: 'joined',
        values: { expected: 6, found: 3 },
      },
    ])
    expect(summary.rejectedJoined).toBe(2)
    expect(summary.notes).toEqual(
      expect.arrayContaining([
        { code: 'joined-rows-without-key', values: { file: 'orders.csv', rows: 2, counted: 1 } },
        {
          code: 'joined-rows-without-account',
          values: { file: 'orders.csv', owner: 'main.csv', rows: 1, keys: 1 },
        },
        { code: 'rows-without-match', values: { file: 'orders.csv', owner: 'main.csv', rows: 1 } },
        { code: 'joined-values-unknown', values: { file: 'orders.csv', values: 1 } },
      ]),
    )
  })

  test('[I28] a second file of other accounts is told as such', async () => {
    file('orders.csv', orders.replaceAll(/,[12],/g, ',77,'))
    const path = file('main.csv', accounts)
    const mapped = file(
      'main.yaml',
      `${map('    take: { total: { sum: amount } }\n')}columns: { acv: total }\n`,
    )
    const { summary } = await readBase(path, { map: mapped })
    expect(summary.notes).toContainEqual({
      code: 'join-matched-nothing',
      values: { file: 'orders.csv', owner: 'main.csv', rows: 3 },
    })
  })

  test('[I27] [I25] a second file that is missing, and keys that do not exist', async () => {
    const path = file('main.csv', accounts)
    file('orders.csv', orders)
    const missing = file(
      'missing.yaml',
      'join:\n  - { file: none.csv, on: { id: x }, take: { n: count } }\ncolumns: { acv: n }\n',
    )
    expect(await readProblems(path, { map: missing })).toMatchObject([
      { code: 'file-not-found', file: 'none.csv' },
    ])
    const keys = file(
      'keys.yaml',
      'join:\n  - file: orders.csv\n    on: { idd: acount }\n    take: { n: count }\ncolumns: { acv: n }\n',
    )
    expect(await readProblems(path, { map: keys })).toMatchObject([
      {
        code: 'map-unknown-column',
        line: 3,
        column: 'join.0.on',
        values: { name: 'acount', suggestion: 'account' },
      },
      { code: 'map-unknown-column', line: 3, column: 'join.0.on', values: { name: 'idd' } },
    ])
  })

  test('[I27] sums of cents are exact, as adding whole cents is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 200 }),
        async (cents) => {
          file(
            'orders.csv',
            `account,amount\n${cents.map((amount) => `1,${(amount / 100).toFixed(2)}\n`).join('')}`,
          )
          const path = file('main.csv', 'id\n1\n')
          const mapped = file(
            'sum.yaml',
            `${map('    take: { total: { sum: amount } }\n')}columns: { acv: total }\n`,
          )
          const { accounts: found } = await readBase(path, { map: mapped })
          expect(found[0]!.acvMinor).toBe(cents.reduce((sum, amount) => sum + amount, 0))
        },
      ),
      { numRuns: 30 },
    )
  })
})
