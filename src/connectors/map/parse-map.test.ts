import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapJsonSchema } from './map-schema.ts'
import { parseMap } from './parse-map.ts'

describe('the file', () => {
  test.each([
    ['columns: 5', 'columns', 'mapping'],
    ['join: x', 'join', 'list'],
    ['currency: 5', 'currency', 'text'],
    ['rates: { EUR: x }', 'rates.EUR', 'number'],
    ['rates: { EUR: 0 }', 'rates.EUR', 'above_zero'],
    ['asOf: yesterday', 'asOf', 'day'],
    ['acvProxy: ""', 'acvProxy', 'not_empty'],
    ['join: [{ file: x, on: { a: b }, take: { 1x: count } }]', 'join.0.take.1x', 'field_name'],
  ])('[I25] %s: what %s must be is a word that the catalogues know', (text, column, expected) => {
    const parsed = parseMap(text, 'm.yaml')
    expect(parsed).toMatchObject({ problems: [{ code: 'map-invalid', column, values: { expected } }] })
  })

  test('[I25] problems have lines and suggestions, several at once', () => {
    const text =
      'currency: USD\ncolums:\n  acv: x\ncolumns:\n  employes: n\n  acv: { tota: x, months: 3 }\ndecimal: ";"\n'
    expect(parseMap(text, 'm.yaml')).toEqual({
      kind: 'problems',
      problems: [
        { code: 'map-invalid', file: 'm.yaml', line: 7, column: 'decimal', values: { expected: ', | .' } },
        expect.objectContaining({ code: 'map-invalid', line: 6, column: 'columns.acv' }),
        {
          code: 'map-unknown-key',
          file: 'm.yaml',
          line: 5,
          column: 'columns.employes',
          values: { key: 'employes', suggestion: 'employees' },
        },
        {
          code: 'map-unknown-key',
          file: 'm.yaml',
          line: 2,
          column: 'colums',
          values: { key: 'colums', suggestion: 'columns' },
        },
      ],
    })
  })

  test('[I25] what is no YAML says where', () => {
    expect(parseMap('columns:\n  acv: [1, 2\n', 'm.yaml')).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'map-yaml', file: 'm.yaml', line: 3 }],
    })
  })

  test('[I25] [I3] a bomb of aliases is refused', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`,
    )
    expect(parseMap(`a0: &a0 [x, x, x]\n${levels.join('\n')}\n`, 'm.yaml')).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'map-yaml' }],
    })
  })

  test('[I25] the published JSON Schema is the one that maps are checked against', () => {
    const published = readFileSync(new URL('../../../schema/map.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(mapJsonSchema())))
  })

  test('[I3] any text gives a map or problems', () => {
    const unit = fc.constantFrom(
      'columns',
      'acv',
      'join',
      ':',
      ' ',
      '\n',
      '-',
      '{',
      '}',
      '[',
      ']',
      '&a',
      '*a',
      '"',
      "'",
      '#',
      '|',
      '!',
      'x',
    )
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(['map', 'problems']).toContain(parseMap(text, 'm.yaml').kind)
      }),
      { numRuns: 500 },
    )
  })
})
