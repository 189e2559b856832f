import { readServerVersion } from '../../store/server-version.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/** What the server runs on, as far as everybody may know. */
export async function readAbout(context: Context): Promise<{ readonly databaseVersion: string }> {
  allow(context, 'workspace.read')
  return { databaseVersion: await readServerVersion(context.database) }
}
