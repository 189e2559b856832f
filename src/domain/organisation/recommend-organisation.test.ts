import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WORK_KINDS } from '../capacity/demand-by-month.ts'
import { countFunctions } from '../capacity/function-of-role.ts'
import type { HoursByKind } from '../capacity/hours-by-kind.ts'
import { findPhase } from './find-phase.ts'
import { type HoursByFunction, hoursByFunction } from './hours-by-function.ts'
import { compareHandoffs, listHandoffs } from './list-handoffs.ts'
import { type OrganisationInput, recommendOrganisation } from './recommend-organisation.ts'
import { SPLIT_FUNCTIONS, type SplitFunction, statusOfSplit } from './split-function.ts'
import { weighSplit } from './weigh-split.ts'

const FULL = 1288

describe('[O1] when a split is due', () => {
  test.each([
    [0.499, 'premature'],
    [0.5, 'possible'],
    [0.999, 'possible'],
    [1, 'due'],
    [1.999, 'due'],
    [2, 'overdue'],
  ])('%d people: %s', (fte, status) => {
    expect(statusOfSplit(fte)).toBe(status)
  })
})

test('[O2] each kind of work has its function, and no hour of a CSM is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 6, maxLength: 6 }), (hours) => {
      const kinds = Object.fromEntries(
        WORK_KINDS.map((kind, index) => [kind, { csm: hours[index]!, others: 7 }]),
      ) as HoursByKind
      const byFunction = hoursByFunction(kinds)
      const sum = Object.values(byFunction).reduce((total, { csm }) => total + csm, 0)
      expect(sum).toBe(hours.reduce((total, part) => total + part, 0))
      expect(byFunction.support).toEqual(kinds.reactive)
      expect(byFunction.services).toEqual(kinds.training)
      expect(byFunction.success).toEqual({ csm: kinds.success.csm + kinds.save.csm, others: 0 })
    }),
  )
})

describe('[O3] the phase', () => {
  test.each<[SplitFunction[], number]>([
    [[], 1],
    [['support'], 2],
    [['support', 'account_management'], 3],
    [['account_management'], 3],
    [['support', 'onboarding'], 4],
    [['onboarding'], 1],
    [['support', 'account_management', 'onboarding', 'services'], 5],
  ])('%j: %d', (split, phase) => {
    expect(findPhase(new Set(split))).toBe(phase)
  })
})

describe('[O4] handoffs', () => {
  test('one generalist: three, all with Sales', () => {
    expect(listHandoffs(new Set()).map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'sales → success',
      'success → sales',
      'sales → success',
    ])
  })

  test('a full organisation: nine pairs', () => {
    const all = listHandoffs(new Set(SPLIT_FUNCTIONS))
    expect(all.map(({ from, to, occasion }) => `${from} → ${to}: ${occasion}`)).toEqual([
      'sales → onboarding: new_customer',
      'success → account_management: renewal_and_expansion',
      'account_management → success: renewed',
      'success → support: reactive_case',
      'support → success: insight',
      'sales → account_management: new_customer',
      'onboarding → success: onboarded',
      'success → services: services_needed',
      'services → success: services_delivered',
    ])
  })

  test('onboarding takes the new customer over and adds one handoff more', () => {
    expect(compareHandoffs(new Set(), 'onboarding')).toEqual({
      added: [
        { from: 'sales', to: 'onboarding', occasion: 'new_customer' },
        { from: 'onboarding', to: 'success', occasion: 'onboarded' },
      ],
      ended: [{ from: 'sales', to: 'success', occasion: 'new_customer' }],
    })
  })

  test('every split adds more handoffs than it ends, and only between functions that are there', () => {
    const anySplit = fc.uniqueArray(fc.constantFrom(...SPLIT_FUNCTIONS))
    fc.assert(
      fc.property(anySplit, fc.constantFrom(...SPLIT_FUNCTIONS), (names, name) => {
        const split = new Set(names)
        const { added, ended } = compareHandoffs(split, name)
        expect(added.length).toBeGreaterThan(ended.length)
        expect(added.every(({ from, to }) => from === name || to === name)).toBe(true)
        const there = new Set<string>(['sales', 'success', ...split])
        for (const { from, to } of listHandoffs(split)) expect(there.has(from) && there.has(to)).toBe(true)
      }),
    )
  })
})

