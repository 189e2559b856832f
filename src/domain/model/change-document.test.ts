import { expect, test } from 'vitest'
import { changeDocument } from './change-document.ts'
import { parseModel } from './parse-model.ts'

const TEXT = `# How we serve.
tierwise: 1
currency: USD
tiers:
  # The largest.
  - { id: high, touch: high, when: acv >= 100000 }
  - id: low # pooled
    touch: low
    cost: { csm: 120000 } # with bonus
`

function changed(text: string, ...changes: Parameters<typeof changeDocument>[1]): string {
  const outcome = changeDocument(text, changes)
  if (outcome.kind === 'document') return outcome.document
  throw new Error(outcome.kind)
}

test('[M32] values are written, every other letter stays', () => {
  const document = changed(
    TEXT,
    { path: ['targetShare'], value: 0.12 },
    { tier: 'low', path: ['cost', 'csm'], value: 110_000 },
    { tier: 'low', path: ['ratio', 'target'], value: 60 },
    { tier: 'high', path: ['cost', 'shared'], value: 500 },
  )
  expect(document).toBe(
    TEXT.replace('currency: USD\n', 'currency: USD\ntargetShare: 0.12\n')
      .replace('acv >= 100000 }', 'acv >= 100000, cost: { shared: 500 } }')
      .replace('120000', '110000')
      .replace('    cost:', '    ratio: { target: 60 }\n    cost:'),
  )
  const parsed = parseModel(document)
  expect(parsed.kind === 'model' && parsed.model).toMatchObject({
    targetShare: 0.12,
    tiers: [
      { id: 'high', cost: { sharedMinor: 50_000 } },
      { id: 'low', cost: { csmMinor: 11_000_000 }, ratio: { target: 60 } },
    ],
  })
})

test('[M32] nothing to write leaves the text as it is', () => {
  expect(changed(TEXT)).toBe(TEXT)
})

test('[M32] a model without tiers gets the default ones written out', () => {
  const before = parseModel('tierwise: 1\n')
  const document = changed('tierwise: 1\n', { tier: 'tech', path: ['cost', 'program'], value: 90_000 })
  const after = parseModel(document)
  if (before.kind !== 'model' || after.kind !== 'model') throw new Error('no model')
  expect(after.model.tiers.map(({ id, thresholdMinor }) => [id, thresholdMinor])).toEqual(
    before.model.tiers.map(({ id, thresholdMinor }) => [id, thresholdMinor]),
  )
  expect(after.model.tiers[2]?.cost.programMinor).toBe(9_000_000)
})

test('[M32] a text that is no YAML, or has no such tier, is left alone and says so', () => {
  expect(changeDocument('tiers: [', [])).toMatchObject({ kind: 'unreadable' })
  expect(changeDocument('just words', [])).toMatchObject({ kind: 'unreadable' })
  expect(changeDocument(TEXT, [{ tier: 'gold', path: ['cost', 'csm'], value: 1 }])).toEqual({
    kind: 'no_tier',
    tier: 'gold',
  })
})
