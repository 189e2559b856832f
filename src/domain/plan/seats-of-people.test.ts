import { describe, expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { AS_OF } from '../assessment/an-assessment.ts'
import { aModel } from '../model/a-model.ts'
import { seatsOfPeople } from './seats-of-people.ts'

const bounded = (id: string, target: number) => ({
  id,
  touch: 'high' as const,
  bound: { accounts: 'people' as const },
  ratio: { target },
})
const MODEL = aModel({
  tiers: [
    bounded('gold', 12),
    bounded('silver', 50),
    { id: 'low', touch: 'low' },
    { id: 'tech', touch: 'tech' },
  ],
})
const seats = (...team: readonly Parameters<typeof aCsm>[0][]) => seatsOfPeople(MODEL, team.map(aCsm), AS_OF)

describe('[L6] seats of a tier bounded by its people', () => {
  test('two and a half people at 1:12 carry 30 accounts', () => {
    expect(
      seats(
        { tiers: ['gold'] },
        { tiers: ['gold'] },
        { tiers: ['gold'], hoursPerWeek: 20 },
        { tiers: ['low'] },
      ),
    ).toEqual({ gold: 30, silver: 0 })
  })

  test('a part of an account is none', () => {
    expect(seats({ tiers: ['gold'], hoursPerWeek: 39 }).gold).toBe(11)
  })

  test('who serves two tiers is split evenly', () => {
    expect(seats({ tiers: ['gold', 'silver'] })).toEqual({ gold: 6, silver: 25 })
  })

  test('who names no tier serves all that have people; tiers without people or of no model take nothing', () => {
    expect(seats({})).toEqual({ gold: 4, silver: 16 })
    expect(seats({ tiers: ['gold', 'tech', 'gone'] }).gold).toBe(12)
  })

  test('three thirds of a person are a whole one', () => {
    const third = { tiers: ['gold', 'silver', 'low'] }
    expect(seats(third, third, third)).toEqual({ gold: 12, silver: 50 })
  })

  test('ten tenths of a person are a whole one too, whatever the binary dust', () => {
    const tenth = { tiers: ['gold'], hoursPerWeek: 4 }
    expect(seats(...Array.from({ length: 10 }, () => tenth)).gold).toBe(12)
  })

  test('only CSMs carry accounts', () => {
    expect(seats({ tiers: ['gold'], role: 'Support Engineer' }).gold).toBe(0)
    expect(seats({ tiers: ['gold'], role: 'Senior CSM' }).gold).toBe(12)
  })

  test('without a team nobody has said how many', () => {
    expect(seatsOfPeople(MODEL, undefined, AS_OF)).toEqual({})
  })
})
