import { DIRECTIONS, SHARINGS } from '../../../../domain/model/health-rules.ts'
import { ACTIVITIES, REASONS } from '../../../../domain/model/model.ts'
import type { ModelPath } from '../../../../domain/model/model-problem.ts'

/** One field of the document as a form asks for it. `path` is from the part of the document that the form is about. */
export type FormField = { readonly path: ModelPath } & (
  | { readonly kind: 'number' | 'money' | 'share' | 'text' | 'expression' | 'words' | 'shares' | 'pairs' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly words: string }
  | { readonly kind: 'choices'; readonly options: readonly string[]; readonly words: string }
  /** A tier by its id; `hasNone`: or none of them. */
  | { readonly kind: 'tier'; readonly hasNone?: true }
  | { readonly kind: 'tiers' }
  | { readonly kind: 'places' }
  | { readonly kind: 'list'; readonly fields: readonly FormField[]; readonly entry: EntryBasis }
  | { readonly kind: 'record'; readonly of: 'types' | 'accounts' }
  /** A part that can be switched off by the word none. */
  | { readonly kind: 'switch'; readonly fields: readonly FormField[] }
)

/** What a new entry of a list begins as. */
type EntryBasis = Readonly<Record<string, string | number | readonly string[]>>

/** Fields under a heading. */
export type FormGroup = { readonly id: string; readonly fields: readonly FormField[] }

const number = (...path: ModelPath): FormField => ({ kind: 'number', path })
const money = (...path: ModelPath): FormField => ({ kind: 'money', path })
const share = (...path: ModelPath): FormField => ({ kind: 'share', path })
const text = (...path: ModelPath): FormField => ({ kind: 'text', path })
const choice = (path: ModelPath, words: string, options: readonly string[]): FormField => ({
  ...{ kind: 'choice', path, words, options },
})

export const COMPANY_GROUPS: readonly FormGroup[] = [
  {
    id: 'about',
    fields: [
      text('name'),
      text('currency'),
      number('rate'),
      choice(['parameters'], 'model.value', ['selection', 'structure']),
      choice(['match'], 'model.value', ['first', 'exclusive']),
    ],
  },
  {
    id: 'money',
    fields: [
      share('targetShare'),
      share('targetRange', 'from'),
      share('targetRange', 'to'),
      share('marginTarget'),
      share('marginFloor'),
      share('retentionTarget'),
    ],
  },
  {
    id: 'limits',
    fields: [
      money('zones', 'lowFrom'),
      money('zones', 'highFrom'),
      number('segments', 'midMarketFrom'),
      number('segments', 'enterpriseFrom'),
      share('warnings', 'concentration'),
      share('warnings', 'healthCoverage'),
    ],
  },
  {
    id: 'health',
    fields: [
      number('health', 'redBelow'),
      number('health', 'greenFrom'),
      share('health', 'coverage'),
      choice(['health', 'sharing'], 'model.value', SHARINGS),
      {
        kind: 'list',
        path: ['health', 'groups'],
        entry: { id: 'usage', weight: 1 },
        fields: [text('id'), number('weight'), { kind: 'record', path: ['tiers'], of: 'accounts' }],
      },
      {
        kind: 'list',
        path: ['health', 'signals'],
        entry: { metric: 'health', group: 'usage' },
        fields: [
          text('metric'),
          text('group'),
          number('weight'),
          { kind: 'pairs', path: ['scale'] },
          choice(['direction'], 'model.value', DIRECTIONS),
          number('freshDays'),
          { kind: 'boolean', path: ['redMakesRed'] },
          { kind: 'record', path: ['tiers'], of: 'accounts' },
        ],
      },
    ],
  },
  {
    id: 'own',
    fields: [
      { kind: 'record', path: ['fields'], of: 'types' },
      { kind: 'record', path: ['book'], of: 'accounts' },
    ],
  },
]

export const MOVEMENT_GROUPS: readonly FormGroup[] = [
  {
    id: 'steadiness',
    fields: [
      share('movement', 'hysteresis'),
      share('movement', 'boundMargin'),
      number('movement', 'minimumStayDays'),
      number('movement', 'renewalFreezeDays'),
      { kind: 'boolean', path: ['movement', 'freezeAllMoves'] },
    ],
  },
  {
    id: 'floors',
    fields: [
      { kind: 'tier', path: ['movement', 'floors', 'strategic'], hasNone: true },
      { kind: 'boolean', path: ['movement', 'floors', 'contract'] },
      {
        kind: 'list',
        path: ['movement', 'floors', 'complexity'],
        entry: { from: 5 },
        fields: [number('from'), { kind: 'tier', path: ['tier'] }],
      },
    ],
  },
  {
    id: 'risk',
    fields: [
      {
        kind: 'switch',
        path: ['movement', 'risk'],
        fields: [number('days'), money('floor'), number('calmDays'), number('coolDownDays')],
      },
    ],
  },
  {
    id: 'approvals',
    fields: [
      {
        kind: 'list',
        path: ['movement', 'approvals'],
        entry: { reasons: ['contraction'] },
        fields: [
          { kind: 'choices', path: ['reasons'], words: 'reason', options: REASONS },
          { kind: 'tiers', path: ['tiers'] },
          money('arrFrom'),
        ],
      },
    ],
  },
]

