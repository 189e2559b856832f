import type { Answers } from './answers.ts'
import type { Assessment } from './assess.ts'
import { FACTORS, type FactorName, SCORES, type Score } from './factor.ts'
import type { Recommendation } from './recommend.ts'

/** What an assessment comes to, in short. */
export type Outcome = Pick<Assessment, 'candidates' | 'refused' | 'split'> & {
  readonly recommendation: Recommendation | undefined
}

/** What would come out if one thing were different. */
export type Alternative = Outcome & {
  /** The most that is different; the split: the same recommendation for other accounts. */
  readonly changes: 'recommendation' | 'split' | 'candidates' | 'nothing'
}

export type ScoreAlternative = Alternative & { readonly score: Score; readonly isToday: boolean }

export type TurningPoints = {
  /** For each factor in its order what each of the five scores would come to. */
  readonly factors: readonly {
    readonly factor: FactorName
    readonly scores: readonly ScoreAlternative[]
  }[]
  /** If competitors gave a dedicated CSM at this price, or did not: the other way than it is answered. */
  readonly competitor: Alternative & { readonly isDedicated: boolean }
  /** If the gross margin fell to where affordability is tested; undefined where it is not above that. */
  readonly margin: (Alternative & { readonly marginShare: number }) | undefined
}

/** What would change the answer: every factor at every score, and the answers that a guard hangs on, each by a whole assessment. */
export function findTurningPoints(
  answers: Answers,
  {
    assessWith,
    marginTo,
  }: {
    readonly assessWith: (answers: Answers) => Assessment
    /** The gross margin up to which a dear model is refused. */
    readonly marginTo: number
  },
): TurningPoints {
  const today = assessWith(answers)
  const ifAnswered = (changed: Partial<Answers>) =>
    alternativeTo(today, assessWith({ ...answers, ...changed }))
  const isDedicated = answers.competitorDedicatedAtOurPrice !== true
  return {
    factors: FACTORS.map((factor) => ({
      factor,
      scores: SCORES.map((score) => ({
        ...ifAnswered({ overrides: overridden(answers, factor, score) }),
        score,
        isToday: today.factors.some((scored) => scored.factor === factor && scored.score === score),
      })),
    })),
    competitor: { ...ifAnswered({ competitorDedicatedAtOurPrice: isDedicated }), isDedicated },
    margin:
      answers.margin !== undefined && answers.margin <= marginTo
        ? undefined
        : { ...ifAnswered({ margin: marginTo }), marginShare: marginTo },
  }
}

function overridden({ overrides }: Answers, factor: FactorName, score: Score): Answers['overrides'] {
  return [...overrides.filter((other) => other.factor !== factor), { factor, score, reason: 'what if' }]
}

function alternativeTo(today: Assessment, alternative: Assessment): Alternative {
  const { recommendation, candidates, refused, split } = alternative
  return { recommendation, candidates, refused, split, changes: changesBetween(today, alternative) }
}

function changesBetween(today: Assessment, other: Assessment): Alternative['changes'] {
  if (other.recommendation !== today.recommendation || other.refused !== today.refused)
    return 'recommendation'
  const isSameSplit = isSame(today.split, other.split, (part, another) => {
    return part.touch === another.touch && part.accounts === another.accounts
  })
  if (!isSameSplit) return 'split'
  return isSame(today.candidates, other.candidates, (touch, another) => touch === another)
    ? 'nothing'
    : 'candidates'
}

function isSame<Item>(
  some: readonly Item[],
  others: readonly Item[],
  isEqual: (one: Item, other: Item) => boolean,
): boolean {
  return some.length === others.length && some.every((item, index) => isEqual(item, others[index]!))
}
