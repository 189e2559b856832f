import { pino } from 'pino'
import type { Context, Surroundings } from '../../operations/context.ts'
import type { App } from '../app.ts'
import { createApp } from '../create-app.ts'
import { authenticate } from '../session/authenticate.ts'

/** Faults are printed: a test that meets one should say which. */
const log = pino({ level: 'error', serializers: { error: pino.stdSerializers.err } }, pino.destination(2))

/** The whole door with everybody taken for one actor, or for nobody: for tests of what a route does once it is known who calls. */
export function testApp(surroundings: Surroundings, context?: Context): App {
  return createApp({ surroundings, log, authenticate: async () => context })
}

/** The whole door as the server has it: whoever calls must show a session or a key. */
export function guardedApp(surroundings: Surroundings): App {
  return createApp({ surroundings, log, authenticate })
}
