import type { Reason } from '../../domain/model/model.ts'
import type { CurrentPlacement } from '../../domain/tiering/placement.ts'
import { type FieldSink, readDay, readWhole } from './binary-field.ts'
import { NumberColumn } from './number-column.ts'
import { TextColumn } from './text-column.ts'
import { UuidColumn } from './uuid-column.ts'

/** Where accounts stand, in columns. */
export class PlacementColumns {
  readonly owner = new UuidColumn()
  readonly tier = new TextColumn()
  private readonly since = new NumberColumn(readDay)
  private readonly reason = new TextColumn<Reason>()
  private readonly baseTier = new TextColumn()
  private readonly acvMinor = new NumberColumn(readWhole)
  private readonly modelVersion = new UuidColumn()
  private readonly pinTier = new TextColumn()
  private readonly pinReason = new TextColumn()
  private readonly pinUntil = new NumberColumn(readDay)
  private readonly riskSince = new NumberColumn(readDay)
  private readonly riskEndedOn = new NumberColumn(readDay)
  private readonly calmSince = new NumberColumn(readDay)

  /** In the order in which READ_BASE selects them. */
  get sinks(): readonly FieldSink[] {
    return [
      ...[this.owner, this.tier, this.since, this.reason, this.baseTier, this.acvMinor, this.modelVersion],
      ...[this.pinTier, this.pinReason, this.pinUntil, this.riskSince, this.riskEndedOn, this.calmSince],
    ]
  }

  finish(): this {
    for (const column of [this.tier, this.reason, this.baseTier, this.pinTier, this.pinReason])
      column.finish()
    return this
  }

  /** Undefined for a row in no tier. */
  at(row: number, accountId: string): CurrentPlacement | undefined {
    const tier = this.tier.at(row)
    if (tier === undefined) return undefined
    const pinTier = this.pinTier.at(row)
    const reason = this.pinReason.at(row)
    const until = this.pinUntil.at(row)
    return {
      accountId,
      tier,
      since: this.since.at(row),
      reason: this.reason.at(row),
      baseTier: this.baseTier.at(row),
      acvMinor: this.acvMinor.at(row),
      modelVersion: this.modelVersion.at(row),
      owner: this.owner.at(row),
      pin:
        pinTier === undefined || reason === undefined || until === undefined
          ? undefined
          : { tier: pinTier, reason, until },
      riskSince: this.riskSince.at(row),
      riskEndedOn: this.riskEndedOn.at(row),
      calmSince: this.calmSince.at(row),
    }
  }
}