describe('[O5] signals', () => {
  const weigh = (known: Partial<Parameters<typeof weighSplit>[0]>) =>
    weighSplit({
      name: 'onboarding',
      hours: 900,
      fte: 0.7,
      remainingFte: 3,
      isOnboardingLong: undefined,
      ...known,
    })

  test('0.7 people of onboarding are possible, and due when onboarding is long', () => {
    expect(weigh({}).status).toBe('possible')
    expect(weigh({ isOnboardingLong: true }).status).toBe('due')
    expect(weigh({ isOnboardingLong: true, fte: 0.4 }).status).toBe('premature')
    expect(weigh({ isOnboardingLong: true, name: 'support' }).status).toBe('possible')
  })

  test('what argues how', () => {
    expect(weigh({ fte: 0.4, remainingFte: 1.5, isOnboardingLong: false }).signals).toEqual([
      { code: 'onboarding_hours', argues: 'against', values: { hours: 900, fte: 0.4 } },
      { code: 'team_size', argues: 'against', values: { remainingFte: 1.5, smallestTeam: 2 } },
      { code: 'onboarding_length', argues: 'against', values: {} },
    ])
    expect(weigh({ name: 'services', fte: 1.2 }).signals.map(({ code, argues }) => [code, argues])).toEqual([
      ['services_demand', 'for'],
      ['team_size', 'for'],
    ])
    expect(weigh({}).signals[0]!.argues).toBe('neither')
  })
})

describe('[O6] the recommended organisation', () => {
  test('two generalists with little of everything stay in phase 1; the next split would be support', () => {
    const plan = recommendOrganisation(input({ success: 2000, support: 300, account_management: 100 }))
    expect(plan).toMatchObject({ phase: 1, phaseToday: undefined, nextSplit: 'support' })
    expect(plan.functions.map(({ advice }) => advice)).toEqual(['wait', 'wait', 'wait', 'wait'])
  })

  test('support and renewals of more than a person: phase 3', () => {
    const plan = recommendOrganisation(input({ success: 9000, support: 1500, account_management: 1288 }))
    expect(plan).toMatchObject({ phase: 3, nextSplit: 'support' })
    expect(plan.functions.map(({ name, advice, status }) => [name, advice, status])).toEqual([
      ['support', 'split', 'due'],
      ['account_management', 'split', 'due'],
      ['onboarding', 'wait', 'premature'],
      ['services', 'wait', 'premature'],
    ])
  })

  test('what exists too early, and what is overdue, is warned of', () => {
    const team = [{ role: 'CSM' }, { role: 'CSM' }, { role: 'Trainer' }, { role: 'Support' }]
    const hours = { success: 2000, support: 800, account_management: 2 * FULL, services: 200 }
    const plan = recommendOrganisation(input(hours, { people: countFunctions(team) }))
    expect(plan.phaseToday).toBe(5)
    expect(plan.phase).toBe(3)
    expect(plan.functions.map(({ name, advice, warning }) => [name, advice, warning])).toEqual([
      ['support', 'keep', undefined],
      ['account_management', 'split', 'overdue_split'],
      ['onboarding', 'wait', undefined],
      ['services', 'rejoin', 'premature_split'],
    ])
    expect(plan.nextSplit).toBe('account_management')
  })

  test('without a team file nothing is known to be missing', () => {
    const plan = recommendOrganisation(input({ support: 5 * FULL }))
    expect(plan.functions[0]).toMatchObject({ exists: undefined, advice: 'split', warning: undefined })
  })

  test('handoffs of a split are those beside the functions that exist', () => {
    const people = countFunctions([{ role: 'Account Manager' }])
    const { functions } = recommendOrganisation(input({ success: 5 * FULL }, { people }))
    const [, renewals, onboarding] = functions
    expect(renewals!.handoffsAdded.map(({ to }) => to)).toEqual([
      'account_management',
      'success',
      'account_management',
    ])
    expect(onboarding!.handoffsEnded).toEqual([{ from: 'sales', to: 'success', occasion: 'new_customer' }])
    const alone = recommendOrganisation(input({ account_management: 3 * FULL, support: 2 * FULL }))
    expect(alone.functions[1]!.handoffsEnded.map(({ from }) => from)).toEqual(['success', 'sales'])
  })

  test('the team that would be left is that of the team file, where there is one', () => {
    const left = (known: Partial<OrganisationInput>) =>
      recommendOrganisation(input({ success: 4 * FULL, support: FULL }, known)).functions[0]!.signals[1]!
        .values
    const two = countFunctions([{ role: 'CSM' }, { role: 'CSM' }])
    expect(left({})).toMatchObject({ remainingFte: 4 })
    expect(left({ people: two })).toMatchObject({ remainingFte: 1 })
  })

  test('when everything is split off, nothing is next', () => {
    const all = {
      success: 9 * FULL,
      support: FULL,
      account_management: FULL,
      onboarding: FULL,
      services: FULL,
    }
    const people = countFunctions(['Support', 'Renewals', 'Onboarding', 'Trainer'].map((role) => ({ role })))
    expect(recommendOrganisation(input(all, { people }))).toMatchObject({ phase: 5, nextSplit: undefined })
  })
})

