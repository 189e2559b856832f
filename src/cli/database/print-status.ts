import type { DatabaseStatus } from '../../store/database-status.ts'
import type { MigrationStatus } from '../../store/migrate.ts'
import { drawFacts } from '../terminal/draw-facts.ts'
import type { Page } from '../terminal/page.ts'

const BYTES_IN_MEGABYTE = 1_000_000

/** What the database is, and what is left to do with it. */
export function printStatus(
  status: DatabaseStatus & { readonly migrations: MigrationStatus },
  { words: { text, number }, width }: Page,
): string {
  const { serverVersion: version, user, isRowSecurityActive, bytes, citus, spreadKey, migrations } = status
  const applied = migrations.applied.length
  const { pending } = migrations
  const security = isRowSecurityActive === undefined ? 'missing' : isRowSecurityActive ? 'holds' : 'bypassed'
  return drawFacts(
    [
      [text('cli.database.server'), `PostgreSQL ${version}`],
      [
        text('cli.database.schema'),
        pending.length === 0
          ? text('cli.database.schema_current', { applied })
          : text('cli.database.schema_pending', { applied, pending }),
      ],
      [text('cli.database.security'), text(`cli.database.security_is.${security}`, { user })],
      [text('cli.database.cluster'), text(`cli.database.cluster_is.${citus}`, { key: spreadKey })],
      [text('cli.database.size'), `${number(Math.ceil(bytes / BYTES_IN_MEGABYTE))} MB`],
    ],
    width,
  )
}
