declare const isReviewed: unique symbol

/** The text of one statement. Only the two functions below make one, so that no other text reaches a database. */
export type Sql = string & { readonly [isReviewed]: true }

/**
 * One statement, whole and constant: values go beside it as $1, $2 … A test reads all of them from the sources, parses them
 * and holds them against the rules for one SQL from a laptop to a cluster.
 */
export function sql(strings: TemplateStringsArray): Sql {
  const statement = strings[0]! as Sql
  WRITTEN_OUT.add(statement)
  return statement
}

/** Of a program there are so many and no more. */
const WRITTEN_OUT = new Set<Sql>()

/** Whether a statement stands in the sources as it is. */
export function isWrittenOut(statement: Sql): boolean {
  return WRITTEN_OUT.has(statement)
}

/** A statement made of names that this program knows (migrations, the manifest), never of what somebody has typed. */
export function generatedSql(text: string): Sql {
  return text as Sql
}

/**
 * A statement with the values in it, for COPY, which takes none beside it. Days and ids are quoted, and nothing else gets in.
 */
export function fillIn(statement: Sql, values: readonly (string | number)[]): Sql {
  const literals = values.map((value) => {
    if (typeof value === 'number' ? !Number.isSafeInteger(value) : !/^[\w-]+$/.test(value)) {
      throw new Error(`not a value to be written into a statement: ${value}`)
    }
    return typeof value === 'number' ? String(value) : `'${value}'`
  })
  return statement.replace(/\$(\d+)/g, (_, number) => literals[number - 1]!) as Sql
}

/** A name of a table, column or database as it stands in a statement. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
