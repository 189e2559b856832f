import { expect, describe as group, test } from 'vitest'
import { parseDay } from '../domain/kernel/day.ts'
import { describe } from './describe.ts'

const english = describe({ language: 'en', currency: 'USD' })
const german = describe({ language: 'de', currency: 'EUR' })

group('[G2] values are formatted by the ending of their name', () => {
  test('money, shares and counts in a sentence', () => {
    const text = english.text('finding.over_serviced.message', {
      tier: 'Low touch',
      count: 1180,
      breakEvenMinor: 2_133_400,
      costMinor: 320_000,
      limitShare: 0.15,
    })
    expect(text).toBe(
      '1,180 accounts in Low touch pay less than $21.3K a year. At that ACV a CS cost of $3,200 per account is more than 15.0% of what the customer pays.',
    )
  })

  test.each([
    { needed: 1, said: '“Low” needs 1 CSM and has 0.5: 1 person is missing.' },
    { needed: 3, said: '“Low” needs 3 CSMs and has 0.5: 1 person is missing.' },
  ])('people are counted: $needed', ({ needed, said }) => {
    const values = { tier: '“Low”', needed, present: 0.5, openings: 1 }
    expect(english.text('finding.short_of_people.message', values)).toBe(said)
  })

  test('ratios', () => {
    const values = { tier: 'Low', declaredRatio: 50, affordableRatio: 34 }
    expect(english.text('finding.copied_ratio.message', values)).toContain('1:50 from a benchmark')
    expect(english.text('finding.copied_ratio.message', values)).toContain('is 1:34')
  })

  test('a text stays as it is', () => {
    expect(english.text('finding.no_playbooks.fix', { tier: '{count} <b>' })).toContain('{count} <b>')
  })

  test('days and lists', () => {
    expect(english.day(parseDay('2026-01-31'))).toBe('Jan 31, 2026')
    expect(german.list(['A', 'B', 'C'])).toBe('A, B und C')
  })
})

group('[G3] unknown values', () => {
  test('are a dash in a sentence', () => {
    expect(english.text('finding.no_playbooks.fix')).toContain('playbooks of —')
  })

  test('take their own branch in a choice', () => {
    const values = { tier: 'High', touch: 'high', meanAcvMinor: 3_000_000 }
    expect(english.text('finding.not_carried.message', values)).toContain('could afford no ratio at all')
    expect(
      english.text('finding.not_carried.message', { ...values, affordableRatio: 40, bandRatio: 15 }),
    ).toBe('At the mean ACV of $30K, High could afford a ratio of 1:40; high-touch ends at 1:15.')
  })
})

test('[G3] an empty text or list counts as missing in a choice', () => {
  const values = { expected: 'number', found: 'text' }
  expect(english.text('problem.wrong_type.fix', { ...values, orValues: [] })).toBe('Write a number.')
  expect(english.text('problem.wrong_type.fix', { ...values, orValues: ['people'] })).toBe(
    'Write a number, or one of people.',
  )
  expect(english.text('problem.no-tier-with-people.message', { tier: '' })).toBe(
    'No tier is served by people.',
  )
})

test('[G10] a code with hyphens chooses the branch with underscores, and a shown text keeps its hyphens', () => {
  const values = { source: '"x', reason: 'unterminated-text' }
  expect(english.text('problem.condition_syntax.message', values)).toContain('a text is not closed')
  expect(english.text('problem.map-unknown-key.fix', { suggestion: 'as-of' })).toBe('Did you mean `as-of`?')
})

test('[G11] names, series and sentences are joined as the language does', () => {
  const japanese = describe({ language: 'ja', currency: 'JPY' })
  expect([english, german, japanese].map(({ quote }) => quote('A'))).toEqual(['“A”', '„A“', '「A」'])
  expect([english, japanese].map(({ series }) => series(['A', 'B']))).toEqual(['A, B', 'A、B'])
  expect(japanese.paragraph(['一。', '二。'])).toBe('一。二。')
})

test('[G8] labels fall back to English, then to the id', () => {
  expect(german.label({ en: 'Long tail', de: 'Breite Basis' }, 'tail')).toBe('Breite Basis')
  expect(german.label({ en: 'Long tail' }, 'tail')).toBe('Long tail')
  expect(german.label({}, 'tail')).toBe('tail')
})

test('[G9] a code without words is shown as it is', () => {
  expect(english.wordFor('reason', 'growth')).toBe('growth')
  expect(german.wordFor('reason', 'growth')).toBe('Wachstum')
  expect(german.wordFor('reason', 'moon_phase')).toBe('moon_phase')
  expect(german.wordFor('reason', undefined)).toBe('—')
})
