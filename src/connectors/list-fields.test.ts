import { expect, test } from 'vitest'
import { guessFields, listFields } from './list-fields.ts'
import { sampleColumns } from './table/sample-columns.ts'
import { temporaryFiles } from './testing/temporary-files.ts'

const file = temporaryFiles()

test('[I20] what the headers of each kind of list say, and what it cannot be without', () => {
  expect(guessFields('accounts', ['Kundennummer', 'ARR (EUR)', 'x'])).toEqual({
    account_id: 'Kundennummer',
    acv: 'ARR (EUR)',
  })
  expect(guessFields('contracts', ['customer id', 'von', 'acv'])).toEqual({
    account_id: 'customer id',
    from: 'von',
    acv: 'acv',
  })
  const required = (kind: Parameters<typeof listFields>[0]) =>
    listFields(kind).flatMap(({ field, isRequired }) => (isRequired ? [field] : []))
  expect(required('accounts')).toEqual(['account_id', 'acv'])
  expect(required('people')).toEqual(['person_id'])
  expect(required('contracts')).toEqual(['account_id', 'from', 'acv'])
  expect(required('signals')).toEqual(['account_id', 'day'])
})

test('[I2] a column is shown with its first different values, cut where they are long', async () => {
  const rows = ['id,size,note', 'A,1,', 'B,1,x', `C,2,${'y'.repeat(80)}`, 'D,3,x', 'E,4,z']
  const sampled = await sampleColumns(file('sample.csv', `${rows.join('\n')}\n`))
  expect(sampled).toEqual({
    kind: 'columns',
    columns: [
      { name: 'id', examples: ['A', 'B', 'C'] },
      { name: 'size', examples: ['1', '2', '3'] },
      { name: 'note', examples: ['x', `${'y'.repeat(60)}…`, 'z'] },
    ],
  })
  expect(await sampleColumns('/nowhere.csv')).toMatchObject({ kind: 'problems' })
})
