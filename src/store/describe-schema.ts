import type { Connection } from './database.ts'
import { sql } from './sql.ts'

type Column = {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly is_required: boolean
  readonly default: string | null
}
type Item = { readonly table: string; readonly text: string }

/** The schema as a text for review: tables with columns, constraints and indexes, in the order of their names. */
export async function describeSchema(connection: Connection): Promise<string> {
  const columns = await connection.query<Column>(sql`
    select class.relname as table, attribute.attname as name, format_type(attribute.atttypid, attribute.atttypmod) as type,
           attribute.attnotnull as is_required, pg_get_expr(adbin, adrelid) as default
      from pg_class as class
      join pg_attribute as attribute on attribute.attrelid = class.oid and attnum > 0 and not attisdropped
      left join pg_attrdef on adrelid = class.oid and adnum = attnum
     where class.relnamespace = current_schema()::regnamespace and class.relkind in ('r', 'p')
     order by class.relname, attnum`)
  // From PostgreSQL 18 on, NOT NULL is a constraint too ('n'): it stands with its column here.
  const constraints = await connection.query<Item>(sql`
    select conrelid::regclass::text as table, conname || ' ' || pg_get_constraintdef(oid) as text
      from pg_constraint
     where connamespace = current_schema()::regnamespace and conrelid <> 0 and contype <> 'n'
     order by conrelid::regclass::text, contype = 'p' desc, conname`)
  const indexes = await connection.query<Item>(sql`
    select tablename as table, replace(indexdef, schemaname || '.', '') as text
      from pg_indexes
     where schemaname = current_schema()
       and not exists (select from pg_constraint where conname = indexname and connamespace = current_schema()::regnamespace)
     order by tablename, indexname`)
  const policies = await connection.query<Item>(sql`
    select tablename as table, 'policy ' || policyname || ' ' || cmd || ' using ' || qual || ' with check ' || with_check as text
      from pg_policies
     where schemaname = current_schema()
     order by tablename, policyname`)
  const forced = await connection.query<Item>(sql`
    select relname as table, 'row-level security, for the owner too' as text
      from pg_class
     where relnamespace = current_schema()::regnamespace and relrowsecurity and relforcerowsecurity
     order by relname`)
  const tables = [...new Set(columns.map(({ table }) => table))]
  return tables
    .map((table) =>
      [
        table,
        ...of(columns, table).map((column) => `  ${describeColumn(column)}`),
        ...[constraints, indexes, forced, policies]
          .flatMap((items) => of(items, table))
          .map(({ text }) => `  - ${text}`),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n')
}

function describeColumn({ name, type, is_required, default: value }: Column): string {
  return `${name} ${type}${is_required ? ' not null' : ''}${value === null ? '' : ` default ${value}`}`
}

function of<Found extends { readonly table: string }>(items: readonly Found[], table: string): Found[] {
  return items.filter((item) => item.table === table)
}
