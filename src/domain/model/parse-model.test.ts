import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INIT_TEMPLATE } from './init-template.ts'
import { parseModel } from './parse-model.ts'

/** Problems as one reads them in a terminal. */
function read(text: string): readonly string[] {
  const parsed = parseModel(text)
  if (parsed.kind === 'model') return []
  return parsed.problems.map(({ line, column, path, code }) =>
    `${line}:${column} ${path} ${code}`.replace('  ', ' '),
  )
}

function valuesOf(text: string) {
  const parsed = parseModel(text)
  return parsed.kind === 'problems' ? parsed.problems[0]?.values : undefined
}

const MANY_MISTAKES = `tierwise: 1
nmae: y
currency: usd
match: exclusve
tiers:
  - id: high
    touch: hgih
    when: acv >= 100,000
    ratio: { target: "12", form: 3 }
  - touch: low
    when: >-
      acv >= 10000
      && employes > 3
    threshold: 10k
    service:
      cadences:
        - activity: checkin
          minutes: 60
  - id: tech
    touch: tech
    when:
    label: { fr: x }
    cost: {}
    cost: {}
movement:
  floors: { strategic: hihg, complexity: [{ from: 5 }] }
  risk: never
people: { utilisation: 70 }
health: { redBelow: 80 }
`

describe('[M13] all problems at once, in the order of the file', () => {
  test('a file with mistakes of every kind', () => {
    expect(read(MANY_MISTAKES)).toEqual([
      '2:1 nmae unknown_key',
      '3:11 currency bad_format',
      '4:8 match not_in_list',
      '7:12 tiers[0].touch not_in_list',
      '8:21 tiers[0].when condition_syntax',
      '9:22 tiers[0].ratio.target wrong_type',
      '9:28 tiers[0].ratio.form unknown_key',
      '10:5 tiers[1].id missing_key',
      '13:10 tiers[1].when condition_unknown_field',
      '14:16 tiers[1].threshold wrong_type',
      '17:21 tiers[1].service.cadences[0].activity not_in_list',
      '21:5 tiers[2].when empty_value',
      '22:14 tiers[2].label.fr unknown_key',
      '24:5 duplicate_key',
      '26:43 movement.floors.complexity[0].tier missing_key',
      '27:9 movement.risk not_in_list',
      '28:24 people.utilisation too_big',
      '29:21 health.redBelow range_reversed',
    ])
  })

  test('a reference to a tier whose id is missing is not called unknown, one to a misspelt id is', () => {
    const floors = 'movement: { floors: { strategic: top } }'
    expect(read(`tierwise: 1\ntiers: [{ touch: high }]\n${floors}`)).toEqual(['2:9 tiers[0].id missing_key'])
    expect(read(`tierwise: 1\ntiers: [{ id: tpo, touch: hihg }]\n${floors}`)).toEqual([
      '2:27 tiers[0].touch not_in_list',
      '3:34 movement.floors.strategic unknown_tier',
    ])
  })

  test('at most a hundred', () => {
    const keys = Array.from({ length: 500 }, (_, index) => `key${index}: 1`)
    expect(read(['tierwise: 1', ...keys].join('\n'))).toHaveLength(100)
  })
})

