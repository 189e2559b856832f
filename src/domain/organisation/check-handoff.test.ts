import { describe, expect, test } from 'vitest'
import { checkHandoff, type HandoffRecord } from './check-handoff.ts'

const COMPLETE: HandoffRecord = {
  goals: ['Close the books in three days'],
  successPlan: 'Roll out to two more plants by autumn',
  stakeholders: ['Head of Finance', 'Project lead'],
  openIssues: [],
  risks: [],
  promisesMade: [],
  nextSteps: ['Introduce the new CSM'],
}

describe('[O9] a handoff record', () => {
  test('is complete, with nothing open, no risks and no promises', () => {
    expect(checkHandoff(COMPLETE)).toEqual({ kind: 'complete' })
  })

  test.each(Object.keys(COMPLETE))('nothing said about %s is incomplete', (part) => {
    expect(checkHandoff({ ...COMPLETE, [part]: undefined })).toEqual({ kind: 'incomplete', missing: [part] })
  })

  test.each(['goals', 'stakeholders', 'nextSteps'])('%s cannot be none', (part) => {
    expect(checkHandoff({ ...COMPLETE, [part]: [] })).toEqual({ kind: 'incomplete', missing: [part] })
  })

  test('blank entries say nothing', () => {
    const blank = { ...COMPLETE, successPlan: ' ', risks: ['Budget', '\n'] }
    expect(checkHandoff(blank)).toEqual({ kind: 'incomplete', missing: ['successPlan', 'risks'] })
  })

  test('an empty record misses everything, in its order', () => {
    const nothing: Record<string, undefined> = Object.fromEntries(
      Object.keys(COMPLETE).map((part) => [part, undefined]),
    )
    expect(checkHandoff(nothing as unknown as HandoffRecord)).toEqual({
      kind: 'incomplete',
      missing: Object.keys(COMPLETE),
    })
  })
})
