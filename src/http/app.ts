import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import type { Context, Surroundings } from '../operations/context.ts'

/** What a route finds beside its request. */
export type Env = {
  /** Of Node's server; absent where a test calls the application itself. */
  readonly Bindings: {
    readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } }
  }
  readonly Variables: {
    readonly surroundings: Surroundings
    /** Of the workspace and the actor that the session or the key stands for; only on routes that ask for one of them. */
    readonly context: Context
    /** In every answer, and in every line of the log about it. */
    readonly requestId: string
    /** The address of whoever calls, as seen by the outermost proxy that is trusted. */
    readonly address: string
    /** Aborted when the server is about to stop: what goes on for long ends, and is taken up again elsewhere. */
    readonly draining: AbortSignal
  }
}

/** The HTTP door. Each folder beside this file adds the routes of one resource. */
export type App = OpenAPIHono<Env>

/** One request on its way to its answer. */
export type Call = HonoContext<Env>

/**
 * Finds out who calls and which workspace they are in, from the cookie of a session or from a key; undefined: nobody whom we
 * know. Throws a ProblemError where there is more to say than that.
 */
export type Authenticate = (call: Call) => Promise<Context | undefined>
