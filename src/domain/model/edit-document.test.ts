import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type DocumentEdit, editDocument } from './edit-document.ts'
import { INIT_TEMPLATE } from './init-template.ts'
import type { ModelPath } from './model-problem.ts'
import type { Plain } from './render-value.ts'

const SMALL = `# Ours
tierwise: 1   # the format
targetRange: { from: 0.05, to: 0.15 } # sound

# Who gets what
tiers:
  # The dear ones
  - id: high
    touch: high
    when: acv >= 100000 # a lot
    ratio:
      target: 12

  # Everybody else
  - id: tech
    touch: tech
movement:
  hysteresis: 0.1
`

const edited = (edit: DocumentEdit, source = SMALL) => editDocument(source, edit)
const set = (path: ModelPath, value: Plain, source = SMALL) => edited({ kind: 'set', path, value }, source)

describe('[M33] a value is set', () => {
  test('over the one that stands there, and nothing else changes', () => {
    expect(set(['tiers', 0, 'when'], 'acv >= 80000')).toBe(SMALL.replace('acv >= 100000', 'acv >= 80000'))
    expect(set(['targetRange', 'from'], 0.06)).toBe(SMALL.replace('0.05', '0.06'))
    expect(set(['tiers', 0, 'ratio', 'target'], 14)).toBe(SMALL.replace('target: 12', 'target: 14'))
  })

  test('as a new key in the usual order', () => {
    expect(set(['currency'], 'EUR')).toBe(SMALL.replace('format\n', 'format\ncurrency: EUR\n'))
    expect(set(['tiers', 0, 'ratio', 'to'], 15)).toBe(SMALL.replace('target: 12', 'to: 15\n      target: 12'))
    expect(set(['tiers', 1, 'cost', 'variable'], 50)).toBe(
      SMALL.replace('touch: tech\n', 'touch: tech\n    cost: { variable: 50 }\n'),
    )
    expect(set(['people', 'utilisation'], 0.8)).toBe(`${SMALL}people: { utilisation: 0.8 }\n`)
  })

  test('as a mapping where a word stands for it', () => {
    expect(set(['movement', 'risk', 'days'], 60, 'movement:\n  risk: none # never\n')).toBe(
      'movement:\n  risk: { days: 60 } # never\n',
    )
  })

  test('behind a key that says nothing, in an empty text, and without a line end', () => {
    expect(set(['movement', 'hysteresis'], 0.2, 'tierwise: 1\nmovement:\n')).toBe(
      'tierwise: 1\nmovement: { hysteresis: 0.2 }\n',
    )
    expect(set(['tierwise'], 1, '')).toBe('tierwise: 1\n')
    expect(set(['name'], 'A: b', 'tierwise: 1')).toBe('tierwise: 1\nname: "A: b"')
  })

  test('with quotes where the text needs them', () => {
    expect(set(['tiers', 0, 'when'], 'region == "EMEA"')).toContain('    when: region == "EMEA" # a lot\n')
    expect(set(['tiers', 0, 'when'], '"a, b" == region', 'tiers: [{ id: a, when: x }]')).toBe(
      `tiers: [{ id: a, when: '"a, b" == region' }]`,
    )
    expect(set(['name'], 'true', 'name: x\n')).toBe('name: "true"\n')
  })

  test('over a block of several lines', () => {
    const block = 'tiers:\n  - id: a\n    when: >-\n      acv >= 1 &&\n      acv < 2\n    touch: low\n'
    expect(set(['tiers', 0, 'when'], 'acv > 3', block)).toBe(
      'tiers:\n  - id: a\n    when: acv > 3\n    touch: low\n',
    )
  })
})

