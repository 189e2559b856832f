import { Client } from 'pg'
import { clusterIdentity, type DataFolder } from './data-folder.ts'
import { SERVER_OWNER } from './initialise-cluster.ts'

/** The port is only a part of the socket's name: an embedded server listens on no network address. */
export const SOCKET_PORT = 5432

export type ServerState = 'running' | 'starting' | 'absent'

const NOBODY_LISTENS = ['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'ECONNRESET']
const CANNOT_CONNECT_NOW = '57P03'
const TOO_MANY_CONNECTIONS = '53300'

/**
 * Whether the cluster of a data folder is served. It asks the socket, not the process list: in another container the process
 * of a server has another number or none, and the socket is the same.
 */
export async function probeServer(folder: DataFolder): Promise<ServerState> {
  const client = new Client({
    host: folder.socket,
    port: SOCKET_PORT,
    user: SERVER_OWNER,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('select system_identifier::text from pg_control_system()')
    return rows[0].system_identifier === clusterIdentity(folder) ? 'running' : 'absent'
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === CANNOT_CONNECT_NOW) return 'starting'
    if (code === TOO_MANY_CONNECTIONS) return 'running'
    if (NOBODY_LISTENS.includes(code ?? '') || message.includes('Connection terminated')) return 'absent'
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}
