import { expect, test } from 'vitest'
import { aModel } from './a-model.ts'
import { checkModel } from './check-model.ts'
import { INIT_TEMPLATE } from './init-template.ts'
import { LANGUAGES } from './model.ts'
import { parseModel } from './parse-model.ts'

test('[M18] the model that init writes is exactly the default hybrid, and the check has nothing to say', () => {
  const parsed = parseModel(INIT_TEMPLATE)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  expect(parsed.model.version).toBe(aModel().version)
  expect(checkModel(parsed.model)).toEqual([])
})

test('[M18] its tiers are named in every language', () => {
  for (const { label } of aModel().tiers) expect(Object.keys(label).sort()).toEqual([...LANGUAGES].sort())
})

test('[M18] the signals in its comments make a health score in which every signal weighs what it says', () => {
  const block = /health: \{[^\n]*\n\n(?:# (?!health:)[^\n]*\n)+((?:# [^\n]*\n)+)/.exec(INIT_TEMPLATE)
  const parsed = parseModel(INIT_TEMPLATE.replace(block![0], block![1]!.replaceAll(/^# /gm, '')))
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  const weights = parsed.model.health.scoring?.signals.map(({ weight }) => weight)
  expect(weights).toEqual([40, 20, 15, 15, 10])
  expect(checkModel(parsed.model)).toEqual([])
})

test('[M18] the examples in its comments are good: uncommented they change the model', () => {
  const examples: readonly (readonly [comment: string, line: string])[] = [
    ['# rate: 1', 'rate: 1'],
    ['# fields: { seats: count }', 'fields: { seats: count }'],
    ['# retentionTarget: 0.9', 'retentionTarget: 0.9'],
    ['# bound: { accounts: 400, orderBy: acv }', 'bound: { accounts: 400, orderBy: acv }'],
    ['when: acv >= 10000\n', 'when: acv >= 10000 || (known(segment) && segment == "enterprise")\n'],
    [
      'who: pool }\n        - { activity: webinar',
      'who: pool, entitlement: { times: 3, per: quarter } }\n        - { activity: webinar',
    ],
    ['  approvals: []\n  # approvals:\n  #   - { reasons', '  approvals:\n    - { reasons'],
    ['risk: { days: 90, calmDays: 30, coolDownDays: 90 }', 'risk: none'],
  ]
  for (const [comment, line] of examples) {
    expect(INIT_TEMPLATE).toContain(comment)
    const parsed = parseModel(INIT_TEMPLATE.replace(comment, line))
    expect([line, parsed.kind === 'problems' ? parsed.problems : []]).toEqual([line, []])
    if (parsed.kind === 'model') expect([line, parsed.model.version]).not.toEqual([line, aModel().version])
  }
})
