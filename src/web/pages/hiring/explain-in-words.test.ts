import { describe, expect, test } from 'vitest'
import { anOutlook, aTierOutlook, chosen } from '../../../domain/forecast/an-outlook.ts'
import { EXPLAINED } from '../../../domain/forecast/explain-figure.ts'
import { LANGUAGES } from '../../../domain/model/model.ts'
import type { Catalogue } from '../../../language/catalogue.ts'
import { makeWords } from '../../../language/make-words.ts'
import german from '../../../language/messages/de.json' with { type: 'json' }
import english from '../../../language/messages/en.json' with { type: 'json' }
import japanese from '../../../language/messages/ja.json' with { type: 'json' }
import malay from '../../../language/messages/ms.json' with { type: 'json' }
import portuguese from '../../../language/messages/pt.json' with { type: 'json' }
import { explainInWords } from './explain-in-words.tsx'
import { readQuestion } from './question.ts'
import { whyKey } from './why-key.ts'

const CATALOGUES: Record<(typeof LANGUAGES)[number], Catalogue> = {
  ...{ en: english, de: german, pt: portuguese, ja: japanese, ms: malay },
}
const growing = { newPerMonth: chosen(4), churnPerYear: chosen(0.1, 0.02), expansionPerYear: chosen(0.2) }
const outlook = anOutlook([
  aTierOutlook({ assumptions: { ...growing, movesPerYear: [{ to: 'low', rate: chosen(0.1) }] } }),
  aTierOutlook({
    id: 'low',
    pool: 'shared',
    touch: 'low',
    ratio: 50,
    hoursPerAccount: 20,
    assumptions: growing,
  }),
  aTierOutlook({ id: 'tech', touch: 'tech', ratio: undefined, assumptions: growing }),
])

function explain(language: (typeof LANGUAGES)[number], key: string) {
  const words = makeWords({ language, currency: 'USD', catalogue: CATALOGUES[language] })
  const onWhy = () => {}
  return explainInWords(key, {
    outlook,
    question: readQuestion({}),
    words,
    tierName: (id) => `<${id}>`,
    onWhy,
  })
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(EXPLAINED)('%s opens in words, of all and of every tier, in every kind of scenario', (series) => {
    for (const tier of [undefined, 'high', 'low', 'tech'])
      for (const scenario of ['proposed', 'x2'] as const) {
        const why = explain(language, whyKey({ series, month: 13, scenario, tier }))!
        const said = [
          why.name,
          why.of,
          ...why.steps.map(({ words }) => words),
          ...why.inputs.map(({ label }) => label),
        ]
        for (const text of said) expect(text).not.toMatch(/[a-z]_[a-z]|Minor|hiring\.|undefined/)
        expect(why.steps.length + (why.rule === undefined ? 0 : 1) + why.inputs.length).toBeGreaterThan(0)
      }
  })
})

test('a formula has its numbers put in, and its assumptions say where they are from', () => {
  const why = explain('en', 'churned.1.proposed.high')!
  expect(why.steps).toEqual([
    { words: 'Left = Accounts at the start × Leave in a month', numbers: '1.05 = 120 × 0.87%' },
  ])
  expect(why.inputs.at(-1)).toMatchObject({
    label: 'Accounts that leave in a year',
    value: '10.0%',
    source: 'Tried here. It may be off by ±2 points.',
  })
})

test('an address that names no figure opens nothing', () => {
  expect(explain('en', 'arrMinor.1.proposed.nobody')).toBeUndefined()
  expect(explain('en', 'gain')).toBeUndefined()
})
