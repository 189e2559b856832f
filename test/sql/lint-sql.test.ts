import { describe, expect, test } from 'vitest'
import { readSourceFiles } from '../source-files.ts'
import { lintSchema } from './lint-schema.ts'
import { lintStatement } from './lint-statement.ts'
import { parseSql } from './syntax-tree.ts'
import { readMigrationTexts, readTables } from './tables.ts'

const migrations = readMigrationTexts()
const tables = await readTables([
  ...migrations.map(({ text }) => text),
  'create table migration (name text, constraint migration_pkey primary key (name))',
])
const statements = readSourceFiles(['src'], '.ts')
  .filter(({ path }) => !/\.test\.ts$|\/testing\//.test(path))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/\bsql`([^`]*)`/g)].map((match) => ({
      path: `${path}:${text.slice(0, match.index).split('\n').length}`,
      text: match[1]!,
    })),
  )

describe('the SQL of this repository', () => {
  test.each(migrations)('[B30] $path', async ({ text }) => {
    const problems = (await parseSql(text)).flatMap((statement) => lintSchema(statement, tables))
    expect(problems).toEqual([])
  })

  test.each(statements)('[B31] [B32] [B33] $path', async ({ text }) => {
    const isDefinition = /^\s*(create|drop|set|copy)\b/.test(text)
    expect(isDefinition ? [] : lintStatement(await parseSql(text), tables)).toEqual([])
    expect((await parseSql(text)).length).toBe(1)
  })

  test('[B31] text that is made at run time is made of our own names, in few places', () => {
    const makers = readSourceFiles(['src'], '.ts').filter(
      ({ path, text }) => !/\.test\.ts$|\/testing\//.test(path) && text.includes('generatedSql'),
    )
    const names = ['copy-rows', 'distribute', 'migrate', 'read-base', 'sql', 'workspace-database']
    expect(makers.map(({ path }) => path)).toEqual([
      'src/jobs/create-queue.ts',
      'src/store/backup/walk-tables.ts',
      ...names.map((name) => `src/store/${name}.ts`),
    ])
  })

  test('[B31] all statements are found', () => {
    expect(statements.length).toBeGreaterThan(30)
  })
})

