import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Surroundings } from '../operations/context.ts'

/** What a route finds beside its request. */
export type Env = {
  readonly Variables: {
    readonly surroundings: Surroundings
    /** Of the workspace and the actor that the session or the key stands for; only on routes that ask for one of them. */
    readonly context: Context
    /** In every answer, and in every line of the log about it. */
    readonly requestId: string
  }
}

/** The HTTP door. Each folder beside this file adds the routes of one resource. */
export type App = OpenAPIHono<Env>
