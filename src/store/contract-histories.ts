import type { Day } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** What an account was worth from a day until before another. */
export type HeldContract = {
  readonly from: Day
  readonly until: Day | undefined
  /** In the currency that was asked for; undefined: not known, or in another. */
  readonly acvMinor: number | undefined
  readonly isForeign: boolean
}

/** What accounts are told apart by. */
export type HistoryFacts = {
  readonly tier: string | undefined
  readonly employees: number | undefined
  readonly industry: string | undefined
  readonly region: string | undefined
  readonly country: string | undefined
}

export type ContractHistory = {
  readonly accountId: Uuid
  /** From the oldest on. */
  readonly contracts: readonly HeldContract[]
  readonly facts: HistoryFacts
}

/** When the first contract began that did until a day, and how many accounts there are. */
export type HistoryBounds = {
  readonly firstOn: Day | undefined
  readonly accounts: number
}

export async function readHistoryBounds(
  connection: Connection,
  workspaceId: Uuid,
  asOf: Day,
): Promise<HistoryBounds> {
  const [row] = await connection.query<{ firstOn: Day | null; accounts: number }>(
    sql`
    select (select min(from_on) from contract where workspace_id = $1 and from_on <= $2) as "firstOn",
           (select count(*)::int from account where workspace_id = $1) as accounts`,
    [workspaceId, copyDay(asOf)],
  )
  return { firstOn: row!.firstOn ?? undefined, accounts: row!.accounts }
}

type Row = {
  readonly accountId: Uuid
  readonly from: Day
  readonly until: Day | null
  readonly acvMinor: number | null
  readonly isForeign: boolean
}

type FactsRow = { readonly [Key in keyof HistoryFacts]: HistoryFacts[Key] | null } & {
  readonly accountId: Uuid
}

/** Small enough that reading a page holds nobody up. */
const PAGE = 5000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** The contracts of every account that ever had one, those that have left too, page by page in the order of ids, each account whole and once. */
export async function* walkHistories(
  connection: Connection,
  {
    workspaceId,
    currency,
    run,
  }: {
    readonly workspaceId: Uuid
    readonly currency: string
    /** Tiers are those up to this run; undefined: nobody asks what accounts are told apart by. */
    readonly run: number | undefined
  },
): AsyncGenerator<readonly ContractHistory[]> {
  let [account, after]: [Uuid, Day | undefined] = [BEFORE_ALL, undefined]
  let unfinished: Row[] = []
  for (;;) {
    const rows: Row[] = await connection.query<Row>(
      sql`
      select account_id as "accountId", from_on as "from", until_on as "until", case when currency = $2 then acv_minor end as "acvMinor",
             currency <> $2 and acv_minor is not null as "isForeign"
        from contract
       where workspace_id = $1 and account_id >= $3 and (account_id > $3 or from_on > $4)
       order by account_id, from_on
       limit $5`,
      [workspaceId, currency, account, after === undefined ? null : copyDay(after), PAGE],
    )
    const isLast = rows.length < PAGE
    const all = [...unfinished, ...rows]
    const last = all.at(-1)
    if (last === undefined) return
    // The next page may have more of the last account.
    unfinished = isLast ? [] : all.filter(({ accountId }) => accountId === last.accountId)
    const whole = all.slice(0, all.length - unfinished.length)
    if (whole.length > 0)
      yield byAccount(
        whole,
        run === undefined ? NOTHING_KNOWN : await readFacts(connection, { workspaceId, run, rows: whole }),
      )
    if (isLast) return
    account = last.accountId
    after = last.from
  }
}

const NOTHING_KNOWN: ReadonlyMap<Uuid, HistoryFacts> = new Map()

async function readFacts(
  connection: Connection,
  {
    workspaceId,
    run,
    rows,
  }: { readonly workspaceId: Uuid; readonly run: number; readonly rows: readonly Row[] },
): Promise<ReadonlyMap<Uuid, HistoryFacts>> {
  const found = await connection.query<FactsRow>(
    sql`
    select a.account_id as "accountId", coalesce(p.tier, a.listed_tier) as tier, a.employees, a.industry, a.region, a.country
      from account a
      left join (
             select distinct on (workspace_id, account_id) workspace_id, account_id, tier
               from placement
              where workspace_id = $1 and account_id between $2 and $3 and run_number <= $4 and tier is not null
              order by workspace_id, account_id, run_number) p
        on p.workspace_id = a.workspace_id and p.account_id = a.account_id
     where a.workspace_id = $1 and a.account_id between $2 and $3`,
    [workspaceId, rows[0]!.accountId, rows.at(-1)!.accountId, run],
  )
  return new Map(found.map(({ accountId, ...known }) => [accountId, factsOf(known)]))
}

function byAccount(rows: readonly Row[], facts: ReadonlyMap<Uuid, HistoryFacts>): readonly ContractHistory[] {
  const histories: { accountId: Uuid; contracts: HeldContract[]; facts: HistoryFacts }[] = []
  for (const { accountId, until, acvMinor, ...row } of rows) {
    let history = histories.at(-1)
    if (history?.accountId !== accountId) {
      history = { accountId, contracts: [], facts: facts.get(accountId) ?? factsOf({}) }
      histories.push(history)
    }
    history.contracts.push({ ...row, until: until ?? undefined, acvMinor: acvMinor ?? undefined })
  }
  return histories
}

function factsOf(row: Partial<Omit<FactsRow, 'accountId'>>): HistoryFacts {
  const { tier, employees, industry, region, country } = row
  return {
    ...{ tier: tier ?? undefined, employees: employees ?? undefined, industry: industry ?? undefined },
    ...{ region: region ?? undefined, country: country ?? undefined },
  }
}