describe('[M33] a value is taken away', () => {
  const remove = (path: ModelPath, source = SMALL) => edited({ kind: 'remove', path }, source)

  test('with its line, and what it leaves empty goes as well', () => {
    expect(remove(['tiers', 0, 'when'])).toBe(SMALL.replace('    when: acv >= 100000 # a lot\n', ''))
    expect(remove(['tiers', 0, 'ratio', 'target'])).toBe(SMALL.replace('    ratio:\n      target: 12\n', ''))
    expect(remove(['movement', 'hysteresis'])).toBe(SMALL.replace('movement:\n  hysteresis: 0.1\n', ''))
    expect(remove(['targetRange', 'from'])).toBe(SMALL.replace('from: 0.05, ', ''))
    expect(remove(['targetRange', 'to'])).toBe(SMALL.replace(', to: 0.15', ''))
  })

  test('also where it is the first of a list entry', () => {
    expect(remove(['a', 0, 'x'], 'a:\n  - x: 1\n    y: 2\n')).toBe('a:\n  - y: 2\n')
  })

  test('an entry of a list goes with the comments before it', () => {
    expect(remove(['tiers', 1])).toBe(SMALL.replace(/\n {2}# Everybody[\s\S]*touch: tech\n/, ''))
    expect(remove(['a', 0], 'a: [1, 2, 3]\n')).toBe('a: [2, 3]\n')
    expect(remove(['a', 2], 'a: [1, 2, 3]\n')).toBe('a: [1, 2]\n')
    expect(remove(['a', 0], 'a:\n  - 1\nb: 2\n')).toBe('a:\n  []\nb: 2\n')
  })

  test('what is not there cannot be taken away', () => {
    expect(remove(['name'])).toBeUndefined()
  })
})

test('[M33] an entry is added at the end, in the manner of the list', () => {
  const value = { id: 'low', touch: 'low', ratio: { target: 50 } }
  expect(edited({ kind: 'add', path: ['tiers'], value })).toBe(
    SMALL.replace('touch: tech\n', 'touch: tech\n  - id: low\n    touch: low\n    ratio: { target: 50 }\n'),
  )
  expect(editDocument('a: []\n', { kind: 'add', path: ['a'], value: 'x' })).toBe('a: [x]\n')
  expect(editDocument('a: [x] # y\n', { kind: 'add', path: ['a'], value: 'y, z' })).toBe(
    'a: [x, "y, z"] # y\n',
  )
  expect(editDocument('b: 1\n', { kind: 'add', path: ['a'], value: { id: 'x' } })).toBe(
    'b: 1\na:\n  - { id: x }\n',
  )
})

test('[M33] an entry moves with its comments; blank lines stay between', () => {
  expect(edited({ kind: 'move', path: ['tiers'], from: 1, to: 0 })).toBe(
    SMALL.replace(/ {2}# The dear[\s\S]*(?=movement)/, () => {
      const [dear, rest] = [/ {2}# The dear[\s\S]*?target: 12\n/, / {2}# Everybody[\s\S]*?touch: tech\n/].map(
        (pattern) => pattern.exec(SMALL)![0],
      )
      return `${rest}\n${dear}`
    }),
  )
  expect(editDocument('a: [1,  2, 3]', { kind: 'move', path: ['a'], from: 0, to: 2 })).toBe('a: [2,  3, 1]')
})

test('[M33] what is no YAML, and what an alias stands for, is left alone', () => {
  expect(set(['name'], 'x', 'a: [')).toBeUndefined()
  expect(set(['b', 'x'], 2, 'a: &a { x: 1 }\nb: *a\n')).toBeUndefined()
})

/** Paths of the template with values that fit there. */
const SETTABLE: readonly (readonly [ModelPath, fc.Arbitrary<Plain>])[] = [
  [['name'], fc.string({ minLength: 1, maxLength: 12 })],
  [['rate'], fc.integer({ min: 1, max: 200 })],
  [['targetShare'], fc.constantFrom(0.08, 0.12)],
  [['targetRange', 'to'], fc.constantFrom(0.2, 0.25)],
  [['retentionTarget'], fc.constantFrom(0.9, 0.95)],
  [['zones', 'lowFrom'], fc.integer({ min: 1, max: 9000 })],
  [['tiers', 0, 'when'], fc.constantFrom('acv >= 1', 'region in ["a", "b"]', "industry == 'x: y'")],
  [['tiers', 1, 'ratio', 'target'], fc.integer({ min: 40, max: 80 })],
  [['tiers', 2, 'ratio', 'target'], fc.integer({ min: 500, max: 800 })],
  [['tiers', 0, 'service', 'cadences', 1, 'minutes'], fc.integer({ min: 1, max: 90 })],
  [
    ['tiers', 0, 'service', 'channels'],
    fc.array(fc.constantFrom('email', 'in, app', '#x'), { minLength: 1 }),
  ],
  [['movement', 'risk', 'floor'], fc.integer({ min: 1, max: 9000 })],
  [['movement', 'floors', 'strategic'], fc.constantFrom('none', 'low')],
  [['people', 'utilisation'], fc.constantFrom(0.6, 0.75)],
]
const anySetting = fc
  .constantFrom(...SETTABLE)
  .chain(([path, values]) => values.map((value): DocumentEdit => ({ kind: 'set', path, value })))
const anyEdit = fc.oneof(
  { arbitrary: anySetting, weight: 4 },
  fc.constantFrom(...SETTABLE).map(([path]): DocumentEdit => ({ kind: 'remove', path })),
  fc
    .tuple(fc.nat(2), fc.nat(2))
    .map(([from, to]): DocumentEdit => ({ kind: 'move', path: ['tiers'], from, to })),
  fc.constant<DocumentEdit>({ kind: 'add', path: ['tiers'], value: { id: 'more', touch: 'low' } }),
)

test('[M33] after any edits of a form every comment is there and only the touched lines have changed', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
      let text = INIT_TEMPLATE
      for (const edit of edits) {
        const next = editDocument(text, edit)
        if (next === undefined) continue
        expect(commentsOf(next)).toEqual(commentsOf(text))
        if (edit.kind === 'set') {
          expect(valueAt(parse(next), edit.path)).toEqual(edit.value)
          const before = text.split('\n')
          const gone = before.filter((line) => !next.split('\n').includes(line))
          expect(gone.length).toBeLessThanOrEqual(1)
        }
        text = next
      }
    }),
    { numRuns: 25 },
  )
})

function commentsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => /^\s*#/.test(line))
    .map((line) => line.trim())
    .sort()
}

function valueAt(value: unknown, path: ModelPath): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<string | number, unknown> | undefined)?.[key],
    value,
  )
}
