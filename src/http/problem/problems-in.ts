import { HTTPException } from 'hono/http-exception'
import { TooLargeError } from '../../domain/kernel/too-large-error.ts'
import { type OperationProblemCode, type Problem, ProblemError } from '../../operations/problem.ts'
import { isConflict, isConnectionLoss } from '../../store/connection-loss.ts'
import { StoreError, type StoreErrorCode } from '../../store/store-error.ts'
import type { Call } from '../app.ts'

/** What the store says of itself, for whoever has asked for something; undefined: that cannot happen once a server runs. */
const OF_STORE: Readonly<Record<StoreErrorCode, OperationProblemCode | undefined>> = {
  'no-embedded-server': undefined,
  'data-folder': undefined,
  'server-did-not-start': 'database-unavailable',
  'server-too-old': undefined,
  'server-encoding': undefined,
  'server-unreachable': 'database-unavailable',
  'migration-changed': undefined,
  'database-newer': undefined,
  'citus-missing': undefined,
  'already-distributed': undefined,
  'outcome-unknown': 'outcome-unknown',
  overtaken: 'overtaken',
}

/** Conditions of PostgreSQL (its manual, appendix A) that say nothing about the program. */
const OF_POSTGRES: Readonly<Record<string, OperationProblemCode>> = {
  // Of text that came otherwise than in JSON, which is looked at before.
  '22021': 'text-not-storable',
  '22P05': 'text-not-storable',
  '25006': 'database-read-only',
  '53100': 'database-full',
  '53200': 'database-busy',
  '53300': 'database-unavailable',
  '55P03': 'database-busy',
  '57014': 'database-busy',
  '58030': 'database-unavailable',
}

/** What the person who called can mend or wait for; undefined for a fault of the program itself. */
export function problemsIn(error: unknown, call: Call): readonly Problem[] | undefined {
  if (error instanceof ProblemError) return error.problems
  if (error instanceof TooLargeError) return [{ code: 'amounts-too-large', values: {} }]
  if (error instanceof HTTPException) return problemsOfHono(error, call)
  const code = error instanceof StoreError ? OF_STORE[error.code] : codeOfDriver(error)
  return code && [{ code, values: {} }]
}

function codeOfDriver(error: unknown): OperationProblemCode | undefined {
  if (isConflict(error)) return 'database-busy'
  const { code } = error as { readonly code?: unknown }
  if (typeof code === 'string' && Object.hasOwn(OF_POSTGRES, code)) return OF_POSTGRES[code]
  return isConnectionLoss(error) ? 'database-unavailable' : undefined
}

/** Hono reads the body before a route is called, and says with a status of its own what hinders it. */
function problemsOfHono({ status }: HTTPException, call: Call): readonly Problem[] | undefined {
  if (status === 415) {
    const found = call.req.header('content-type')
    return [{ code: 'unsupported-media-type', path: 'header.content-type', values: { found } }]
  }
  return status === 400 ? [{ code: 'malformed-json', path: 'body', values: {} }] : undefined
}