describe('the linter finds what it is for', () => {
  const account = 'workspace_id uuid not null, account_id uuid not null'
  const key = 'constraint signal_pkey primary key (workspace_id, account_id, metric, day)'
  test.each([
    [`create table signal (${account}, metric text, day date, ${key})`, undefined],
    [`create table unknown (${account})`, /not in src\/store\/manifest/],
    [
      `create table signal (workspace_id uuid not null, account_id uuid, ${key})`,
      /account_id is missing or may be null/,
    ],
    [`create table signal (${account}, constraint p primary key (workspace_id, metric))`, /p lacks/],
    [`create table signal (${account}, ${key}, constraint u unique (account_id))`, /u lacks/],
    [`create table signal (${account}, ${key}, unique (workspace_id, account_id))`, /without a name/],
    [`create table signal (${account})`, /no primary key/],
    [`create table signal (${account}, ${key}) inherits (touch)`, /inheritance/],
    [`create table signal (${account}, n serial, ${key})`, /serial/],
    [`create table signal (${account}, n int unique, ${key})`, /constraint in its line/],
    [`create table signal (${account}, value double precision, ${key})`, /float/],
    [`create table signal (${account}, seen_at timestamp, ${key})`, /without a time zone/],
    [
      `create table signal (${account}, acv_minor integer, ${key})`,
      /acv_minor is int4 and its name says int8/,
    ],
    [`create table signal (${account}, ends_on timestamptz, ${key})`, /name says date/],
    [
      `create table signal (${account}, ${key}, constraint f foreign key (account_id) references account (account_id))`,
      /f lacks/,
    ],
    [
      `create table signal (${account}, ${key}, constraint f foreign key (workspace_id) references session (user_id))`,
      /from a distributed table to the local table session/,
    ],
    [
      'create table person (workspace_id uuid, constraint p primary key (workspace_id), constraint f foreign key (workspace_id) references account (workspace_id))',
      /from a reference table to the distributed table account/,
    ],
    [
      `create table signal (${account}, ${key}, constraint f foreign key (workspace_id, account_id) references account (workspace_id, account_id) on delete set null)`,
      /null/,
    ],
    ['create unique index i on account (workspace_id, external_id)', /i is unique and lacks/],
    ['create index on account (name)', /without a name/],
    ['create trigger t after insert on account execute function f()', /trigger/],
    ['create rule r as on insert to account do nothing', /rule/],
    ['create view v as select 1', /view/],
    ['alter table account add column a int, add column b int', /several actions/],
  ])('[B30] %s', async (text, problem) => {
    const found = (await parseSql(text)).flatMap((statement) => lintSchema(statement, tables)).join('\n')
    if (problem === undefined) expect(found).toBe('')
    else expect(found).toMatch(problem)
  })

  test.each([
    ['select 1 from account where workspace_id = $1', undefined],
    ['select 1; select 2', /several statements/],
    // Joins.
    [
      'select 1 from account a join touch t on t.workspace_id = a.workspace_id and t.account_id = a.account_id where a.workspace_id = $1',
      undefined,
    ],
    [
      'select 1 from account a, touch t where a.workspace_id = $1 and t.workspace_id = $1 and a.account_id = $2 and t.account_id = $2',
      undefined,
    ],
    [
      'select 1 from account a join touch t on t.account_id = a.account_id where a.workspace_id = $1',
      /a and t meet without workspace_id/,
    ],
    [
      'select 1 from account a join touch t using (workspace_id) where a.workspace_id = $1',
      /meet without account_id/,
    ],
    [
      'select 1 from account a join account p on p.account_id = a.parent_id and p.workspace_id = a.workspace_id where a.workspace_id = $1',
      /a and p meet without account_id/,
    ],
    [
      'select 1 from account a where a.workspace_id = $1 and exists (select from touch t where t.workspace_id = a.workspace_id)',
      /meet without account_id/,
    ],
    [
      'select 1 from account a where a.workspace_id = $1 and not exists (select from touch t where t.workspace_id = a.workspace_id and t.account_id = a.account_id)',
      undefined,
    ],
    [
      'select 1 from account a where a.workspace_id = $1 and (a.account_id = $2 or exists (select from touch t where t.workspace_id = $1))',
      /meet without account_id/,
    ],
    [
      'delete from touch t using account a where t.workspace_id = $1 and a.workspace_id = $1',
      /meet without account_id/,
    ],
    [
      'update touch set minutes = 1 from account a where touch.workspace_id = $1 and a.workspace_id = $1 and touch.account_id = a.account_id',
      undefined,
    ],
    // Workspaces.
    ['select 1 from account', /account is not bound to a workspace/],
    ['select 1 from account where workspace_id = $1 or true', /not bound/],
    ['update plan set state = $2 where plan_id = $1', /plan is not bound/],
    ['delete from api_key where api_key_id = $1', /not bound/],
    ['select 1 from api_key where prefix = $1', undefined],
    [
      'select 1 from membership m join plan p on p.workspace_id = m.workspace_id where m.user_id = $1',
      undefined,
    ],
    [
      'select 1 from membership m join plan p on p.plan_id = $2 where m.user_id = $1',
      /plan \(p\) is not bound/,
    ],
    ['select 1 from membership where role = $1', /membership is not bound/],
    ['insert into plan_row select * from touch', /touch is not bound/],
    ['with old as (select 1 from touch) select 1 from old', /touch is not bound/],
    ['select 1 from (select 1 from touch) as t', /touch is not bound/],
    ['select 1 from touch where workspace_id = $1 union all select 1 from signal', /signal is not bound/],
    // Limits.
    ['select 1 from account where workspace_id = $1 order by name, account_id limit 5', undefined],
    ['select 1 from account where workspace_id = $1 order by name limit 5', /ends in name/],
    ['select 1 from account where workspace_id = $1 limit 5', /LIMIT without an order/],
    // Constructs.
    [
      'insert into signal (workspace_id) values ($1) on conflict (workspace_id, account_id, metric, day) do update set recorded_at = now()',
      /now\(\) in DO UPDATE/,
    ],
    [
      'insert into signal (workspace_id) values ($1) on conflict (workspace_id, account_id, metric, day) do update set value = random()',
      /random\(\)/,
    ],
    [
      'insert into signal (workspace_id) values ($1) on conflict (workspace_id, account_id, metric, day) do update set recorded_at = current_timestamp',
      /current_timestamp/,
    ],
    [
      'insert into signal (workspace_id) values ($1) on conflict (workspace_id, account_id, metric, day) do update set value = coalesce(excluded.value, signal.value)',
      undefined,
    ],
    [
      'insert into signal (workspace_id) values ($1) on conflict (metric, day) do nothing',
      /without the full key/,
    ],
    ['insert into signal (workspace_id) values ((select 1))', /VALUES with a query/],
    ['select 1 from plan where workspace_id = $1 and plan_id not in (select 1)', /NOT IN/],
    ['select 1 from plan where workspace_id = $1 and plan_id not in ($2, $3)', undefined],
    ['merge into plan using person on true when matched then delete', /MERGE/],
    ['select count(*) from touch where workspace_id = $1 group by rollup (activity)', /ROLLUP/],
    ['with recursive r as (select 1 union all select 1 from r) select 1 from r', /recursive/],
    ['delete from touch where workspace_id = $1 and ctid = $2', /ctid/],
    ['select array_agg(metric) from signal where workspace_id = $1', /array_agg without an order/],
    ['select array_agg(metric order by metric) from signal where workspace_id = $1', undefined],
    ['update touch set account_id = $2 where workspace_id = $1', /ids never change/],
    ['update touch set minutes = random() where workspace_id = $1', /random/],
    ['select 1 from touch where workspace_id = $1 for update skip locked', /FOR UPDATE over accounts/],
    ['select 1 from import_run where workspace_id = $1 for update skip locked', undefined],
  ])('[B31] [B32] [B33] %s', async (text, problem) => {
    const found = lintStatement(await parseSql(text), tables).join('\n')
    if (problem === undefined) expect(found).toBe('')
    else expect(found).toMatch(problem)
  })
})
