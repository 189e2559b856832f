import { expect, test } from 'vitest'
import { isTrying, readQuestion, SCENARIOS, scenarioIdOf, scenarioOf } from './question.ts'

test('an address without anything asks the usual question', () => {
  const question = readQuestion({})
  expect(question).toEqual({
    ...{ scenario: 'proposed', factor: 3, within: 24, months: 24, risk: 0.1, seed: 1, tried: {} },
  })
  expect(isTrying(question)).toBe(false)
})

test('an address says scenario, months, risk, seed and what is tried', () => {
  const address = {
    scenario: 'x5',
    months: '36',
    within: '18',
    risk: '0.2',
    seed: '7',
    churn: '0.12',
    new: '14',
    days: '90',
  }
  const question = readQuestion(address)
  expect(question).toEqual({
    ...{ scenario: 'x5', factor: 3, within: 18, months: 36, risk: 0.2, seed: 7 },
    tried: { new: 14, churn: 0.12, days: 90 },
  })
  expect(isTrying(question)).toBe(true)
  expect(scenarioOf(question)).toEqual({ code: 'factor', factor: 5, within: 18 })
})

test('what an address says wrongly is passed over', () => {
  const wrong = {
    scenario: 'x3',
    months: '240',
    risk: '2',
    seed: '-1',
    churn: 'many',
    attrition: '3',
    within: '',
  }
  expect(readQuestion(wrong)).toEqual(readQuestion({}))
})

test('every scenario that is offered is known again by what the domain calls it', () => {
  for (const scenario of SCENARIOS) {
    const question = { ...readQuestion({ factor: '3' }), scenario }
    expect(scenarioIdOf(scenarioOf(question))).toBe(scenario)
  }
})
