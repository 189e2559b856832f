import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { readBase, readProblems } from '../testing/read-text.ts'
import { temporaryFiles } from '../testing/temporary-files.ts'

const file = temporaryFiles()

describe('how numbers are written', () => {
  test('[I12] decimal commas, by the column', async () => {
    const { accounts } = await readBase(
      file('comma.csv', 'account_id;ACV\nA1;1.234,50 €\nA2;2.000\nA3;7,5\n'),
    )
    expect(accounts.map(({ acvMinor }) => acvMinor)).toEqual([123_450, 200_000, 750])
  })

  test('[I12] the likes of 1.234 alone are asked about', async () => {
    expect(await readProblems(file('ask.csv', 'account_id;acv\nA1;1.234\nA2;5.678\nA3;12\n'))).toEqual([
      {
        code: 'number-format-ambiguous',
        file: 'ask.csv',
        line: 2,
        column: 'acv',
        values: { value: '1.234' },
      },
    ])
  })

  test('[I12] [I17] a column that contradicts itself evenly is asked about', async () => {
    const path = file('even.csv', 'account_id;acv;start_date\nA1;1.5;13/01/2024\nA2;1,5;01/13/2024\n')
    expect(await readProblems(path)).toMatchObject([
      { code: 'number-format-ambiguous', line: 2, values: { value: '1.5' } },
      { code: 'date-order-ambiguous', line: 2, values: { value: '13/01/2024' } },
    ])
  })

  test.each([
    ['$1,234', 'USD', 123_400],
    ['R$ 1.234', 'BRL', 123_400],
    ['¥1,234', 'JPY', 1234],
  ])('[I12] [I15] %s alone is told by its currency', async (amount, currency, minor) => {
    const { accounts, base } = await readBase(file('sign.csv', `account_id;acv\nA1;${amount}\n`))
    expect(base.currency).toBe(currency)
    expect(accounts[0]!.acvMinor).toBe(minor)
  })

  test('[I12] another column of the file tells', async () => {
    const { accounts } = await readBase(file('other.csv', 'account_id;acv;discount\nA1;1.234;0,5\n'))
    expect(accounts[0]!.acvMinor).toBe(123_400)
  })

  test('[I12] employees are counted, so 1.234 are 1234', async () => {
    const { accounts } = await readBase(file('count.csv', 'account_id;acv;employees\nA1;12;1.234\n'))
    expect(accounts[0]!.employees).toBe(1234)
  })

  test('[I12] a custom column in doubt stays text, and a note says so', async () => {
    const { accounts, summary } = await readBase(file('custom.csv', 'account_id;acv;usage\nA1;12;1.234\n'))
    expect(accounts[0]!.custom).toEqual({ usage: '1.234' })
    expect(summary.notes).toContainEqual({ code: 'custom-number-ambiguous', values: { column: 'usage' } })
  })

  test('[I13] a style that only shows after the sample is found all the same', async () => {
    const plain = Array.from({ length: 3000 }, (_, row) => `A${row};${row}\n`).join('')
    const { accounts, summary } = await readBase(
      file('late.csv', `account_id;acv\n${plain}B1;1.234\nB2;5,5\n`),
    )
    expect(summary.rejectedRows).toBe(0)
    expect(accounts.slice(-2).map(({ acvMinor }) => acvMinor)).toEqual([123_400, 550])
  })

  test('[I13] what contradicts the whole column is rejected', async () => {
    const { summary } = await readBase(file('mix.csv', 'account_id;acv\nA1;1,5\nA2;2,5\nA3;1.5\n'))
    expect(summary.rejected).toMatchObject([{ line: 4, code: 'number-style', values: { value: '1.5' } }])
  })

  test('[I13] a custom column that holds words further down is text throughout', async () => {
    const plain = Array.from({ length: 3000 }, (_, row) => `A${row},1,${row}\n`).join('')
    const { base, accounts, summary } = await readBase(
      file('words.csv', `account_id,acv,rank\n${plain}B,1,none yet\n`),
    )
    expect(base.customFields).toEqual({ rank: 'string' })
    expect(accounts[7]!.custom).toEqual({ rank: '7' })
    expect(summary.rejectedValues).toBe(0)
  })

  test('[I24] codes with leading zeros stay text', async () => {
    const { accounts } = await readBase(
      file('codes.csv', 'account_id,acv,zip,ok\n007,1,01234,yes\n008,2,10115,no\n'),
    )
    expect(accounts.map(({ id, custom }) => [id, custom])).toEqual([
      ['007', { zip: '01234', ok: true }],
      ['008', { zip: '10115', ok: false }],
    ])
  })
})

