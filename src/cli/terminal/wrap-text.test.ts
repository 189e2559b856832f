import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayWidth } from './display-width.ts'
import { drawFacts } from './draw-facts.ts'
import { hang } from './hang.ts'
import { wrapText } from './wrap-text.ts'

describe('[D12] the width of a text', () => {
  test.each([
    ['', 0],
    ['CS cost', 7],
    ['Zürich', 6],
    ['e\u0301', 1],
    ['ティア', 6],
    ['ACVの10%', 8],
    ['（年間）', 8],
    ['ﾃｨｱ', 3],
    ['한국', 4],
    ['📈', 2],
    ['—×→●', 4],
    ['\u001B[1mbold\u001B[22m', 4],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe('[D12] lines', () => {
  test('break after blanks', () => {
    expect(wrapText('High touch needs 6 CSMs and has 5.', 16)).toEqual([
      'High touch needs',
      '6 CSMs and has',
      '5.',
    ])
  })

  test('a word that is longer stays whole', () => {
    expect(wrapText('a Betreuungsschlüssel b', 8)).toEqual(['a', 'Betreuungsschlüssel', 'b'])
  })

  test('blanks that may not break do not', () => {
    expect(wrapText('share of 7,9\u00A0% of all', 13)).toEqual(['share of', '7,9\u00A0% of all'])
  })

  test('Japanese breaks between characters, but begins no line with a full stop and ends none with a bracket', () => {
    expect(wrapText('全体の割合です。次', 14)).toEqual(['全体の割合で', 'す。次'])
    expect(wrapText('全体の割合（年間）', 12)).toEqual(['全体の割合', '（年間）'])
  })

  test('line breaks of the text are kept', () => {
    expect(wrapText('a\n\nb', 80)).toEqual(['a', '', 'b'])
  })

  test('nothing is broken where nobody watches', () => {
    expect(wrapText('x '.repeat(500), undefined)).toHaveLength(1)
  })

  test('nothing is lost and no line is too wide unless a word is', () => {
    const anyWords = fc.array(fc.constantFrom('a', 'bcd', 'efghijkl', '語', 'かな。', '（x）', '1.5'), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 1, max: 40 }), (words, width) => {
        const lines = wrapText(words.join(' '), width)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
        for (const line of lines) {
          if (displayWidth(line) > width) expect(line).toMatch(/^\S+$/)
        }
      }),
    )
  })
})

test('[D12] a text beside a mark goes on below itself, and prose is never wider than a hundred columns', () => {
  expect(hang('  → ', 'one two three', 11)).toBe('  → one two\n    three')
  const prose = hang('', 'word '.repeat(60).trim(), 300)
  expect(Math.max(...prose.split('\n').map(displayWidth))).toBe(99)
})

test('[D12] facts: values aligned, long ones below themselves', () => {
  expect(
    drawFacts(
      [
        ['ACV', '$5'],
        ['比率', 'one two three'],
      ],
      14,
    ),
  ).toBe('ACV   $5\n比率  one two\n      three')
})
