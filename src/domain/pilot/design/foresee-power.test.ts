import { expect, test } from 'vitest'
import type { DrawAccount } from './draw-account.ts'
import { drawPilot } from './draw-pilot.ts'
import { foreseePower } from './foresee-power.ts'

function foreseen(books: number, unit: 'account' | 'book') {
  const accounts = Array.from({ length: books * 25 }, (_, place): DrawAccount => {
    const id = `c${place}`
    return { id, owner: `book ${place % books}`, strata: [], covariates: { health: 40 + (place % 30) } }
  })
  const draw = drawPilot({ accounts, stratifications: [], share: 0.25, seed: 1, unit })
  return foreseePower(draw, accounts, { days: 28, leavingPerYear: 0.1 })
}

test('[PT46] [PT55] one treated book shows nothing, as its luck cannot be told from the treatment; two may', () => {
  expect(foreseen(4, 'book').smallestInSpreads).toBeUndefined()
  expect(foreseen(4, 'book').health).toMatchObject({ smallestEffect: undefined })
  expect(foreseen(8, 'book').smallestInSpreads).toBeGreaterThan(foreseen(8, 'account').smallestInSpreads!)
})