describe('[O7] roles', () => {
  test('5,796 hours of which 1,610 are support: 3.25 + 1.25 people become four and two', () => {
    const plan = recommendOrganisation(input({ success: 3.25 * FULL, support: 1.25 * FULL }))
    expect(plan.roles).toEqual([
      { name: 'success', fte: 3.25, people: 4, costMinor: 48_000_000 },
      { name: 'support', fte: 1.25, people: 2, costMinor: 18_000_000 },
    ])
    expect(plan).toMatchObject({ people: 6, costMinor: 66_000_000, extraPeople: 1 })
  })

  test('where ratios ask for more CSMs than hours, the split leaves the others', () => {
    const plan = recommendOrganisation(input({ success: FULL, support: FULL }, { csmsNeeded: 9 }))
    expect(plan.roles.map(({ people }) => people)).toEqual([8, 1])
  })

  test('hours of specialists come with their function, or to customer success while it is not split off', () => {
    const hours = {
      ...input({ success: FULL }).hours,
      onboarding: { csm: 0, others: 0.4 * FULL },
    }
    const [success] = recommendOrganisation({ ...input({}), hours }).roles
    expect(success).toMatchObject({ name: 'success', fte: 1.4, people: 2 })
  })

  test('nobody is lost: the roles carry all hours, in whole people, at most one more per role', () => {
    const anyHours = fc.record({
      success: fc.nat(20_000),
      support: fc.nat(6000),
      account_management: fc.nat(6000),
      onboarding: fc.nat(6000),
      services: fc.nat(6000),
    })
    fc.assert(
      fc.property(anyHours, fc.option(fc.nat(30), { nil: undefined }), (hours, csmsNeeded) => {
        const plan = recommendOrganisation(input(hours, csmsNeeded === undefined ? {} : { csmsNeeded }))
        const all = Object.values(hours).reduce((sum, part) => sum + part, 0) / FULL
        const fte = plan.roles.reduce((sum, role) => sum + role.fte, 0)
        expect(fte).toBeCloseTo(Math.max(all, csmsNeeded ?? 0), 6)
        expect(plan.people).toBeGreaterThanOrEqual(fte - 1e-6)
        expect(plan.people).toBeLessThan(fte + plan.roles.length)
        expect(plan.extraPeople).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

function input(
  hours: Partial<Record<keyof HoursByFunction, number>>,
  known: Partial<OrganisationInput> = {},
): OrganisationInput {
  const csm = (name: keyof HoursByFunction) => ({ csm: hours[name] ?? 0, others: 0 })
  return {
    hours: {
      success: csm('success'),
      support: csm('support'),
      account_management: csm('account_management'),
      onboarding: csm('onboarding'),
      services: csm('services'),
    },
    fullTimeHours: FULL,
    people: undefined,
    isOnboardingLong: undefined,
    csmMinor: 12_000_000,
    costMinor: { support: 9_000_000 },
    ...known,
  }
}
