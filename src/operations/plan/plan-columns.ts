import type { PlanTableRow } from '../../store/plan-table.ts'

/** Texts of which few differ, each kept once. */
export class CodedColumn {
  private readonly places = new Map<string, number>()
  /** For each row its place in `values`; −1: there is none. */
  readonly at: number[] = []

  get values(): readonly string[] {
    return [...this.places.keys()]
  }

  add(text: string | null | undefined): void {
    if (text === undefined || text === null) {
      this.at.push(-1)
      return
    }
    const place = this.places.get(text) ?? this.places.size
    if (place === this.places.size) this.places.set(text, place)
    this.at.push(place)
  }
}

/** The rows of a plan column by column: the same place of each is the same account. */
export class PlanColumns {
  readonly id: string[] = []
  readonly externalId: string[] = []
  readonly name: (string | null)[] = []
  readonly acvMinor: (number | null)[] = []
  readonly csCostBeforeMinor: (number | null)[] = []
  readonly csCostAfterMinor: (number | null)[] = []
  readonly appliedRun: (number | null)[] = []
  /** The first day on which nothing holds a held one any more; null where that is no matter of time. */
  readonly heldUntil: (number | null)[] = []
  readonly kind = new CodedColumn()
  readonly from = new CodedColumn()
  readonly to = new CodedColumn()
  readonly reason = new CodedColumn()
  /** By name. */
  readonly ownerBefore = new CodedColumn()
  readonly ownerAfter = new CodedColumn()
  /** Names of fields with a comma between. */
  readonly missing = new CodedColumn()
  /** Places of those that the latest apply has refused. */
  readonly refused: number[] = []
  private readonly nameOfOwner: (owner: string) => string

  constructor(nameOfOwner: (owner: string) => string) {
    this.nameOfOwner = nameOfOwner
  }

  add(row: PlanTableRow): void {
    const { ownerBefore, ownerAfter, missing, holds } = row
    const nameOf = (owner: string | null | undefined) =>
      owner === null || owner === undefined ? undefined : this.nameOfOwner(owner)
    if (row.isRefused) this.refused.push(this.id.length)
    this.id.push(row.accountId)
    this.externalId.push(row.externalId)
    this.name.push(row.name ?? null)
    this.acvMinor.push(row.acvMinor ?? null)
    this.csCostBeforeMinor.push(row.costBeforeMinor ?? null)
    this.csCostAfterMinor.push(row.costAfterMinor ?? null)
    this.appliedRun.push(row.appliedRun ?? null)
    const days = holds.map(({ from }) => from)
    const isTimed = row.kind === 'held' && days.length > 0 && !days.includes(undefined)
    this.heldUntil.push(isTimed ? Math.max(...(days as number[])) : null)
    this.kind.add(row.kind)
    this.from.add(row.from)
    this.to.add(row.to)
    this.reason.add(row.reason)
    this.ownerBefore.add(nameOf(ownerBefore) ?? row.ownerName)
    this.ownerAfter.add(nameOf(ownerAfter))
    this.missing.add(missing.length === 0 ? undefined : missing.join(','))
  }
}