export const PEOPLE_GROUPS: readonly FormGroup[] = [
  {
    id: 'capacity',
    fields: [
      number('people', 'weeksOfLeave'),
      number('people', 'hoursPerWeek'),
      share('people', 'utilisation'),
      share('people', 'redUplift'),
    ],
  },
  {
    id: 'hiring',
    fields: [
      { kind: 'shares', path: ['people', 'rampByMonth'] },
      share('people', 'attritionPerYear'),
      number('people', 'daysToHire'),
      number('people', 'daysToHireP80'),
    ],
  },
  {
    id: 'books',
    fields: [
      number('people', 'books', 'keepOwner'),
      number('people', 'books', 'language'),
      number('people', 'books', 'region'),
      number('people', 'books', 'skill'),
      number('people', 'books', 'evenness'),
      number('people', 'books', 'concentration'),
    ],
  },
  {
    id: 'year',
    fields: [
      {
        kind: 'list',
        path: ['people', 'yearLines'],
        entry: { id: 'line', kind: 'internal', timesPerYear: 12, hoursEach: 1 },
        fields: [
          text('id'),
          choice(['kind'], 'model.value', ['account', 'internal']),
          { kind: 'choices', path: ['fromCadences'], words: 'activity', options: ACTIVITIES },
          number('timesPerYear'),
          number('hoursEach'),
          number('publishedHours'),
        ],
      },
    ],
  },
]

/** Of one tier, beside its condition and its service level, which have editors of their own. */
export const TIER_GROUPS: readonly FormGroup[] = [
  {
    id: 'names',
    fields: [
      text('id'),
      choice(['touch'], 'touch', ['high', 'low', 'tech']),
      ...(['en', 'de', 'pt', 'ja', 'ms'] as const).map((language) => text('label', language)),
    ],
  },
  {
    id: 'entry',
    fields: [
      money('threshold'),
      { kind: 'places', path: ['bound', 'accounts'] },
      { kind: 'expression', path: ['bound', 'orderBy'] },
    ],
  },
  {
    id: 'ratio',
    fields: [
      number('ratio', 'target'),
      number('ratio', 'from'),
      number('ratio', 'to'),
      choice(['ratio', 'source'], 'model.value', ['own', 'benchmark']),
      text('pool'),
      choice(['renewalOwner'], 'who', ['csm', 'account_management', 'sales']),
    ],
  },
  {
    id: 'cost',
    fields: [
      money('cost', 'csm'),
      money('cost', 'shared'),
      money('cost', 'technology'),
      money('cost', 'program'),
      money('cost', 'variable'),
      money('cost', 'serviceRevenue'),
    ],
  },
]

const PERIODS = ['month', 'quarter', 'half_year', 'year']

/** Of one recurring promise, beside what stands in its row. */
export const CADENCE_FIELDS: readonly FormField[] = [
  choice(['activity'], 'activity', ACTIVITIES),
  number('everyDays'),
  number('timesPerYear'),
  number('minutes'),
  number('accountsPerDelivery'),
  choice(['who'], 'who', ['csm', 'pool', 'specialist', 'automation', 'leadership']),
  number('entitlement', 'times'),
  choice(['entitlement', 'per'], 'model.value', PERIODS),
]

export const SERVICE_FIELDS = {
  reactive: [
    number('reactiveHours'),
    number('reactiveEntitlement', 'times'),
    choice(['reactiveEntitlement', 'per'], 'model.value', PERIODS),
  ],
  renewal: [number('renewalHours')],
  onboarding: [
    choice(['onboarding', 'kind'], 'model.value', ['custom', 'templated', 'self_serve']),
    number('onboarding', 'hours'),
    choice(['onboarding', 'who'], 'who', ['csm', 'specialist', 'automation']),
  ],
  save: [number('saveHours')],
  others: [
    number('firstResponseHours'),
    choice(['successPlan'], 'model.value', ['custom', 'templated', 'in_product', 'none']),
    text('training'),
    text('escalation'),
    { kind: 'words', path: ['channels'] },
    { kind: 'words', path: ['playbooks'] },
  ],
} as const satisfies Readonly<Record<string, readonly FormField[]>>

/** A place without its indexes, as labels and helps are named: tiers.cost.csm. */
export function namePath(path: ModelPath): string {
  return path.filter((part) => typeof part === 'string').join('.')
}
