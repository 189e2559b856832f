import { expect, test } from 'vitest'
import { NO_ANSWERS } from './answers.ts'
import { ANSWERS_TEMPLATE } from './answers-template.ts'
import { parseAnswers } from './parse-answers.ts'

test('[S15] the template answers nothing, and every line in it is a valid answer once the # is gone', () => {
  expect(parseAnswers(ANSWERS_TEMPLATE)).toEqual({ kind: 'answers', answers: NO_ANSWERS })
  const live = ANSWERS_TEMPLATE.replace('overrides: []\n', '').replaceAll(/^# ?(?=[a-zA-Z]+:| {2})/gm, '')
  const parsed = parseAnswers(live)
  expect(parsed).toMatchObject({ kind: 'answers' })
  if (parsed.kind !== 'answers') return
  expect(parsed.answers).toMatchObject({
    margin: 0.75,
    cac: 12_000,
    growthRate: 0.4,
    positioning: 'standard',
  })
  expect(parsed.answers.overrides).toHaveLength(1)
  expect(Object.keys(parsed.answers.complexity)).toHaveLength(6)
})
