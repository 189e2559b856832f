import { existsSync } from 'node:fs'
import { ProblemError } from '../operations/problem.ts'
import { readSettings } from '../server/read-settings.ts'
import { dataFolderAt } from '../store/embedded/data-folder.ts'
import { type OpenDatabase, openDatabase } from '../store/open-database.ts'
import type { Call } from './answer.ts'

export type DatabaseOptions = { readonly data?: string }

/**
 * Works with the database that a server would use, which may run meanwhile: that of DATABASE_URL, else the one in the data
 * folder. Without `make` nothing is made: throws `no-data` for a folder that holds none.
 */
export async function withDatabase<Result>(
  { config }: Pick<Call, 'config'>,
  { data, make = false }: DatabaseOptions & { readonly make?: boolean },
  work: (opened: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const { databaseUrl: url, dataFolder } = readSettings(config.environment, { data })
  if (url === undefined && !make && !existsSync(dataFolderAt(dataFolder).cluster)) {
    throw new ProblemError([{ code: 'no-data', file: dataFolder, values: {} }])
  }
  const opened = await openDatabase({ url, dataFolder })
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}
