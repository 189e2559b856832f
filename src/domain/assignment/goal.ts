/** The soft goals of books, and the hours above capacity where these are allowed. */
export const GOALS = [
  'keepOwner',
  'language',
  'region',
  'skill',
  'evenness',
  'concentration',
  'overload',
] as const
export type Goal = (typeof GOALS)[number]

/** Points by goal, weights included. */
export type GoalPoints = Readonly<Record<Goal, number>>
