import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../domain/model/model.ts'
import type { DecisionReasonCode } from '../../../domain/pilot/decide/decide.ts'
import { describe as wordsOf } from '../../../language/describe.ts'
import { plainPage } from '../testing/plain-page.ts'
import { printDecisions } from './print-decisions.ts'

const VALUES = { gain: 0.0766, lower: 0.07, upper: 0.0832, minimumEffect: 0.03 }

test('[PT48] the verdict, why in the unit of the metric, and what to do', () => {
  const decision = {
    arm: 'treated',
    verdict: 'scale',
    reasons: [{ code: 'better-enough', values: VALUES }],
  } as const
  const [said] = printDecisions([decision], { kind: 'proportion' }, plainPage('en'))
  expect(said).toBe(
    [
      'Scale',
      'The treated did better by 7.66 pts (between 7 pts and 8.32 pts), and 3 pts would already pay for the change.',
      '→ Roll the change out to the accounts it was tried for, and keep measuring the same figure.',
    ].join('\n'),
  )
})

test('[PT48] before the end there is no verdict, and the advice is to wait', () => {
  const decision = { arm: 'b', verdict: undefined, reasons: [{ code: 'keep-running' as const, values: {} }] }
  const said = printDecisions([decision, decision], { kind: 'mean' }, plainPage('en'))
  expect(said[0]).toMatch(/^b: No verdict yet\n/)
  expect(said[0]).toContain('Let the pilot run to its end.')
})

const REASONS: Readonly<Record<DecisionReasonCode, Readonly<Record<string, number | string>>>> = {
  'better-enough': VALUES,
  worse: VALUES,
  'too-small': VALUES,
  'better-but-small': VALUES,
  inconclusive: VALUES,
  guardrail: { metric: 'nps', loss: 4 },
  'sample-ratio': { p: 0.0002 },
  'missing-differs': { p: 0.003 },
  'fewer-accounts': { measured: 80, planned: 160 },
  'no-interval': {},
  'keep-running': VALUES,
}

test.each(LANGUAGES)('[PT49] every reason is said in %s, with all its values', (language) => {
  const words = wordsOf({ language, currency: 'EUR' })
  for (const [code, values] of Object.entries(REASONS)) {
    const decision = {
      arm: 'b',
      verdict: 'iterate' as const,
      reasons: [{ code: code as DecisionReasonCode, values }],
    }
    const [said] = printDecisions([decision], { kind: 'mean' }, plainPage(language))
    expect(said).not.toMatch(/[{}]|—|pilot\./)
    expect(said).toContain(words.text('pilot.verdict.iterate'))
  }
})
