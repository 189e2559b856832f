import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTexts, settleHunks } from './merge-texts.ts'

const BASE = 'tierwise: 1\nname: Ours\n\ntargetShare: 0.1\nmovement:\n  hysteresis: 0.1\n'

test('what each changed in another place is merged by itself', () => {
  const mine = BASE.replace('Ours', 'Mine')
  const theirs = BASE.replace('hysteresis: 0.1', 'hysteresis: 0.2').concat('people: { redUplift: 0.4 }\n')
  const hunks = mergeTexts({ base: BASE, mine, theirs })
  expect(hunks.map(({ kind }) => kind)).toEqual(['agreed'])
  expect(settleHunks(hunks, [])).toBe(
    'tierwise: 1\nname: Mine\n\ntargetShare: 0.1\nmovement:\n  hysteresis: 0.2\npeople: { redUplift: 0.4 }\n',
  )
})

test('what both changed differently is asked', () => {
  const hunks = mergeTexts({
    base: BASE,
    mine: BASE.replace('0.1\nmove', '0.12\nmove'),
    theirs: BASE.replace('0.1\nmove', '0.08\nmove'),
  })
  expect(hunks[1]).toEqual({
    kind: 'conflict',
    base: ['targetShare: 0.1'],
    mine: ['targetShare: 0.12'],
    theirs: ['targetShare: 0.08'],
  })
  expect(settleHunks(hunks, [undefined])).toBeUndefined()
  expect(settleHunks(hunks, ['theirs'])).toContain('\n\ntargetShare: 0.08\nmovement')
  expect(settleHunks(hunks, ['both'])).toContain('\ntargetShare: 0.12\ntargetShare: 0.08\n')
})

test('what both removed, or wrote alike, is no conflict', () => {
  const same = BASE.replace('name: Ours\n', '')
  expect(settleHunks(mergeTexts({ base: BASE, mine: same, theirs: same }), [])).toBe(same)
})

const anyText = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 })
  .map((lines) => lines.join('\n'))

test('where one side changed nothing the other side is the result', () => {
  fc.assert(
    fc.property(anyText, anyText, (base, changed) => {
      expect(settleHunks(mergeTexts({ base, mine: changed, theirs: base }), [])).toBe(changed)
      expect(settleHunks(mergeTexts({ base, mine: base, theirs: changed }), [])).toBe(changed)
    }),
  )
})

test('taking one side in every conflict loses no line that only the other added elsewhere', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (base, mine, theirs) => {
      const hunks = mergeTexts({ base, mine, theirs })
      const conflicts = hunks.filter(({ kind }) => kind === 'conflict')
      const all = (choice: 'mine' | 'theirs') =>
        settleHunks(
          hunks,
          conflicts.map(() => choice),
        )
      if (conflicts.length === 0) expect(all('mine')).toBe(all('theirs'))
      // The same the other way around.
      const turned = mergeTexts({ base, mine: theirs, theirs: mine })
      expect(
        settleHunks(
          turned,
          conflicts.map(() => 'theirs'),
        ),
      ).toBe(all('mine'))
    }),
  )
})
