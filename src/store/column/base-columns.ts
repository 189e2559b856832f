import type { Touch } from '../../domain/account/account.ts'
import { ColumnarAccounts } from '../../domain/account/columnar-accounts.ts'
import type { CustomerBase } from '../../domain/account/customer-base.ts'
import type { FindCurrent } from '../../domain/plan/list-movements.ts'
import type { SourceName, Uuid } from '../identifier.ts'
import { type BinaryField, type FieldSink, readDay, readFlag, readFloat, readWhole } from './binary-field.ts'
import { CustomColumns } from './custom-columns.ts'
import { flagsOf, NumberColumn } from './number-column.ts'
import { PlacementColumns } from './placement-columns.ts'
import { TextColumn } from './text-column.ts'
import { UuidColumn } from './uuid-column.ts'

/** What a base in columns is read as. */
export type FinishedBase = {
  readonly base: CustomerBase
  readonly current: FindCurrent
  readonly sourceOf: (accountId: Uuid) => SourceName | undefined
  /** Accounts whose ACV is in another currency than the base's, and so not known in it. */
  readonly inOtherCurrency: number
}

/** A customer base that grows row by row as READ_BASE selects it. */
export class BaseColumns {
  private readonly id = new UuidColumn()
  private readonly source = new TextColumn()
  private readonly externalId = new TextColumn()
  private readonly name = new TextColumn()
  private readonly employees = new NumberColumn(readWhole)
  private readonly industry = new TextColumn()
  private readonly region = new TextColumn()
  private readonly country = new TextColumn()
  private readonly language = new TextColumn()
  private readonly startOn = new NumberColumn(readDay)
  private readonly strategic = new NumberColumn(readFlag)
  private readonly complexity = new NumberColumn(readWhole)
  private readonly health = new NumberColumn(readFloat)
  private readonly healthTrend = new NumberColumn(readFloat)
  private readonly openTickets = new NumberColumn(readWhole)
  private readonly nps = new NumberColumn(readFloat)
  private readonly parentId = new UuidColumn()
  private readonly contractTouch = new TextColumn<Touch>()
  private readonly listedTier = new TextColumn()
  private readonly listedOwner = new TextColumn()
  private readonly custom = new CustomColumns()
  private readonly acvMinor = new NumberColumn(readWhole)
  private readonly renewalOn = new NumberColumn(readDay)
  private readonly placement = new PlacementColumns()
  private inOtherCurrency = 0

  /** In the order in which READ_BASE selects them. */
  get sinks(): readonly FieldSink[] {
    return [
      ...[this.id, this.source, this.externalId, this.name, this.employees, this.industry, this.region],
      ...[this.country, this.language, this.startOn, this.strategic, this.complexity, this.health],
      ...[this.healthTrend, this.openTickets, this.nps, this.parentId, this.contractTouch, this.listedTier],
      ...[this.listedOwner, this.custom, this.acvMinor, this.renewalOn, this.otherCurrency()],
      ...this.placement.sinks,
    ]
  }

  /** The base of so many rows; owners whom the list names become people where `people` knows them. */
  finish(
    rows: number,
    { currency, people }: { readonly currency: string; readonly people: ReadonlyMap<string, Uuid> },
  ): FinishedBase {
    const { id, source, externalId, listedTier, listedOwner } = this
    const placement = this.placement.finish()
    for (const column of Object.values(this)) if (column instanceof TextColumn) column.finish()
    const custom = this.custom.finish()
    const accounts = new ColumnarAccounts(rows, {
      ...{ id, name: this.name, acvMinor: this.acvMinor, employees: this.employees, industry: this.industry },
      ...{ region: this.region, country: this.country, language: this.language, startOn: this.startOn },
      ...{ renewalOn: this.renewalOn, complexity: this.complexity, health: this.health },
      ...{ healthTrend: this.healthTrend, openTickets: this.openTickets, nps: this.nps },
      ...{ parentId: this.parentId, contractTouch: this.contractTouch, custom },
      strategic: flagsOf(this.strategic),
      tier: { at: (row) => placement.tier.at(row) ?? listedTier.at(row) },
      owner: {
        at: (row) => {
          const owner = placement.owner.at(row)
          if (owner !== undefined) return owner
          const listed = listedOwner.at(row)
          return listed === undefined ? undefined : (people.get(listed) ?? listed)
        },
      },
    })
    const customFields = Object.fromEntries(custom.map(({ name, column }) => [name, column.type]))
    return {
      base: { currency, accounts, acvProxy: undefined, customFields },
      current: (accountId) => {
        const row = id.rowOf(accountId)
        return row < 0 ? undefined : placement.at(row, accountId)
      },
      sourceOf: (accountId) => {
        const row = id.rowOf(accountId)
        return row < 0 ? undefined : { source: source.at(row)!, externalId: externalId.at(row)! }
      },
      inOtherCurrency: this.inOtherCurrency,
    }
  }

  private otherCurrency(): FieldSink {
    return {
      put: ({ bytes, start }: BinaryField) => {
        this.inOtherCurrency += bytes[start]!
      },
    }
  }
}
