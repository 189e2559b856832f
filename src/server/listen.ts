import type { Server } from 'node:http'
import { hostname } from 'node:os'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { ProblemError } from '../operations/problem.ts'
import type { Settings } from './settings.ts'

const FIRST_PORT = 4780
const TRIED_PORTS = 20
const EVERY_ADDRESS = ['0.0.0.0', '::']
const OF_THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/

type Answer = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

export type Listening = {
  readonly server: Server
  readonly port: number
  /** The address that people use, without a slash at the end. */
  readonly publicUrl: string
  /** Whether nobody but this machine reaches it. */
  readonly isLoopback: boolean
}

/**
 * Listens where the settings say: on the port that was asked for or on none, else on 4780 or the next that is free. Throws
 * `setting-invalid` where that cannot be.
 */
export async function listen(
  { host, port, publicUrl }: Pick<Settings, 'host' | 'port' | 'publicUrl'>,
  answer: Answer,
): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(request, bindings as HttpBindings),
  })
  for (let tried = port ?? FIRST_PORT; ; tried++) {
    const fault = await tryPort(server as Server, host, tried)
    if (fault === undefined) break
    const isTaken = fault.code === 'EADDRINUSE'
    if (isTaken && port === undefined && tried < FIRST_PORT + TRIED_PORTS) continue
    throw refusal(fault, { host, port: tried })
  }
  const found = (server.address() as { readonly port: number }).port
  return {
    server: server as Server,
    port: found,
    publicUrl: publicUrl ?? `http://${nameOf(host)}:${found}`,
    isLoopback: OF_THIS_MACHINE.test(host),
  }
}

function tryPort(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => resolve(error)
    server.once('error', fail)
    server.listen(port, host, () => {
      server.removeListener('error', fail)
      resolve(undefined)
    })
  })
}

/** What stands in the address bar: a machine that listens everywhere is reached by its name. */
function nameOf(host: string): string {
  if (EVERY_ADDRESS.includes(host)) return hostname()
  return host.includes(':') ? `[${host}]` : host
}

const EXPECTED: Readonly<Record<string, readonly [setting: string, expected: string]>> = {
  EADDRINUSE: ['TIERWISE_PORT', 'port_taken'],
  EACCES: ['TIERWISE_PORT', 'port_forbidden'],
  EADDRNOTAVAIL: ['TIERWISE_HOST', 'host_unknown'],
  ENOTFOUND: ['TIERWISE_HOST', 'host_unknown'],
  EAI_AGAIN: ['TIERWISE_HOST', 'host_unknown'],
}

function refusal(
  fault: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): Error {
  const [file, expected] = EXPECTED[fault.code ?? ''] ?? []
  if (file === undefined) return fault
  const found = file === 'TIERWISE_PORT' ? String(port) : host
  return new ProblemError([{ code: 'setting-invalid', file, values: { found, expected } }])
}