describe('[M12] places', () => {
  test.each([
    ['plain', 'when: avc >= 1', '5:11'],
    ['after a known part', 'when: acv >= 1 && avc >= 1', '5:23'],
    ['in single quotes', "when: 'industry == ''it'' && avc >= 1'", '5:34'],
    ['in double quotes', 'when: "industry == \\"it\\" && avc >= 1"', '5:34'],
    ['over lines', 'when: acv >= 1\n      && avc >= 1', '6:10'],
    ['in a block', 'when: |\n      acv >= 1\n      && avc >= 1', '7:10'],
    ['in a folded block', 'when: >-\n      acv >= 1\n\n      && avc >= 1', '8:10'],
    ['for an order', 'bound: { accounts: 5, orderBy: avc }', '5:36'],
  ])('a field in a condition %s', (_, line, place) => {
    const text = `tierwise: 1\ntiers:\n  - id: a\n    touch: high\n    ${line}\n`
    expect(read(text).map((problem) => problem.split(' ')[0])).toEqual([place])
  })

  test('in JSON, with tabs and escapes', () => {
    const text =
      '{"tierwise": 1,\n\t"tiers": [{"id": "a", "touch": "high", "when": "industry == \\"it\\" && avc >= 5"}]}'
    expect(read(text)).toEqual(['2:72 tiers[0].when condition_unknown_field'])
  })

  test('a byte order mark is no letter', () => {
    expect(read('\uFEFFtierwsie: 1')).toEqual(['1:1 tierwise missing_key', '1:1 tierwsie unknown_key'])
  })

  test('behind an alias it is the place of what it stands for', () => {
    const text =
      'tierwise: 1\ntiers:\n  - { id: a, touch: high, cost: &cost { cms: 1 } }\n  - { id: b, touch: low, cost: *cost }'
    expect(read(text)).toEqual(['3:41 tiers[0].cost.cms unknown_key', '3:41 tiers[1].cost.cms unknown_key'])
  })
})

describe('[M14] what to write instead', () => {
  test.each([
    ['tierwise: 2', { found: '2', known: ['1'] }],
    ['tierwise: 1\ntarget_share: 0.1', { key: 'target_share', closest: 'targetShare' }],
    ['tierwise: 1\npeople: { rampByMont: [1] }', { key: 'rampByMont', closest: 'rampByMonth' }],
    [
      'tierwise: 1\nparameters: Structure',
      { found: 'Structure', known: ['selection', 'structure'], closest: 'structure' },
    ],
    ['tierwise: 1\ncurrency: eur', { kind: 'currency', suggestion: 'EUR' }],
    ['tierwise: 1\ncurrency: R$', { suggestion: 'BRL' }],
    ['tierwise: 1\nzones: { lowFrom: "10,000" }', { expected: 'number', found: 'text', suggestion: '10000' }],
    ['tierwise: 1\nzones: { lowFrom: 12.5k }', { suggestion: '12500' }],
    ['tierwise: 1\ntargetShare: 10%', { suggestion: '0.1' }],
    ['tierwise: 1\ntargetShare: 10', { found: 10, limit: 1, suggestion: '0.1' }],
    ['tierwise: 1\ntargetShare: 0', { found: 0, limit: 0, limitIsAllowed: 'false' }],
    ['tierwise: 1\ntargetShare: .inf', { expected: 'number', found: 'no_number' }],
    [
      'tierwise: 1\ntiers: [{ id: 1, touch: high }]',
      { expected: 'text', found: 'number', suggestion: '"1"' },
    ],
    ['tierwise: 1\ntiers: [{ id: top tier, touch: high }]', { kind: 'identifier', suggestion: 'top_tier' }],
    ['tierwise: 1\ntiers: [{ id: a, touch: high, bound: { accounts: 1.5 } }]', { found: 1.5 }],
    [
      'tierwise: 1\ntiers: [{ id: a, touch: high, bound: { accounts: peple } }]',
      { known: ['people'], orType: ['number'], closest: 'people' },
    ],
    ['tierwise: 1\ntiers: [{ id: a, touch: high, label: 5 }]', { expected: 'text', found: 'number' }],
    ['tierwise: 1\ntiers: []', { key: 'tiers' }],
    [
      'tierwise: 1\nfields: { seats sold: number }',
      { kind: 'field_name', suggestion: 'seats_sold', of: 'key' },
    ],
    ['tierwise: 1\nfields: { seats: integer }', { known: ['number', 'count', 'text', 'boolean'] }],
    ['tierwise: 1\nmovement: { freezeAllMoves: yes }', { expected: 'boolean', suggestion: 'true' }],
    ['tierwise: 1\nmovement: { risk: never }', { known: ['none'], orType: ['mapping'] }],
    ['tierwise: 1\nmovement: { risk: { dais: 5 } }', { key: 'dais', closest: 'days' }],
    ['tierwise: 1\ntiers: [{ id: a, touch: high, when: avc >= 5 }]', { field: 'avc', suggestion: 'acv' }],
    ['tierwise: 1\ntiers: [{ id: a, touch: high, when: "acv >= 100,000" }]', { suggestion: '100000' }],
  ])('%s', (text, values) => {
    expect(valuesOf(text)).toMatchObject(values)
  })

  test('the known keys of the place are listed', () => {
    expect(valuesOf('tierwise: 1\nzones: { middle: 5 }')).toEqual({
      key: 'middle',
      known: ['lowFrom', 'highFrom'],
    })
    expect(valuesOf('tierwise: 1\ntiers: [{ id: a, touch: low, label: { fr: x } }]')).toMatchObject({
      known: ['en', 'de', 'pt', 'ja', 'ms'],
    })
  })
})

