import { DuckDBInstance } from '@duckdb/node-api'

/** The same list through SQL: read, tier, cost, write every account with its tier. The speed of light for a file. */
export async function planWithDuckDb(list: string, out: string): Promise<{ seconds: number }> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  const started = performance.now()
  await connection.run(`
    create table placed as
    select account_id, acv, tier as was,
           case when acv >= 100000 then 'high'
                when acv >= 10000 or employees >= 1000 then 'low'
                else 'tech' end as tier
      from read_csv('${list}', header = true)`)
  await connection.run(`
    create table costed as
    select tier, count(*) as accounts, sum(acv) as arr,
           count(*) * case tier when 'high' then 12500 when 'low' then 3200 else 50 end as cs_cost,
           median(acv) as median_acv
      from placed group by tier`)
  await connection.run(
    `copy (select * from placed where was is distinct from tier) to '${out}' (format csv, header)`,
  )
  const seconds = (performance.now() - started) / 1000
  connection.closeSync()
  return { seconds }
}
