import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ANSWER_KEYS, type AnswerKey, type AnswerValue, readAnswerValues } from './answer-values.ts'
import type { ComplexityQuestion } from './answers.ts'
import { COMPLEXITY_WORDS } from './answers-document.ts'
import { ANSWERS_TEMPLATE } from './answers-template.ts'
import { editAnswers, editEachAnswer } from './edit-answers.ts'
import { parseAnswers } from './parse-answers.ts'

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '')

/** Some value that an answer may have. */
function someValueOf(key: AnswerKey): fc.Arbitrary<AnswerValue> {
  const [section, name] = key.split('.')
  if (section === 'overrides')
    return fc.record({ score: fc.integer({ min: 1, max: 5 }), reason: word.map((text) => text.trim()) })
  if (section === 'evidence') return word.map((text) => text.trim())
  if (section === 'complexity')
    return fc.constantFrom(
      ...Object.values(COMPLEXITY_WORDS[name as ComplexityQuestion]).map(([first]) => first),
    )
  if (key === 'positioning') return fc.constantFrom('premium', 'standard', 'value')
  if (key === 'competitorDedicatedAtOurPrice') return fc.boolean()
  if (key === 'accountsIn12Months' || key === 'accountsIn24Months') return fc.nat(100_000)
  if (key === 'targetShare') return fc.constantFrom(0.05, 0.1, 0.125)
  return fc.constantFrom(0, 0.25, 0.333, 1)
}

const edit = fc
  .constantFrom(...ANSWER_KEYS)
  .chain((key) => fc.tuple(fc.constant(key), fc.option(someValueOf(key), { nil: undefined })))
const edits = fc.array(edit, { maxLength: 12 })

const TEXTS = [
  ANSWERS_TEMPLATE,
  ANSWERS_TEMPLATE.replaceAll('\n', '\r\n'),
  'margin: 0.8\n',
  '# who said this\nmargin: 0.8 # audited\n\ncomplexity:\n    training: Some # one day\noverrides:\n- factor: acv\n  score: 2\n  reason: >\n    folded\n    words\n- {factor: segment, score: 3, reason: flow}\n',
  '{ "margin": 0.8, "complexity": { "skill": 3 }, "overrides": [{ "factor": "growth", "score": 1, "reason": "x" }] }',
  'evidence: { margin: Somebody told us }\npositioning: &p premium\n',
]

describe('[S40] an answer is edited in the text', () => {
  test('what is read after an edit is what was read before with the one answer changed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), edits, (text, changes) => {
        let edited = text
        for (const [key, value] of changes) {
          const before = readAnswerValues(edited)
          edited = editAnswers(edited, key, value)
          const { [key]: _, ...others } = before
          expect(readAnswerValues(edited)).toEqual(value === undefined ? others : { ...others, [key]: value })
        }
        expect(parseAnswers(edited)).toMatchObject({ kind: 'answers' })
      }),
      { numRuns: 150 },
    )
  })

  test('in the template an answer takes the place of its comment, and goes back to it', () => {
    const given = editAnswers(ANSWERS_TEMPLATE, 'complexity.training', 'extensive')
    expect(given).toBe(
      ANSWERS_TEMPLATE.replace(
        '  # training: some                      #',
        '  training: extensive                      #',
      ),
    )
    const changed = editAnswers(given, 'complexity.training', 'minimal')
    expect(changed).toBe(given.replace('extensive', 'minimal'))
    expect(editAnswers(changed, 'complexity.training', undefined)).toBe(
      given.replace('training: extensive', '# training: minimal'),
    )
    expect(editAnswers(ANSWERS_TEMPLATE, 'margin', 0.8)).toBe(
      ANSWERS_TEMPLATE.replace('# margin: 0.75', 'margin: 0.8'),
    )
  })

  test('comments and everything else of a file written line by line stay letter by letter', () => {
    const text = '# head\nmargin: 0.8   # audited\n\ncomplexity:\n    skill: 5\n\n# foot\n'
    expect(editAnswers(text, 'margin', 0.7)).toBe(text.replace('0.8', '0.7'))
    expect(editAnswers(text, 'complexity.training', 'some')).toBe(
      text.replace('skill: 5\n', 'skill: 5\n    training: some\n'),
    )
    const overridden = editAnswers(text, 'overrides.acv', { score: 4, reason: 'Two: contracts' })
    expect(overridden).toBe(
      `${text}overrides:\n  - factor: acv\n    score: 4\n    reason: "Two: contracts"\n`,
    )
    expect(editAnswers(overridden, 'overrides.acv', undefined)).toBe(`${text}overrides:\n`)
  })

  test('the last answer can be taken back, and the file can still be read', () => {
    expect(parseAnswers(editAnswers('margin: 0.8\n', 'margin', undefined))).toMatchObject({ kind: 'answers' })
  })

  test('several at once', () => {
    const edited = editEachAnswer(ANSWERS_TEMPLATE, { margin: 0.8, 'evidence.margin': 'Audited.', cac: 5 })
    expect(readAnswerValues(edited)).toEqual({ margin: 0.8, 'evidence.margin': 'Audited.', cac: 5 })
    expect(readAnswerValues(editEachAnswer(edited, { margin: undefined, cac: 6 }))).toEqual({
      'evidence.margin': 'Audited.',
      cac: 6,
    })
  })
})