describe('currencies', () => {
  test('[I15] no word on the currency: dollars, and a note', async () => {
    const { base, summary } = await readBase(file('none.csv', 'account_id,acv\nA1,5\n'))
    expect(base.currency).toBe('USD')
    expect(summary.notes).toContainEqual({ code: 'currency-assumed', values: { currency: 'USD' } })
  })

  test('[I15] the header of the amounts names it', async () => {
    const { base } = await readBase(file('header.csv', 'account_id,ARR (EUR)\nA1,5\n'))
    expect(base.currency).toBe('EUR')
  })

  test('[I15] no word on the currency: that of the workspace, which nothing assumes', async () => {
    const { base, accounts, summary } = await readBase(file('own.csv', 'account_id,acv\nA1,5\n'), {
      currency: 'KWD',
    })
    expect([base.currency, accounts[0]!.acvMinor]).toEqual(['KWD', 5000])
    expect(summary.notes.map(({ code }) => code)).not.toContain('currency-assumed')
  })

  test('[I15] a shared sign means the currency of the workspace, a named currency stays', async () => {
    const read = (text: string, currency: string) => readBase(file(`${currency}.csv`, text), { currency })
    expect((await read('account_id,acv\nA1,$5\n', 'AUD')).base.currency).toBe('AUD')
    expect((await read('account_id,acv\nA1,$5\n', 'EUR')).base.currency).toBe('USD')
    expect((await read('account_id,acv,currency\nA1,5,EUR\n', 'JPY')).base.currency).toBe('EUR')
  })

  test('[I15] $ means the dollars that the column names', async () => {
    const { base, accounts } = await readBase(file('cad.csv', 'account_id,acv,currency\nA1,"$5",CAD\n'))
    expect([base.currency, accounts[0]!.acvMinor]).toEqual(['CAD', 500])
  })

  test('[I15] a sign that contradicts the column rejects the row', async () => {
    const { summary } = await readBase(
      file('odd.csv', 'account_id,acv,currency\nA1,5,EUR\nA2,$5,EUR\nA3,5,Taler\n'),
    )
    expect(summary.rejected).toMatchObject([
      { line: 3, column: 'acv', code: 'currency-conflict' },
      { line: 4, column: 'currency', code: 'currency-unknown', values: { value: 'Taler' } },
    ])
  })

  test('[I16] several currencies without rates are refused with all of them', async () => {
    const path = file('several.csv', 'account_id,acv,currency\nA1,5,EUR\nA2,7,USD\nA3,8,USD\nA4,,GBP\n')
    expect(await readProblems(path)).toEqual([
      {
        code: 'mixed-currencies',
        file: 'several.csv',
        values: { base: 'EUR', currencies: ['EUR (1)', 'USD (2)'], missing: ['USD'] },
      },
    ])
  })

  test('[I16] with rates they become one', async () => {
    const path = file('rated.csv', 'account_id,acv,currency\nA1,5,EUR\nA2,1000,JPY\nA3,$10.005,\n')
    const map = file('rates.yaml', 'currency: EUR\nrates: { JPY: 0.0061, USD: 0.9 }\n')
    const { accounts, summary } = await readBase(path, { map })
    expect(accounts.map(({ acvMinor }) => acvMinor)).toEqual([500, 610, 900])
    expect(summary.notes).toContainEqual({
      code: 'currency-converted',
      values: { currency: 'JPY', rows: 1, rate: 0.0061 },
    })
  })
})

describe('dates', () => {
  test('[I17] each column has its own order', async () => {
    const { accounts } = await readBase(
      file(
        'orders.csv',
        'account_id,acv,start_date,renewal_date\nA1,1,31/01/2024,01/31/2026\nA2,1,02/03/2024,02/03/2026\n',
      ),
    )
    expect(accounts[1]).toMatchObject({ startOn: parseDay('2024-03-02'), renewalOn: parseDay('2026-02-03') })
  })

  test('[I13] [I17] a day that contradicts the whole column is not known, and listed', async () => {
    const path = file(
      'odd-day.csv',
      'account_id,acv,start_date\nA1,1,31/01/2024\nA2,1,30/01/2024\nA3,1,01/31/2024\n',
    )
    const { accounts, summary } = await readBase(path)
    expect(accounts[2]!.startOn).toBeUndefined()
    expect(summary.rejected).toMatchObject([
      { line: 4, column: 'start_date', code: 'date-order', scope: 'value' },
    ])
  })

  test('[I17] a column that reads both ways is asked about', async () => {
    expect(
      await readProblems(file('both.csv', 'account_id,acv,renewal_date\nA1,1,01/02/2026\nA2,1,03/04/2026\n')),
    ).toEqual([
      {
        code: 'date-order-ambiguous',
        file: 'both.csv',
        line: 2,
        column: 'renewal_date',
        values: { value: '01/02/2026' },
      },
    ])
  })

  test('[I13] [I17] an order that only shows after the sample is found all the same', async () => {
    const plain = Array.from({ length: 2000 }, (_, row) => `A${row},1,2024-01-01\n`).join('')
    const path = file(
      'late-date.csv',
      `account_id,acv,start_date\n${plain}B1,1,01/13/2024\nB2,1,02/03/2024\n`,
    )
    const { accounts, summary } = await readBase(path)
    expect(summary.rejectedValues).toBe(0)
    expect(accounts.at(-1)!.startOn).toBe(parseDay('2024-02-03'))
  })
})
