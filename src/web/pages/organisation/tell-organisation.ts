import type { Words } from '../../../language/make-words.ts'
import { type Formula, joined, type Term } from '../economics/formula.ts'
import type { Explained } from '../economics/told-number.tsx'
import type { ToldTrial } from '../economics/use-trials.ts'

export type Organisation = ToldTrial['organisation']
type FunctionName = Organisation['functions'][number]['name'] | 'success'

/** Everything that the figures are told with. */
export type Told = {
  readonly words: Words
  readonly organisation: Organisation
  readonly tierName: (tier: string) => string
}

/** The figures of each function that could be split off. */
export function tellFunctions({ words, organisation, tierName }: Told): readonly Explained[] {
  const { text } = words
  return organisation.functions.map(({ name }) => {
    const hours = hoursOf(organisation, name)
    const { full, needOf } = terms({ words, organisation, tierName })
    return {
      id: name,
      label: text(`function.${name}`),
      nameOf: (figure) => text(figure === 'hours' ? 'report.hours_per_year' : 'report.people'),
      told: {
        hours: {
          value: words.number(Math.round(hours)),
          formulas: [hoursFormula({ words, organisation, tierName }, name)],
          rule: text(`organisation.rule.${name}`),
        },
        fte: {
          value: words.decimal(hours / organisation.fullTimeHours),
          formulas: [
            [
              needOf(name),
              '=',
              { label: text('report.hours_per_year'), value: words.number(Math.round(hours)) },
              '÷',
              full,
            ],
            hoursFormula({ words, organisation, tierName }, name),
          ],
          rule: text('organisation.rule.marks'),
        },
      },
    }
  })
}

/** The roles of the recommended organisation. */
export function tellRoles(told: Told): readonly Explained[] {
  const { words, organisation } = told
  const { text, number, decimal, money } = words
  const { needOf, full } = terms(told)
  return organisation.roles.map(({ name, fte, people, costMinor }) => {
    const need = { label: text('report.need'), value: decimal(fte) }
    const heads = { label: text('report.people'), value: number(people) }
    const each = {
      label: text('web.economics.input.csm'),
      value: money(people === 0 ? 0 : costMinor / people),
      source: text('economics.source.model'),
    }
    const split = organisation.roles.filter((role) => role.name !== 'success')
    const needFormulas: readonly Formula[] =
      name === 'success'
        ? [
            [need, '=', joinedGeneralists(told), ...split.flatMap((role) => ['−', needOf(role.name)])],
            ...generalistFormulas(told),
          ]
        : [
            [
              need,
              '=',
              {
                label: text('report.hours_per_year'),
                value: number(Math.round(hoursOf(organisation, name))),
              },
              '÷',
              full,
            ],
          ]
    return {
      id: `role:${name}`,
      label: text(`function.${name}`),
      nameOf: (figure) => text(ROLE_FIGURES[figure as keyof typeof ROLE_FIGURES]),
      told: {
        need: { value: decimal(fte), formulas: needFormulas, rule: text('organisation.rule.need') },
        people: {
          value: number(people),
          formulas: [[heads, '=', '⌈', need, '⌉']],
          rule: text('organisation.rule.whole'),
        },
        cost: {
          value: money(costMinor),
          formulas: [
            [{ label: text('report.cost_per_year'), value: money(costMinor) }, '=', heads, '×', each],
          ],
        },
      },
    }
  })
}

export const ROLE_FIGURES = {
  need: 'report.need',
  people: 'report.people',
  cost: 'report.cost_per_year',
} as const

