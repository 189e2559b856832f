import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMap, isScalar, parseDocument, Scalar, stringify } from 'yaml'
import { offsetInScalar } from './offset-in-scalar.ts'

function charactersAt(source: string): { readonly value: string; readonly written: string } {
  const document = parseDocument(source)
  const node = isMap(document.contents) ? document.contents.items[0]?.value : undefined
  if (!isScalar(node) || typeof node.value !== 'string') throw new Error(`no text in ${source}`)
  const value = node.value
  const written = [...value.split('').keys()].map((index) => source[offsetInScalar(source, node, index)!])
  return { value, written: written.join('') }
}

test.each([
  ['plain', 'when: acv >= 5 && nps > 3'],
  ['single quotes', "when: 'industry == ''it'' && nps > 3'"],
  ['double quotes', 'when: "industry == \\"it\\" && nps > 3"'],
  ['double quotes with code points', 'when: "industry == \'\\u00e9\\U0001F600\' && nps > 3"'],
  ['plain over lines', 'when: acv >= 5\n  && nps > 3\n\n  && health > 2'],
  ['double quotes over lines', 'when: "acv >= 5 \\\n   && nps > 3\n   && health > 2"'],
  ['literal block', 'when: |\n  acv >= 5\n    && nps > 3\n\n  && health > 2\nnext: 1'],
  ['literal block with an indentation of its own', 'when: |4-\n      acv >= 5\n     && nps > 3'],
  ['literal block with carriage returns', 'when: |\r\n  acv >= 5\r\n  && nps > 3\r\n'],
  ['folded block', 'when: >-\n  acv >= 5\n  && nps > 3\n\n  && health > 2'],
  [
    'folded block with deeper lines',
    'when: >\n\n  acv >= 5\n    && nps > 3\n   && health > 2\n  && nps > 1\n',
  ],
])('[M12] every letter of a condition is found in the source: %s', (_, source) => {
  const { value, written } = charactersAt(source)
  expect(value).toContain('nps > 3')
  for (const [index, letter] of value.split('').entries()) {
    if (/[a-z0-9&>]/.test(letter) && letter !== 'é') expect([index, written[index]]).toEqual([index, letter])
  }
})

test('[M12] the same for any text in any style that YAML can print it in', () => {
  const anyText = fc
    .array(fc.constantFrom('acv', ' ', '  ', '\n', '>=', "'", '"', '\\', '100', '#', ': ', 'é', '😀'), {
      minLength: 1,
    })
    .map((parts) => parts.join(''))
  const anyStyle = fc.constantFrom(
    Scalar.PLAIN,
    Scalar.QUOTE_DOUBLE,
    Scalar.QUOTE_SINGLE,
    Scalar.BLOCK_LITERAL,
    Scalar.BLOCK_FOLDED,
  )
  fc.assert(
    fc.property(anyText, anyStyle, fc.integer({ min: 20, max: 80 }), (text, type, lineWidth) => {
      const scalar = new Scalar(text)
      scalar.type = type
      const source = stringify({ when: scalar }, { lineWidth })
      const { value, written } = charactersAt(source)
      // The printer may fold a word too long for a line into another text; what is read back is what counts.
      for (const [index, letter] of value.split('').entries()) {
        if (/[acv01>=]/.test(letter)) expect([source, index, written[index]]).toEqual([source, index, letter])
      }
    }),
    { numRuns: 1000 },
  )
})
