import { expect, test } from 'vitest'
import { editAll } from '../../../../domain/model/edit-document.ts'
import { withLabelsPerLanguage, withRoomForLabels } from './labels-per-language.ts'

const TEXT = 'tiers:\n  - id: a\n    label: High touch # ours\n'
const VALUE = { tiers: [{ id: 'a', label: 'High touch' }] }

test('a name that is one text is shown as the English one', () => {
  expect(withLabelsPerLanguage(VALUE)).toEqual({ tiers: [{ id: 'a', label: { en: 'High touch' } }] })
  expect(withLabelsPerLanguage(7)).toBe(7)
})

test('a name in another language is written beside it', () => {
  const path = ['tiers', 0, 'label', 'de']
  expect(editAll(TEXT, withRoomForLabels(VALUE, [{ kind: 'set', path, value: 'Hoch' }]))).toBe(
    'tiers:\n  - id: a\n    label: { en: High touch, de: Hoch } # ours\n',
  )
  expect(
    editAll(TEXT, withRoomForLabels(VALUE, [{ kind: 'remove', path: ['tiers', 0, 'label', 'en'] }])),
  ).toBe('tiers:\n  - id: a\n')
})
