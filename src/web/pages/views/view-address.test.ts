import { expect, test } from 'vitest'
import { searchOfView, shownView, viewAddress } from './view-address.ts'

const VIEWS = [
  { id: 'a', address: 'sort=-acv&tier=high' },
  { id: 'b', address: 'name=A+%26+B' },
]

test('a view keeps filters, order and tab, and not what is open', () => {
  expect(viewAddress({ tier: 'high', sort: '-acv', open: 'x', saved: 'y', name: '' })).toBe(
    'sort=-acv&tier=high',
  )
  expect(viewAddress({ tier: undefined })).toBe('')
})

test('an address and back is the same', () => {
  expect(searchOfView(VIEWS[1]!)).toEqual({ name: 'A & B', saved: 'b' })
  expect(viewAddress(searchOfView(VIEWS[1]!))).toBe(VIEWS[1]!.address)
})

test('the view that the address names is shown, changed or not; else one that says the same', () => {
  expect(shownView(VIEWS, { saved: 'a', tier: 'high', sort: '-acv', open: 'x' })).toEqual({
    view: VIEWS[0],
    isChanged: false,
  })
  expect(shownView(VIEWS, { saved: 'a', tier: 'low' })).toEqual({ view: VIEWS[0], isChanged: true })
  expect(shownView(VIEWS, { saved: 'gone', name: 'A & B' })).toEqual({ view: VIEWS[1], isChanged: false })
  expect(shownView(VIEWS, { tier: 'low' })).toBeUndefined()
  expect(shownView([{ id: 'c', address: '' }], {})).toBeUndefined()
})
