import { describe, expect, test } from 'vitest'
import { ProblemError } from '../problem.ts'
import { readEvents } from './event-coding.ts'

const read = (texts: readonly (string | undefined)[], value?: string) => readEvents(texts, 'left', value)
const refusalOf = (texts: readonly string[], value?: string) => {
  try {
    read(texts, value)
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0]
  }
  throw new Error('was not refused')
}

describe('[Q153] what happened', () => {
  test.each([
    [
      ['Yes', 'no', 'YES'],
      [1, 0, 1],
    ],
    [
      ['True', 'False'],
      [1, 0],
    ],
    [
      ['1', '0', '1.0', '0.0'],
      [1, 0, 1, 0],
    ],
    [
      ['ja', 'nein'],
      [1, 0],
    ],
    [
      ['sim', 'não'],
      [1, 0],
    ],
    [
      ['はい', 'いいえ'],
      [1, 0],
    ],
    [
      ['ya', 'tidak'],
      [1, 0],
    ],
    [
      ['0', '0'],
      [0, 0],
    ],
  ])('%j is read by itself', (texts, events) => {
    expect(read(texts)).toEqual({ coding: { kind: 'yes-no' }, events })
  })

  test('1 and 2 are as in R, where 2 happened; 1 alone happened', () => {
    expect(read(['1', '2', '2'])).toEqual({ coding: { kind: 'one-two' }, events: [0, 1, 1] })
    expect(read(['2', '2']).events).toEqual([1, 1])
    expect(read(['1', '1'])).toEqual({ coding: { kind: 'yes-no' }, events: [1, 1] })
  })

  test('gaps are not known, also as R and pandas write them', () => {
    expect(read(['yes', undefined, 'NA', 'nan', ' ', 'no']).events).toEqual([
      ...[1, undefined, undefined, undefined, undefined, 0],
    ])
  })

  test('a value that is named is found whatever its case, and as the same number', () => {
    expect(read(['Churned', 'Stayed', 'NA'], 'churned')).toEqual({
      coding: { kind: 'value', value: 'churned', isSeen: true },
      events: [1, 0, undefined],
    })
    expect(read(['2.0', '1.0', '3'], '2').events).toEqual([1, 0, 0])
    expect(read(['no', 'yes'], 'no').events).toEqual([1, 0])
    expect(read(['None', 'Cancelled'], 'Cancelled').events).toEqual([0, 1])
  })

  test('one value alone may be all that stayed', () => {
    expect(read(['No', 'No'], 'Yes')).toEqual({
      coding: { kind: 'value', value: 'Yes', isSeen: false },
      events: [0, 0],
    })
  })

  test('else it is asked for, with what is there', () => {
    expect(refusalOf(['active', 'cancelled', 'active'])).toEqual({
      code: 'event-value-needed',
      column: 'left',
      values: { name: 'left', value: undefined, found: ['active', 'cancelled'] },
    })
    expect(refusalOf(['0', '1', '2'])).toMatchObject({ code: 'event-value-needed' })
    expect(refusalOf(['a', 'b'], 'c')).toMatchObject({ code: 'event-value-absent', values: { value: 'c' } })
    const many = Array.from({ length: 20 }, (_, at) => `v${at}`)
    expect(refusalOf(many)?.values.found).toEqual([...many.slice(0, 8), '…'])
  })
})
