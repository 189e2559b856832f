import { type SplitFunction, type SplitStatus, statusOfSplit } from './split-function.ts'

/** Something that argues for or against splitting a function off. */
export type Signal = {
  readonly code:
    | 'support_load'
    | 'renewal_volume'
    | 'onboarding_hours'
    | 'services_demand'
    | 'onboarding_length'
    | 'team_size'
  readonly argues: 'for' | 'against' | 'neither'
  readonly values: Readonly<Record<string, number>>
}

export type WeighedSplit = { readonly status: SplitStatus; readonly signals: readonly Signal[] }

export type SplitInput = {
  readonly name: SplitFunction
  readonly hours: number
  /** The function's yearly hours in people. */
  readonly fte: number
  /** People who would still be in customer success after the split. */
  readonly remainingFte: number
  /** Weeks or months instead of hours or days; undefined when not known. */
  readonly isOnboardingLong: boolean | undefined
}

const LOAD_OF = {
  support: 'support_load',
  account_management: 'renewal_volume',
  onboarding: 'onboarding_hours',
  services: 'services_demand',
} as const satisfies Record<SplitFunction, Signal['code']>

/** With fewer, nobody covers for anybody and nobody learns from anybody. */
const SMALLEST_TEAM = 2

/** [O5] The signals for and against a split. Hours decide; a long onboarding brings its split forward to half a person. */
export function weighSplit({ name, hours, fte, remainingFte, isOnboardingLong }: SplitInput): WeighedSplit {
  const byHours = statusOfSplit(fte)
  const isEarly = name === 'onboarding' && isOnboardingLong === true && byHours === 'possible'
  const signals: Signal[] = [
    { code: LOAD_OF[name], argues: arguesOf(byHours), values: { hours, fte } },
    {
      code: 'team_size',
      argues: remainingFte >= SMALLEST_TEAM ? 'for' : 'against',
      values: { remainingFte, smallestTeam: SMALLEST_TEAM },
    },
  ]
  if (name === 'onboarding' && isOnboardingLong !== undefined) {
    signals.push({ code: 'onboarding_length', argues: isOnboardingLong ? 'for' : 'against', values: {} })
  }
  return { status: isEarly ? 'due' : byHours, signals }
}

function arguesOf(status: SplitStatus): Signal['argues'] {
  if (status === 'premature') return 'against'
  return status === 'possible' ? 'neither' : 'for'
}
