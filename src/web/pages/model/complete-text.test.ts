import { describe, expect, test } from 'vitest'
import { completeText } from './complete-text.ts'

const NAMES = { fields: ['acv', 'employees', 'custom.seats'], tiers: ['high', 'rest'] }

/** What is offered where | stands. */
function offered(marked: string): readonly string[] | undefined {
  const cursor = marked.indexOf('|')
  return completeText(marked.replace('|', ''), cursor, NAMES)?.options.map(({ word }) => word)
}

function accepted(marked: string): string | undefined {
  const cursor = marked.indexOf('|')
  const source = marked.replace('|', '')
  const found = completeText(source, cursor, NAMES)
  return found && source.slice(0, found.from) + found.options[0]!.insert + source.slice(found.to)
}

describe('keys', () => {
  test('of the whole document, without those that are there', () => {
    expect(offered('tierwise: 1\nta|')).toEqual(['targetShare', 'targetRange'])
    expect(offered('tierwise: 1\ntar|\n')).toEqual(['targetShare', 'targetRange'])
    expect(offered('tierwise: 1\ntargetShare: 0.1\ntar|\n')).toEqual(['targetRange'])
    expect(accepted('tierwise: 1\nmovem|\npeople: { redUplift: 1 }\n')).toBe(
      'tierwise: 1\nmovement: \npeople: { redUplift: 1 }\n',
    )
  })

  test('of what they stand in, by indentation and in braces', () => {
    expect(offered('movement:\n  hyst|\n')).toEqual(['hysteresis'])
    expect(offered('tiers:\n  - id: a\n    th|\n')).toEqual(['threshold'])
    expect(offered('tiers:\n  - id: a\n    ratio: { target: 12, f| }\n')).toEqual(['from'])
    expect(offered('tiers:\n  - |\n')).toContain('touch')
    expect(offered('tiers:\n  - id: a\n    cost:\n      |\n')).toContain('csm')
  })

  test('over one that has a value already', () => {
    expect(accepted('movement:\n  hyst|x: 0.1\n')).toBe('movement:\n  hysteresis: 0.1\n')
  })
})

describe('values', () => {
  test('of a closed list', () => {
    expect(offered('tiers:\n  - id: a\n    touch: |\n')).toEqual(['high', 'low', 'tech'])
    expect(offered('tiers:\n  - id: a\n    touch: t|\n')).toEqual(['tech'])
    expect(offered('match: |')).toEqual(['first', 'exclusive'])
    expect(offered('movement:\n  approvals:\n    - { reasons: [con|] }\n')).toEqual([
      'contraction',
      'contract',
    ])
  })

  test('that name a tier', () => {
    expect(offered('movement:\n  floors:\n    strategic: |\n')).toEqual(['high', 'rest', 'none'])
  })
})

test('fields in a condition', () => {
  expect(offered('tiers:\n  - id: a\n    when: ac|\n')).toEqual(['acv'])
  expect(offered('tiers:\n  - { id: a, when: acv >= 1 && cus| }\n')).toEqual(['custom.seats'])
  expect(accepted('tiers:\n  - id: a\n    when: emp| >= 100\n')).toBe(
    'tiers:\n  - id: a\n    when: employees >= 100\n',
  )
})

test('nothing in a comment, and nothing where anything may stand', () => {
  expect(offered('# ti|')).toBeUndefined()
  expect(offered('name: O|')).toBeUndefined()
})
