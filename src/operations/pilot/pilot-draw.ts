import type { Day } from '../../domain/kernel/day.ts'
import type { PilotDraw as Drawn } from '../../domain/pilot/design/draw-pilot.ts'
import type { PowerAssessment } from '../../domain/pilot/power/assess-power.ts'
import type { Clusters } from '../../domain/pilot/power/design.ts'
import type { Enrolment } from './load-candidates.ts'

export type ArmCounts = { readonly treated: number; readonly control: number }

/** What a draw came to: who may take part, how the arms compare, and what the weeks can show. Kept with the pilot from its start on. */
export type PilotDraw = {
  /** On which the accounts were drawn. */
  readonly day: Day
  readonly enrolment: Enrolment
  readonly arms: ArmCounts
  /** Books, where those are drawn. */
  readonly books?: (ArmCounts & { readonly isIccAssumed: boolean } & Clusters) | undefined
  readonly strata: Drawn['strata']
  readonly balance: Drawn['balance']
  /** People with accounts in both arms; the first of them by how many those are. */
  readonly contamination: Drawn['contamination']
  readonly contaminated: number
  /** Accounts in nobody's book, where books are drawn. */
  readonly withoutBook: number
  readonly power: PowerAssessment
}
