import fc from 'fast-check'
import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PromiseCurve } from './promise-curve.ts'
import { WaitingWeeks } from './waiting-weeks.ts'

const words = {
  id: 'chart',
  title: 'What was found',
  summary: 'What there is to see.',
  table: { label: 'Table', columns: ['what', 'figure'], rows: [['first', '1,234']] },
}
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 14 })

function waiting(hours: readonly (number | undefined)[], { isPromised = true } = {}): string {
  return renderToStaticMarkup(
    h(WaitingWeeks, {
      ...words,
      weeks: hours.map((half, at) => ({
        ...{ label: `week ${at}`, half, most: half === undefined ? undefined : half * 3 },
      })),
      ...{
        halfLabel: 'half',
        mostLabel: 'nine of ten',
        xTitle: 'Week',
        yTitle: 'Hours',
        formatHours: String,
      },
      promise: isPromised ? { hours: 2, label: 'promised 2 h' } : undefined,
    }),
  )
}

function promise(found: readonly number[], chosen?: number): string {
  return renderToStaticMarkup(
    h(PromiseCurve, {
      ...words,
      points: found.map((simulated, at) => ({
        ...{ people: at + 1, simulated, error: 0.02, formula: simulated * 0.9 },
      })),
      wanted: { share: 0.9, label: 'wanted: 90%' },
      chosen: chosen === undefined ? undefined : { people: 1, share: chosen, label: '1 person' },
      ...{ simulatedLabel: 'simulation', formulaLabel: 'formula', xTitle: 'People', yTitle: 'In time' },
      formatPeople: String,
      formatShare: (share) => `${Math.round(share * 100)}%`,
    }),
  )
}

test('whatever the figures, every place is a number, and title and table are there', () => {
  fc.assert(
    fc.property(shares, (found) => {
      for (const drawn of [waiting(found), promise(found, found[0])]) {
        expect(drawn).not.toMatch(/NaN|undefined|Infinity/)
        expect(drawn).toContain('What was found')
        expect(drawn).toContain('1,234')
      }
    }),
  )
})

test('a week of which nothing was answered breaks the line and has no point', () => {
  const drawn = waiting([1, 2, undefined, 3])
  const [half] = [...drawn.matchAll(/class="curve" d="([^"]*)"/g)].map((match) => match[1]!)
  expect(half!.match(/M/g)).toHaveLength(2)
  expect(drawn.match(/<circle/g)).toHaveLength(6)
})

test('without a promise there is no line of it; lines are named where they end', () => {
  expect(waiting([1, 2], { isPromised: false })).not.toContain('class="limit"')
  const drawn = waiting([1, 2])
  for (const name of ['>half<', '>nine of ten<', '>promised 2 h<']) expect(drawn).toContain(name)
})

test('where all do well the picture begins near the lowest, else at zero', () => {
  expect(promise([0.95, 0.97, 1])).not.toContain('>0%<')
  expect(promise([0.1, 0.6, 1])).toContain('>0%<')
  expect(promise([0.95], 0.95)).toContain('1 person')
})