describe('[M15] what is no model', () => {
  test.each([
    ['nothing', '', ['1:1 empty_document']],
    ['only a comment', '# nothing yet', ['1:1 empty_document']],
    ['a list', '[1]', ['1:1 wrong_type']],
    ['a text', 'hello', ['1:1 wrong_type']],
    ['an open bracket', 'tierwise: 1\ntiers: [', ['2:9 yaml_syntax']],
    ['tabs for indentation', 'tierwise: 1\nzones:\n\tlowFrom: 5', ['3:1 yaml_syntax']],
    ['two documents', 'tierwise: 1\n---\ntierwise: 1', ['2:1 yaml_syntax']],
    ['an alias of nothing', 'tierwise: 1\nname: *missing', ['1:1 yaml_syntax']],
    ['the same key twice', 'tierwise: 1\nname: a\nname: b', ['3:1 duplicate_key']],
    ['a key without a value', 'tierwise: 1\nname:', ['2:1 name empty_value']],
  ])('%s', (_, text, problems) => {
    expect(read(text)).toEqual(problems)
  })

  test('aliases that multiply', () => {
    const letters = 'abcdefghij'.split('')
    const lines = letters.map((letter, index) => {
      const items = index === 0 ? 'x' : `*${letters[index - 1]}`
      return `${letter}: &${letter} [${Array(9).fill(items).join(', ')}]`
    })
    expect(read(lines.join('\n'))).toEqual(['1:1 too_many_aliases'])
  })

  test('an alias that contains itself', () => {
    expect(read('tierwise: 1\ntiers: &tiers [*tiers]')).toEqual(['2:16 tiers[0] wrong_type'])
  })

  test('more than a million characters', () => {
    expect(read(`tierwise: 1\n# ${'x'.repeat(1_000_000)}`)).toEqual(['1:1 too_large'])
  })

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['mappings', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(100_000)],
  ])('deep nesting: %s', (_, text) => {
    expect(read(text)).toContainEqual(expect.stringContaining('too_deep'))
  })

  test('ten thousand unknown keys do not take the square of their time', () => {
    const text = ['tierwise: 1', ...Array.from({ length: 10_000 }, (_, index) => `key${index}: 1`)].join('\n')
    expect(read(text)).toHaveLength(100)
  })

  test('any text gives a model or problems with places in it', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.constantFrom(...INIT_TEMPLATE.split(/\b/)), { maxLength: 60 })
        .map((words) => words.join('')),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseModel(text)
        if (parsed.kind === 'model') return
        expect(parsed.problems.length).toBeGreaterThan(0)
        const lines = text.split('\n').length
        for (const { line, column } of parsed.problems) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines)
          expect(column).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('one letter of a good model changed, deleted or doubled never makes reading throw', () => {
    const anyEdit = fc.tuple(
      fc.nat(INIT_TEMPLATE.length - 1),
      fc.constantFrom('', ':', '"', '[', '\t', '\n', '&', '*', '-', '5', '\0'),
    )
    fc.assert(
      fc.property(anyEdit, ([at, letter]) => {
        const parsed = parseModel(INIT_TEMPLATE.slice(0, at) + letter + INIT_TEMPLATE.slice(at + 1))
        expect(['model', 'problems']).toContain(parsed.kind)
      }),
      { numRuns: 100 },
    )
  })
})
