import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** What an account was worth over time. */
export type WalkedContract = {
  readonly from: Day
  readonly until: Day | undefined
  /** Undefined: not known, or in another currency than was asked for. */
  readonly acvMinor: number | undefined
}

type Row = {
  readonly accountId: Uuid
  readonly from: Day
  readonly until: Day | null
  readonly acvMinor: number | null
}

const PAGE = 20_000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** The contracts of every account, also of those that have left, account by account in the order of ids. */
export async function* walkContracts(
  connection: Connection,
  workspaceId: Uuid,
  currency: string,
): AsyncGenerator<readonly [account: Uuid, contracts: readonly WalkedContract[]]> {
  let account: Uuid = BEFORE_ALL
  let after: Day | undefined
  let contracts: WalkedContract[] = []
  for (;;) {
    const rows: Row[] = await connection.query<Row>(
      sql`
      select account_id as "accountId", from_on as "from", until_on as "until", case when currency = $2 then acv_minor end as "acvMinor"
        from contract
       where workspace_id = $1 and account_id >= $3 and (account_id > $3 or from_on > $4)
       order by account_id, from_on
       limit $5`,
      [workspaceId, currency, account, after === undefined ? null : copyDay(after), PAGE],
    )
    for (const { accountId, from, until, acvMinor } of rows) {
      if (accountId !== account) {
        if (contracts.length > 0) yield [account, contracts]
        account = accountId
        contracts = []
      }
      contracts.push({ from, until: until ?? undefined, acvMinor: acvMinor ?? undefined })
      after = from
    }
    if (rows.length === PAGE) continue
    if (contracts.length > 0) yield [account, contracts]
    return
  }
}
