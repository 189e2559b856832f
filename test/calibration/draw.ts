import type { Random } from '../../src/domain/kernel/seeded-random.ts'
import type { DrawAccount, DrawUnit } from '../../src/domain/pilot/design/draw-account.ts'
import { type DrawInputs, drawPilot, type PilotDraw } from '../../src/domain/pilot/design/draw-pilot.ts'
import type { Calibration } from './calibration.ts'

/** 61 accounts in cells of 1 to 20, some of them too small to be strata of their own, with books of 4 and a last one of 1. */
const CELLS = [20, 13, 11, 7, 5, 3, 1, 1]

const ACCOUNTS: readonly DrawAccount[] = CELLS.flatMap((size, cell) =>
  Array.from({ length: size }, (_, place) => ({ cell, id: `${cell}-${place}` })),
).map(({ cell, id }, place) => ({
  ...{ id, owner: `csm-${Math.floor(place / 4)}`, covariates: {} },
  strata: [cell < 3 ? 'high' : 'low', cell],
}))

const STRATA: DrawInputs['stratifications'] = [
  { name: 'tier', groups: undefined, order: ['high', 'low'], isSummed: false },
  { name: 'cell', groups: undefined, order: [], isSummed: false },
]

function draw(random: Random, share: number, unit: DrawUnit): PilotDraw {
  const seed = Math.floor(random() * 2 ** 32)
  return drawPilot({ accounts: ACCOUNTS, stratifications: STRATA, share, seed, unit })
}

function isTreated(drawn: PilotDraw, account: string): boolean {
  return drawn.accounts.find((each) => each.account === account)!.arm === 'treated'
}

/** One of a large stratum, of a small and of two merged ones: each is treated as often as the share says. */
const single = [0.25, 0.3, 0.5].flatMap((share) =>
  ['0-3', '1-0', '5-2', '6-0', '7-0'].map(
    (account): Calibration => ({
      ...{ measure: 'power', nominal: share },
      name: `draw at ${share}: account ${account} is treated`,
      once: (random) => isTreated(draw(random, share, 'account'), account),
    }),
  ),
)

const books: Calibration = {
  ...{ measure: 'power', nominal: 0.25 },
  name: 'draw of books at 0.25: the last book, of one account, is treated',
  once: (random) => isTreated(draw(random, 0.25, 'book'), '7-0'),
}

/** Two of one stratum of 20 with 5 treated: both with 5/20 · 4/19. */
const joint: Calibration = {
  ...{ measure: 'power', nominal: (5 / 20) * (4 / 19) },
  name: 'draw at 0.25: two accounts of one stratum are both treated',
  once: (random) => {
    const drawn = draw(random, 0.25, 'account')
    return isTreated(drawn, '0-0') && isTreated(drawn, '0-19')
  },
}

/** In different strata of 20 and (merged apart) others, the one says nothing of the other where a stratum's count is whole. */
const apart: Calibration = {
  ...{ measure: 'power', nominal: 0.0625 },
  name: 'draw at 0.25: two accounts of different strata are both treated',
  once: (random) => {
    const drawn = draw(random, 0.25, 'account')
    return isTreated(drawn, '0-0') && isTreated(drawn, '1-4')
  },
}

export const drawCalibrations: readonly Calibration[] = [...single, books, joint, apart]
