import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_ANSWERS } from './answers.ts'
import { type ParsedAnswers, parseAnswers } from './parse-answers.ts'

function answersIn(text: string) {
  const parsed = parseAnswers(text)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return parsed.answers
}

function problemsIn(text: string) {
  const parsed: ParsedAnswers = parseAnswers(text)
  return parsed.kind === 'problems' ? parsed.problems : []
}

const FULL = `
margin: 0.75
targetShare: 0.1
marginTarget: 0.2
otherCostShare: 0.3
positioning: premium
competitorDedicatedAtOurPrice: true
complexity:
  implementation: weeks to months
  training: 5
  selfOnboarding: 0.25
  customisation: templated
  criticality: mission-critical
  skill: moderate
accountsIn12Months: 300
accountsIn24Months: 500
growthRate: 0.4
hiresPerQuarter: 1.5
cac: 20000
overrides:
  - factor: segment
    score: 4
    reason: Enterprise pilots are about to sign.
evidence:
  margin: From the audited accounts.
`

describe('an answers file', () => {
  test('[S35] with every key', () => {
    expect(answersIn(FULL)).toEqual({
      margin: 0.75,
      targetShare: 0.1,
      marginTarget: 0.2,
      otherCostShare: 0.3,
      positioning: 'premium',
      competitorDedicatedAtOurPrice: true,
      complexity: {
        implementation: 5,
        training: 5,
        selfOnboarding: 5,
        customisation: 3,
        criticality: 5,
        skill: 3,
      },
      accountsIn12Months: 300,
      accountsIn24Months: 500,
      growthRate: 0.4,
      hiresPerQuarter: 1.5,
      cac: 20_000,
      overrides: [{ factor: 'segment', score: 4, reason: 'Enterprise pilots are about to sign.' }],
      evidence: { margin: 'From the audited accounts.' },
    })
  })

  test('[S35] what is left out is not answered', () => {
    expect(answersIn('margin: 0.6')).toEqual({ ...NO_ANSWERS, margin: 0.6 })
    expect(answersIn('{"positioning": "value"}')).toEqual({ ...NO_ANSWERS, positioning: 'value' })
  })

  test('[S35] every problem at once, in the order of the file, with its place', () => {
    const text = `margin: 70
postioning: premium
complexity:
  skill: expert
accountsIn24Months: 10.5
overrides:
  - factor: segment
    score: 6
  - factor: speed
    score: 3
    reason: ' '
`
    expect(problemsIn(text).map(({ code, line, column, path }) => [code, line, column, path])).toEqual([
      ['too_big', 1, 9, 'margin'],
      ['unknown_key', 2, 1, 'postioning'],
      ['not_in_list', 4, 10, 'complexity.skill'],
      ['not_whole', 5, 21, 'accountsIn24Months'],
      ['missing_key', 7, 5, 'overrides[0].reason'],
      ['too_big', 8, 12, 'overrides[0].score'],
      ['not_in_list', 9, 13, 'overrides[1].factor'],
      ['empty_value', 11, 13, 'overrides[1].reason'],
    ])
  })

  test('[S35] says what was probably meant', () => {
    const valuesOf = (text: string) => problemsIn(text)[0]!.values
    expect(valuesOf('postioning: premium')).toMatchObject({ key: 'postioning', closest: 'positioning' })
    expect(valuesOf('margin: 70')).toMatchObject({ limit: 1, suggestion: '0.7' })
    expect(valuesOf('margin: 70 %')).toMatchObject({ expected: 'number', suggestion: '0.7' })
    expect(valuesOf('complexity: {trainig: 1}')).toMatchObject({ key: 'trainig', closest: 'training' })
    expect(valuesOf('overrides: [{factor: acv, score: 1, reason: x, why: y}]')).toMatchObject({
      known: ['factor', 'score', 'reason'],
    })
    expect(valuesOf('evidence: {segments: x}')).toMatchObject({ closest: 'segment' })
  })

  test('[S35] a second override of a factor contradicts the first', () => {
    const text = `overrides:
  - {factor: acv, score: 3, reason: a}
  - {factor: acv, score: 3, reason: b}
`
    expect(problemsIn(text)).toEqual([
      {
        code: 'duplicate_id',
        path: 'overrides[1].factor',
        values: { id: 'acv', first: 1, second: 2 },
        line: 3,
        column: 14,
      },
    ])
  })

  test.each([
    ['', 'empty_answers'],
    ['# nothing yet', 'empty_answers'],
    ['margin: [', 'yaml_syntax'],
    ['margin: 0.5\nmargin: 0.6', 'duplicate_key'],
    ['- margin', 'wrong_type'],
    ['margin:', 'empty_value'],
    ['margin: yes please', 'wrong_type'],
  ])('[S35] %j is refused as %s', (text, code) => {
    expect(problemsIn(text)[0]?.code).toBe(code)
  })

  test('[S35] an alias bomb is refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`).join('\n')}`
    expect(problemsIn(bomb)[0]?.code).toBe('too_many_aliases')
  })

  test('[S35] whatever is in the file, it is answers or problems with places, never both', () => {
    const line = fc.tuple(
      fc.constantFrom('margin', 'positioning', 'complexity', 'overrides', 'evidence', 'cac', 'x'),
      fc.oneof(
        fc.string(),
        fc.constantFrom('0.5', '{skill: low}', '[{factor: acv}]', '[]', 'null', '&a 1', '*a'),
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const parsed = parseAnswers(lines.map(([key, value]) => `${key}: ${value}`).join('\n'))
        if (parsed.kind === 'answers') return
        expect(parsed.problems.length).toBeGreaterThan(0)
        for (const { line: at, column } of parsed.problems)
          expect(Math.min(at, column)).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a section without entries', () => {
  test('[S35] a question without an answer is still a problem', () => {
    expect(problemsIn('complexity:\nmargin:').map(({ path }) => path)).toEqual(['margin'])
    expect(problemsIn('complexity:\n  skill:').map(({ path }) => path)).toEqual(['complexity.skill'])
  })
})

describe('complexity in words', () => {
  test.each([
    ['implementation', ['hours to days', 'days to weeks', 'weeks to months']],
    ['implementation', ['minutes-to-hours', 'Days', 'months']],
    ['training', ['minimal', 'some', 'extensive']],
    ['selfOnboarding', ['over_70', '30 to 70', 'under 30']],
    ['selfOnboarding', ['0.71', '0.7', '0.29']],
    ['selfOnboarding', ['1', '0.3', '0']],
    ['customisation', ['none', 'templated', 'custom per account']],
    ['criticality', ['nice to have', 'important', 'mission-critical']],
    ['skill', ['low', 'moderate', 'deep']],
    ['skill', ['1', '3', '5']],
  ] as const)('[S36] %s: %o are 1, 3 and 5', (question, words) => {
    const anchors = words.map((word) => answersIn(`complexity:\n  ${question}: ${word}`).complexity[question])
    expect(anchors).toEqual([1, 3, 5])
  })

  test.each(['skill: 2', 'skill: 0.5', 'skill: expert', 'training: low'])(
    '[S36] %s is no option',
    (answer) => {
      expect(problemsIn(`complexity:\n  ${answer}`).length).toBe(1)
    },
  )
})
