import { seededRandom } from '../../kernel/seeded-random.ts'
import { shuffled } from '../../statistics/draws.ts'
import { allotTreated } from './allot-treated.ts'
import { type Balance, balanceOf } from './balance-of.ts'
import { byId, type DrawAccount, type DrawUnit, type Stratification } from './draw-account.ts'
import { unitsOfAccounts, unitsOfBooks } from './gather-units.ts'
import { levelsOf } from './levels-of.ts'
import { type Cell, mergeStrata } from './merge-strata.ts'
import { nameStrata } from './name-strata.ts'

export type Arm = 'treated' | 'control'

export type DrawnStratum = {
  readonly stratum: string
  readonly accounts: number
  /** Accounts of it that are treated. */
  readonly treated: number
  /** Accounts or books, whichever are drawn. */
  readonly units: number
  /** The strata that it was merged from; empty where it was not. */
  readonly mergedFrom: readonly string[]
}

/** Who is treated and who is not, and how fair the draw came out. */
export type PilotDraw = {
  readonly seed: number
  readonly share: number
  readonly unit: DrawUnit
  /** In the order of their ids. */
  readonly accounts: readonly { readonly account: string; readonly arm: Arm; readonly stratum: string }[]
  readonly strata: readonly DrawnStratum[]
  readonly balance: readonly Balance[]
  /** People with accounts in both arms, who can hardly treat them differently. */
  readonly contamination: readonly {
    readonly csm: string
    readonly treated: number
    readonly control: number
  }[]
  /** Accounts in nobody's book where books are drawn: in neither arm. */
  readonly withoutBook: readonly string[]
  readonly counts: {
    readonly accounts: number
    readonly treated: number
    readonly control: number
    readonly units: number
    readonly treatedUnits: number
  }
}

export type DrawInputs = {
  readonly accounts: readonly DrawAccount[]
  readonly stratifications: readonly Stratification[]
  /** 0..1. */
  readonly share: number
  readonly seed: number
  readonly unit: DrawUnit
}

/** Of each arm in each stratum, as many are expected at least. */
const LEAST_EXPECTED = 2

/** [PT37] Draws who is treated: the same seed gives the same draw, whatever the order of the accounts. */
export function drawPilot({ accounts, stratifications, share, seed, unit }: DrawInputs): PilotDraw {
  const units = unit === 'book' ? unitsOfBooks(accounts, stratifications) : unitsOfAccounts(accounts)
  const levels = stratifications.map((stratification, place) =>
    levelsOf(
      units.map(({ strata }) => strata[place]),
      stratification,
    ),
  )
  const least = Math.ceil(LEAST_EXPECTED / Math.min(share, 1 - share) - 1e-9)
  const strata = mergeStrata(
    cellsOf(
      units.length,
      levels.map(({ places }) => places),
    ),
    least,
  )
  const names = nameStrata(
    strata,
    levels.map((each) => each.names),
  )
  const random = seededRandom(seed)
  const sizes = strata.map(({ members }) => members.length)
  const allotted = allotTreated(sizes, share, random)
  const armOf: Arm[] = units.map(() => 'control')
  strata.forEach(({ members }, stratum) => {
    for (const member of shuffled(members, random).slice(0, allotted[stratum])) armOf[member] = 'treated'
  })
  const drawn = strata
    .flatMap(({ members }, stratum) =>
      members.flatMap((member) =>
        units[member]!.accounts.map((account) => ({ account, arm: armOf[member]!, stratum })),
      ),
    )
    .sort((a, b) => byId(a.account, b.account))
  const inArm = (arm: Arm) => drawn.filter((each) => each.arm === arm).map(({ account }) => account)
  const [treated, control] = [inArm('treated'), inArm('control')]
  return {
    ...{ seed, share, unit },
    accounts: drawn.map(({ account, arm, stratum }) => ({
      account: account.id,
      arm,
      stratum: names[stratum]!.name,
    })),
    strata: strata.map(({ members }, stratum) => {
      const own = drawn.filter((each) => each.stratum === stratum)
      return {
        ...{ stratum: names[stratum]!.name, accounts: own.length, units: members.length },
        treated: own.filter(({ arm }) => arm === 'treated').length,
        mergedFrom: names[stratum]!.mergedFrom,
      }
    }),
    balance: balanceOf({ treated, control }),
    contamination: contaminationOf(treated, control),
    withoutBook:
      unit === 'account' ? [] : accounts.flatMap(({ id, owner }) => (owner === undefined ? [id] : [])).sort(),
    counts: {
      ...{ accounts: drawn.length, treated: treated.length, control: control.length },
      ...{ units: units.length, treatedUnits: armOf.filter((arm) => arm === 'treated').length },
    },
  }
}

function cellsOf(units: number, places: readonly Int32Array[]): readonly Cell[] {
  const cells = new Map<string, { levels: number[]; members: number[] }>()
  for (let unit = 0; unit < units; unit++) {
    const levels = places.map((ofUnits) => ofUnits[unit]!)
    const key = levels.join(' ')
    const cell = cells.get(key) ?? { levels, members: [] }
    cells.set(key, cell)
    cell.members.push(unit)
  }
  return [...cells.values()]
}

/** [PT43] Owners of accounts in both arms, by id. */
function contaminationOf(
  treated: readonly DrawAccount[],
  control: readonly DrawAccount[],
): PilotDraw['contamination'] {
  const counts = new Map<string, { treated: number; control: number }>()
  const count = (accounts: readonly DrawAccount[], arm: Arm) => {
    for (const { owner } of accounts) {
      if (owner === undefined) continue
      const found = counts.get(owner) ?? { treated: 0, control: 0 }
      counts.set(owner, found)
      found[arm]++
    }
  }
  count(treated, 'treated')
  count(control, 'control')
  return [...counts]
    .filter(([, found]) => found.treated > 0 && found.control > 0)
    .map(([csm, found]) => ({ csm, ...found }))
    .sort((a, b) => (a.csm < b.csm ? -1 : 1))
}
