import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derivedIdOf, newIdSource } from './identifier.ts'

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const random = (bytes: number) => new Uint8Array(bytes).fill(0xff)

test('[B14] an id says when it was made', () => {
  const next = newIdSource({ now: () => 0x0123_4567_89ab, random: (bytes) => new Uint8Array(bytes) })
  expect(next()).toBe('01234567-89ab-7000-8000-000000000000')
  expect(next()).toBe('01234567-89ab-7001-8000-000000000000')
})

test('[B14] ids rise whatever the clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 50 }), (times) => {
      let index = 0
      const next = newIdSource({ now: () => times[index++ % times.length]!, random })
      const ids = times.map(next)
      expect(ids.toSorted()).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(SHAPE.exec(id)?.[1]).toBe('7')
    }),
  )
  const next = newIdSource({ now: () => 1, random })
  const many = Array.from({ length: 10_000 }, next)
  expect(many.toSorted()).toEqual(many)
})

test('[B14] the same name in the same source gives the same id, and no other name does', () => {
  const workspace = '0190c3a0-0000-7000-8000-000000000001'
  const id = derivedIdOf('account', workspace, { source: 'crm', externalId: 'A-1' })
  expect(SHAPE.exec(id)?.[1]).toBe('5')
  expect(derivedIdOf('account', workspace, { source: 'crm', externalId: 'A-1' })).toBe(id)
  const others = [
    derivedIdOf('person', workspace, { source: 'crm', externalId: 'A-1' }),
    derivedIdOf('account', workspace, { source: 'crm2', externalId: 'A-1' }),
    derivedIdOf('account', workspace, { source: 'crm', externalId: 'A-2' }),
    derivedIdOf('account', workspace.replace(/1$/, '2'), { source: 'crm', externalId: 'A-1' }),
    // The bounds between the parts are part of the name.
    derivedIdOf('account', workspace, { source: 'crm\nA', externalId: '-1' }),
  ]
  expect(new Set([id, ...others]).size).toBe(6)
})
