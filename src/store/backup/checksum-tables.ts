import type { Database, Transaction } from '../database.ts'
import { holdState } from '../read-base.ts'
import { LineDigest, type TableChecksum } from './line-digest.ts'
import { walkTables } from './walk-tables.ts'

/** By table. Two databases with the same ones hold the same, whatever servers they lie on. */
export type Checksums = Readonly<Record<string, TableChecksum>>

/** The checksums of all tables that a backup holds, as of one moment. */
export async function checksumTables(database: Database): Promise<Checksums> {
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    return readChecksums(transaction)
  })
}

/** The same as a transaction sees it. */
export async function readChecksums(transaction: Transaction): Promise<Checksums> {
  const digests = new Map<string, LineDigest>()
  let digest = new LineDigest()
  await walkTables(transaction, {
    begin({ table }) {
      digest = digests.get(table.name) ?? new LineDigest()
      digests.set(table.name, digest)
    },
    take: (bytes) => digest.take(bytes),
    end() {},
  })
  return Object.fromEntries([...digests].map(([name, found]) => [name, found.finish()]))
}
