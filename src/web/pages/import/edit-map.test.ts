import { describe, expect, test } from 'vitest'
import {
  acvOf,
  computedFields,
  type EditedList,
  type MapValue,
  meaningOf,
  missingFields,
  withAcvForm,
  withMeaning,
  withOption,
} from './edit-map.ts'

const names = ['Kd', 'Firma', 'MRR', 'Notes', 'Term']
const list: EditedList = { names, guess: { account_id: 'Kd', name: 'Firma' }, hasOwn: true }
const start: MapValue = { columns: list.guess }
const means = (map: MapValue, column: string) => meaningOf(map, column, list)
const toField = (column: string, field: string) => ({ column, meaning: { kind: 'field', field } }) as const

describe('what a column means', () => {
  test('is its field, its own name, or nothing', () => {
    expect(means(start, 'Kd')).toEqual({ kind: 'field', field: 'account_id' })
    expect(means(start, 'Notes')).toEqual({ kind: 'own' })
    expect(means({ ...start, otherColumns: 'drop' }, 'Notes')).toEqual({ kind: 'none' })
    expect(meaningOf(start, 'Notes', { hasOwn: false })).toEqual({ kind: 'none' })
  })

  test('one change moves one thing, and the map says all of it', () => {
    const map = withMeaning(start, toField('MRR', 'acv'), list)
    expect(map).toEqual({
      columns: { account_id: 'Kd', name: 'Firma', acv: 'MRR' },
      custom: { Notes: 'Notes', Term: 'Term' },
      otherColumns: 'drop',
    })
    expect(missingFields(start, [{ field: 'acv', isRequired: true }])).toEqual(['acv'])
    expect(missingFields(map, [{ field: 'acv', isRequired: true }])).toEqual([])
    // A list without ids goes by its names.
    const id = [{ field: 'account_id', isRequired: true }]
    expect(missingFields({ columns: { name: 'Firma' } }, id)).toEqual([])
    expect(missingFields({ columns: { name: null } }, id)).toEqual(['account_id'])
  })

  test('a field has one column: the one before becomes its own', () => {
    const map = withMeaning(start, toField('Firma', 'account_id'), list)
    expect(means(map, 'Firma')).toEqual({ kind: 'field', field: 'account_id' })
    expect(means(map, 'Kd')).toEqual({ kind: 'own' })
    // The headers do not bring the name back.
    expect(map.columns?.name).toBeNull()
  })

  test('a column can be left out, and come back', () => {
    const without = withMeaning(start, { column: 'Notes', meaning: { kind: 'none' } }, list)
    expect(means(without, 'Notes')).toEqual({ kind: 'none' })
    expect(means(without, 'Term')).toEqual({ kind: 'own' })
    const again = withMeaning(without, { column: 'Notes', meaning: { kind: 'own' } }, list)
    expect(means(again, 'Notes')).toEqual({ kind: 'own' })
  })

  test('what else a map says stays as it is', () => {
    const map = withMeaning(
      { join: [{ file: 'b.csv' }], columns: { account_id: 'Kd', acv: { value: 'won_total' } } },
      toField('Firma', 'owner'),
      list,
    )
    expect(map).toMatchObject({ join: [{ file: 'b.csv' }], columns: { acv: { value: 'won_total' } } })
    expect(computedFields(map)).toEqual([{ field: 'acv', source: '{"value":"won_total"}' }])
  })
})

describe('what an amount covers', () => {
  const map = withMeaning(start, toField('MRR', 'acv'), list)

  test.each(['year', 'month', 'minor', 'total'] as const)(
    '%s is written into the map and read from it',
    (form) => {
      const months = form === 'total' ? 'Term' : undefined
      const written = withAcvForm(map, { form, months }, list)
      expect(acvOf(written)).toEqual({ column: 'MRR', form, months })
      expect(means(written, 'MRR')).toEqual({ kind: 'field', field: 'acv' })
      expect(acvOf(withAcvForm(written, { form: 'year' }, list))).toEqual(acvOf(map))
    },
  )

  test('a month counts twelve times, and is read as a number', () => {
    expect(withAcvForm(map, { form: 'month' }, list)).toMatchObject({
      columns: { acv: { value: 'row["MRR"] * 12' } },
      types: { MRR: 'number' },
    })
    expect(
      withAcvForm(withAcvForm(map, { form: 'month' }, list), { form: 'year' }, list).types,
    ).toBeUndefined()
  })

  test('headers with quotes and backslashes are no trouble', () => {
    const odd = 'a "b" \\ c'
    const oddList = { ...list, names: [odd] }
    const acv = withMeaning({ columns: {} }, toField(odd, 'acv'), oddList)
    expect(acvOf(withAcvForm(acv, { form: 'month' }, oddList))?.column).toBe(odd)
  })
})

test('words on how values are written are set and taken away', () => {
  const map = withOption(start, 'decimal', ',')
  expect(map.decimal).toBe(',')
  expect(withOption(map, 'decimal', '')).toEqual(start)
})
