import type { AssignmentRow } from '../../store/assignment-row-walks.ts'
import { CodedColumn } from '../plan/plan-columns.ts'

/** The rows of a plan of books column by column: the same place of each is the same account. */
export class AssignmentColumns {
  readonly id: string[] = []
  readonly externalId: string[] = []
  readonly name: (string | null)[] = []
  readonly acvMinor: (number | null)[] = []
  /** Of work in a year. */
  readonly hours: (number | null)[] = []
  readonly appliedRun: (number | null)[] = []
  readonly kind = new CodedColumn()
  readonly tier = new CodedColumn()
  /** Ids of people. */
  readonly ownerBefore = new CodedColumn()
  readonly ownerAfter = new CodedColumn()
  /** As the company's list calls owners whom the team lacks. */
  readonly ownerBeforeName = new CodedColumn()
  /** Why this person, or why nobody. */
  readonly reason = new CodedColumn()
  /** Why not the owner before. */
  readonly before = new CodedColumn()
  /** Places of those that the latest apply has refused. */
  readonly refused: number[] = []
  /** What the people of the table are called, by id. */
  readonly people: Readonly<Record<string, string>>

  constructor(people: Readonly<Record<string, string>>) {
    this.people = people
  }

  add(row: AssignmentRow): void {
    if (row.refused !== undefined) this.refused.push(this.id.length)
    this.id.push(row.accountId)
    this.externalId.push(row.externalId)
    this.name.push(row.name ?? null)
    this.acvMinor.push(row.acvMinor ?? null)
    this.hours.push(row.hours ?? null)
    this.appliedRun.push(row.appliedRun ?? null)
    this.kind.add(row.kind)
    this.tier.add(row.tier)
    this.ownerBefore.add(row.ownerBefore)
    this.ownerAfter.add(row.ownerAfter)
    this.ownerBeforeName.add(row.ownerBeforeName)
    this.reason.add(textOf(row.reason.code))
    this.before.add(textOf(row.reason.before))
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