/** The figures of the whole: phases, people, cost, and what specialising costs. */
export function tellWhole(told: Told): Explained {
  const { words, organisation } = told
  const { text, number, money } = words
  const { phase, phaseToday, people, costMinor, extraPeople, roles, team, functions } = organisation
  const byRole = (of: (role: (typeof roles)[number]) => string): Formula =>
    joined(
      roles.map((role) => ({ label: text(`function.${role.name}`), value: of(role) })),
      '+',
    )
  const heads = { label: text('report.people'), value: number(people) }
  const generalists = Math.ceil(generalistFte(organisation) - 1e-9)
  const today: readonly Term[] = functions.map(({ name }) => ({
    label: text(`function.${name}`),
    value: number(team?.[name] ?? 0),
    source: text('organisation.source.team'),
  }))
  return {
    id: 'all',
    label: text('report.section.organisation'),
    nameOf: (figure) => text(WHOLE_FIGURES[figure as keyof typeof WHOLE_FIGURES]),
    told: {
      phase: {
        value: number(phase),
        formulas: [
          functions.map(({ name, advice }) => ({
            ...{
              label: text(`function.${name}`),
              value: text(`advice.${advice}`),
              source: text('organisation.source.hours'),
            },
          })),
        ],
        rule: text('organisation.rule.phase'),
      },
      today: {
        value: phaseToday === null ? undefined : number(phaseToday),
        unknown: text('organisation.no_team'),
        formulas: [today],
        rule: text('organisation.rule.phase'),
      },
      people: { value: number(people), formulas: [[heads, '=', ...byRole((role) => number(role.people))]] },
      cost: {
        value: money(costMinor),
        formulas: [
          [
            { label: text('report.cost_per_year'), value: money(costMinor) },
            '=',
            ...byRole((role) => money(role.costMinor)),
          ],
        ],
      },
      extra: {
        value: number(extraPeople),
        formulas: [
          [
            { label: text(WHOLE_FIGURES.extra), value: number(extraPeople) },
            ...['=', heads, '−', '⌈', joinedGeneralists(told), '⌉'],
          ],
          ...generalistFormulas(told),
        ],
        rule: text('organisation.rule.extra', { count: generalists }),
      },
    },
  }
}

export const WHOLE_FIGURES = {
  phase: 'organisation.phase',
  today: 'organisation.phase_today',
  people: 'report.people',
  cost: 'report.cost_per_year',
  extra: 'organisation.extra',
} as const

function terms({ words: { text, number, decimal }, organisation }: Told) {
  const { fullTimeHours } = organisation
  return {
    full: {
      label: text('organisation.full_time'),
      value: number(Math.round(fullTimeHours)),
      source: text('economics.source.model'),
    },
    needOf: (name: FunctionName): Term => ({
      label: text(`function.${name}`),
      value: decimal(hoursOf(organisation, name) / fullTimeHours),
    }),
  }
}

/** Hours of a function by the tiers that they come from. */
function hoursFormula({ words, organisation, tierName }: Told, name: FunctionName): Formula {
  const parts = organisation.hoursByTier.filter(({ hours }) => hours[name].csm + hours[name].others > 0)
  const total = {
    label: words.text(`function.${name}`),
    value: words.number(Math.round(hoursOf(organisation, name))),
  }
  if (parts.length === 0) return [total]
  return [
    ...[total, '='],
    ...joined(
      parts.map(({ tier, hours }) => ({
        label: tierName(tier),
        value: words.number(Math.round(hours[name].csm + hours[name].others)),
        source: words.text('organisation.source.hours'),
      })),
      '+',
    ),
  ]
}

/** People of a team in which everybody does everything: what splitting is measured against. */
function generalistFormulas(told: Told): readonly Formula[] {
  const { words, organisation } = told
  const { text, decimal, number } = words
  const { csm, others } = sums(organisation)
  const { full } = terms(told)
  const larger = Math.max(csm / organisation.fullTimeHours, organisation.csmsNeeded)
  return [
    [
      ...[joinedGeneralists(told), '=', { label: text('organisation.csms'), value: decimal(larger) }, '+'],
      ...[{ label: text('organisation.others'), value: decimal(others / organisation.fullTimeHours) }],
    ],
    [
      ...[
        { label: text('organisation.csms'), value: decimal(larger) },
        '=',
        text('organisation.larger'),
        '(',
      ],
      ...[
        {
          label: text('organisation.csm_hours'),
          value: number(Math.round(csm)),
          source: text('organisation.source.hours'),
        },
        '÷',
        full,
        ';',
      ],
      ...[
        {
          label: text('organisation.csms_needed'),
          value: number(organisation.csmsNeeded),
          source: text('organisation.source.ratios'),
        },
        ')',
      ],
    ],
  ]
}

function joinedGeneralists({ words, organisation }: Told): Term {
  return { label: words.text('organisation.generalists'), value: words.decimal(generalistFte(organisation)) }
}

function generalistFte(organisation: Organisation): number {
  const { csm, others } = sums(organisation)
  const { fullTimeHours, csmsNeeded } = organisation
  return Math.max(csm / fullTimeHours, csmsNeeded) + others / fullTimeHours
}

function sums({ hoursByTier }: Organisation): { readonly csm: number; readonly others: number } {
  const parts = hoursByTier.flatMap(({ hours }) => Object.values(hours))
  return {
    csm: parts.reduce((sum, part) => sum + part.csm, 0),
    others: parts.reduce((sum, part) => sum + part.others, 0),
  }
}

function hoursOf({ hoursByTier }: Organisation, name: FunctionName): number {
  return hoursByTier.reduce((sum, { hours }) => sum + hours[name].csm + hours[name].others, 0)
}
