import { type Account, anAccount } from '../account/account.ts'
import { accountsOf, type CustomerBase } from '../account/customer-base.ts'
import { type Answers, NO_ANSWERS } from './answers.ts'
import { type Assessment, type AssessmentInputs, assess } from './assess.ts'
import { defaultSettings } from './assessment-settings.ts'

/** The as-of day of test assessments: 2025-01-01. */
export const AS_OF = 20_089

export type Known = Partial<Omit<Account, 'acvMinor'>> & {
  readonly acv?: number | undefined
  readonly times?: number
}

/** A customer base in USD for tests; ACV in dollars, `times` accounts alike, no `acv`: unknown. */
export function aBase(known: readonly Known[]): CustomerBase {
  const accounts = known.flatMap(({ acv, times = 1, ...rest }, kind) =>
    Array.from({ length: times }, (_, index) =>
      anAccount({
        id: `${kind}-${index}`,
        acvMinor: acv === undefined ? undefined : Math.round(acv * 100),
        ...rest,
      }),
    ),
  )
  return { currency: 'USD', accounts: accountsOf(accounts), acvProxy: undefined, customFields: {} }
}

/** An assessment for tests with the default settings; only what the test names is known. */
export function anAssessment({
  accounts = [],
  answers = {},
  ...given
}: {
  readonly accounts?: readonly Known[]
  readonly answers?: Partial<Answers>
} & Partial<Omit<AssessmentInputs, 'base' | 'answers'>>): Assessment {
  return assess({
    base: aBase(accounts),
    team: undefined,
    settings: defaultSettings({ parameters: 'selection', currency: 'USD', rate: undefined }),
    model: undefined,
    asOf: AS_OF,
    ...given,
    answers: { ...NO_ANSWERS, ...answers },
  })
}

/** Answers that fix the six scores, so that a test can name a total. */
export function scored(...scores: readonly (1 | 2 | 3 | 4 | 5)[]): Pick<Answers, 'overrides'> {
  const factors = ['acv', 'complexity', 'segment', 'margin', 'competition', 'growth'] as const
  return {
    overrides: factors.map((factor, index) => ({
      factor,
      score: scores[index]!,
      reason: 'as the test says',
    })),
  }
}
