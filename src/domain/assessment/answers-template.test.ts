import { expect, test } from 'vitest'
import { NO_ANSWERS } from './answers.ts'
import { ANSWERS_TEMPLATE } from './answers-template.ts'
import { parseAnswers } from './parse-answers.ts'

test('[S35] the template answers nothing as it is', () => {
  expect(parseAnswers(ANSWERS_TEMPLATE)).toEqual({ kind: 'answers', answers: NO_ANSWERS })
})

test('[S35] the template answers every question once the # of each line is gone', () => {
  const live = ANSWERS_TEMPLATE.replace(/^# Factors:.*$/m, '').replace(
    /^( *)# ( *(?:- )?[a-zA-Z0-9]+: )/gm,
    '$1$2',
  )
  const parsed = parseAnswers(live)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  const { answers } = parsed
  expect(Object.values(answers)).not.toContain(undefined)
  expect(answers).toMatchObject({ margin: 0.75, cac: 20_000, growthRate: 0.3, positioning: 'standard' })
  expect(Object.keys(answers.complexity)).toHaveLength(6)
  expect(answers.overrides).toHaveLength(1)
  expect(answers.evidence).toEqual({ margin: 'Audited accounts of last year.' })
})
