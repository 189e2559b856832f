import type { OrganisationFunction } from '../capacity/function-of-role.ts'
import { findPhase } from './find-phase.ts'
import type { FunctionHours, HoursByFunction } from './hours-by-function.ts'
import { compareHandoffs, type Handoff, listHandoffs } from './list-handoffs.ts'
import {
  PHASE_OF,
  type Phase,
  SPLIT_FUNCTIONS,
  type SplitFunction,
  type SplitStatus,
} from './split-function.ts'
import { type Signal, weighSplit } from './weigh-split.ts'

export type OrganisationInput = {
  readonly hours: HoursByFunction
  /** Productive hours of one person and year. */
  readonly fullTimeHours: number
  /** Whole CSMs that the tiers need, where ratios ask for more than hours; undefined: by hours alone. */
  readonly csmsNeeded?: number
  /** People of the team by function; undefined without a team file. */
  readonly people: Readonly<Record<OrganisationFunction, number>> | undefined
  readonly isOnboardingLong: boolean | undefined
  /** Fully loaded cost of a person and year, whole minor units; of a CSM where a function has none of its own. */
  readonly csmMinor: number
  readonly costMinor?: Readonly<Partial<Record<SplitFunction, number>>>
}

/** What to do about one function. */
export type FunctionOutlook = {
  readonly name: SplitFunction
  readonly phase: Phase
  readonly hours: number
  /** Hours / full-time hours. */
  readonly fte: number
  readonly status: SplitStatus
  /** Undefined without a team file. */
  readonly exists: boolean | undefined
  readonly advice: 'split' | 'wait' | 'keep' | 'rejoin'
  /** A split that exists too early, or is overdue and does not exist. */
  readonly warning: 'premature_split' | 'overdue_split' | undefined
  readonly signals: readonly Signal[]
  readonly handoffsAdded: readonly Handoff[]
  readonly handoffsEnded: readonly Handoff[]
}

export type Role = {
  readonly name: 'success' | SplitFunction
  readonly fte: number
  /** Whole people. */
  readonly people: number
  readonly costMinor: number
}

export type OrganisationPlan = {
  /** Of the recommended organisation. */
  readonly phase: Phase
  /** Of the team file; undefined without one. */
  readonly phaseToday: Phase | undefined
  readonly functions: readonly FunctionOutlook[]
  /** The split to look at next: the earliest that should be made, else the earliest that has not been. */
  readonly nextSplit: SplitFunction | undefined
  readonly roles: readonly Role[]
  readonly people: number
  readonly costMinor: number
  /** People above those that generalists doing all of it would be: what specialising costs. */
  readonly extraPeople: number
  readonly handoffs: readonly Handoff[]
}

/** [O6] Phase, splits, roles, cost and handoffs that follow from the yearly hours of each function (spec/5 "Organisation phases"). */
export function recommendOrganisation(input: OrganisationInput): OrganisationPlan {
  const { hours, fullTimeHours, people } = input
  const fteOf = (name: 'success' | SplitFunction) => total(hours[name]) / fullTimeHours
  const generalists = generalistFte(input)
  const today = people && new Set(SPLIT_FUNCTIONS.filter((name) => people[name] > 0))
  const weighed = SPLIT_FUNCTIONS.map((name) => ({
    name,
    ...weighSplit({
      name,
      hours: total(hours[name]),
      fte: fteOf(name),
      remainingFte: people && !today?.has(name) ? people.success - fteOf(name) : generalists - fteOf(name),
      isOnboardingLong: input.isOnboardingLong,
    }),
  }))
  const split = new Set(
    weighed.filter(({ name, status }) => isWanted(status, today?.has(name))).map(({ name }) => name),
  )
  const functions = weighed.map(({ name, status, signals }): FunctionOutlook => {
    const exists = today?.has(name)
    const { added, ended } = compareHandoffs(today ?? split, name)
    return {
      name,
      phase: PHASE_OF[name],
      hours: total(hours[name]),
      fte: fteOf(name),
      status,
      exists,
      advice: split.has(name) ? (exists ? 'keep' : 'split') : exists ? 'rejoin' : 'wait',
      warning: warningOf(status, exists),
      signals,
      handoffsAdded: added,
      handoffsEnded: ended,
    }
  })
  const roles = listRoles(input, split)
  const wholePeople = roles.reduce((sum, role) => sum + role.people, 0)
  return {
    phase: findPhase(split),
    phaseToday: today && findPhase(today),
    functions,
    nextSplit: (
      functions.find(({ advice }) => advice === 'split') ?? functions.find(({ advice }) => advice === 'wait')
    )?.name,
    roles,
    people: wholePeople,
    costMinor: roles.reduce((sum, role) => sum + role.costMinor, 0),
    extraPeople: wholePeople - wholeNumber(generalists),
    handoffs: listHandoffs(split),
  }
}

/** Due and overdue functions are split off; one that exists stays from half a person on. */
function isWanted(status: SplitStatus, exists: boolean | undefined): boolean {
  return status === 'due' || status === 'overdue' || (status === 'possible' && exists === true)
}

function warningOf(status: SplitStatus, exists: boolean | undefined): FunctionOutlook['warning'] {
  if (exists === true && status === 'premature') return 'premature_split'
  return exists === false && status === 'overdue' ? 'overdue_split' : undefined
}

/** People of an organisation in which customer success does everything. */
function generalistFte({ hours, fullTimeHours, csmsNeeded }: OrganisationInput): number {
  const all = Object.values(hours)
  const csm = all.reduce((sum, part) => sum + part.csm, 0) / fullTimeHours
  const others = all.reduce((sum, part) => sum + part.others, 0) / fullTimeHours
  return Math.max(csm, csmsNeeded ?? 0) + others
}

/** [O7] Functions split off take all their hours along, whoever does them today; the rest stays with customer success. */
function listRoles(input: OrganisationInput, split: ReadonlySet<SplitFunction>): Role[] {
  const { hours, fullTimeHours, csmMinor, costMinor } = input
  const splitFte = [...split].reduce((sum, name) => sum + total(hours[name]) / fullTimeHours, 0)
  const names = ['success', ...SPLIT_FUNCTIONS.filter((name) => split.has(name))] as const
  return names.map((name) => {
    const fte =
      name === 'success' ? Math.max(0, generalistFte(input) - splitFte) : total(hours[name]) / fullTimeHours
    const people = wholeNumber(fte)
    const each = name === 'success' ? csmMinor : (costMinor?.[name] ?? csmMinor)
    return { name, fte, people, costMinor: people * each }
  })
}

function total({ csm, others }: FunctionHours): number {
  return csm + others
}

/** Sums of hours are binary: 3.0000000001 people are three. */
function wholeNumber(fte: number): number {
  return Math.ceil(fte - 1e-9)
}
