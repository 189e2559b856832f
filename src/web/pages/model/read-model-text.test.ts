import { describe, expect, test } from 'vitest'
import { INIT_TEMPLATE } from '../../../domain/model/init-template.ts'
import { defaultsOf, readModelText, valueAt } from './read-model-text.ts'

const read = (source: string) => readModelText(source, undefined)

test('a model, its value, and what is weak in it', () => {
  const found = read('tierwise: 1\ntiers:\n  - { id: a, touch: tech, when: acv > 1 }\n')
  expect(found).toMatchObject({ isReadable: true, problems: [], model: { name: 'Model' } })
  expect(found.findings.map(({ code }) => code)).toContain('no_last_tier')
})

test('what the schema refuses is still shown', () => {
  const { value, isReadable, problems, model } = read('tierwise: 1\ntargetShare: 20\n')
  expect({ value, isReadable, model }).toEqual({
    value: { tierwise: 1, targetShare: 20 },
    isReadable: true,
    model: undefined,
  })
  expect(problems).toMatchObject([{ code: 'too_big', path: 'targetShare', line: 2 }])
})

test('of broken YAML the lines before the break are shown', () => {
  const { value, isReadable } = read('tierwise: 1\nname: Ours\nzones: [1, 2\ntargetShare: 0.1\n')
  expect(isReadable).toBe(false)
  expect(value).toEqual({ tierwise: 1, name: 'Ours' })
})

describe('what is left out', () => {
  test('is what the parameter set, the currency and the touch say', () => {
    const defaults = defaultsOf({
      currency: 'JPY',
      rate: 150,
      tiers: [
        { id: 'a', touch: 'low', cost: { csm: 1 } },
        { id: 'b', touch: 'tech' },
      ],
    })
    expect(valueAt(defaults, ['tiers', 0, 'cost', 'csm'])).toBe(18_000_000)
    expect(valueAt(defaults, ['tiers', 1, 'renewalOwner'])).toBe('account_management')
    expect(valueAt(defaults, ['movement', 'hysteresis'])).toBe(0.1)
  })

  test('can be told for every text, also for a wrong one', () => {
    expect(defaultsOf(undefined)).toMatchObject({ name: 'Default hybrid' })
    expect(defaultsOf({ currency: 7, tiers: [{ id: 3 }, 'x'] })).toMatchObject({ targetShare: 0.1 })
  })

  test('is the default hybrid of the template', () => {
    const { value } = read(INIT_TEMPLATE)
    expect(defaultsOf(value)).toMatchObject({ people: (value as { people: object }).people })
  })
})

test('a path that is not written has no value', () => {
  expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1)
  expect(valueAt({ a: 'text' }, ['a', 'length'])).toBeUndefined()
  expect(valueAt({ a: [1] }, ['a', 3, 'b'])).toBeUndefined()
})
