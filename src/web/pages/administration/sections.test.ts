import { expect, test } from 'vitest'
import { sectionsFor } from './sections.ts'

test('everybody has a section to go to, and nobody one that they may not see', () => {
  expect(sectionsFor([]).map(({ id }) => id)).toEqual(['account'])
  expect(sectionsFor(['person.read', 'workspace.read']).map(({ id }) => id)).toEqual([
    ...['people', 'workspace', 'account', 'about'],
  ])
})
