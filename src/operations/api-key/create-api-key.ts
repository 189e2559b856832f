import { addApiKey } from '../../store/api-keys.ts'
import { appendAct } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { Instant } from '../../store/value-parsers.ts'
import { type Actor, nameOfActor, type Scope } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import { checkName } from '../check-name.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { hashToken, newToken } from '../session/token.ts'
import { apiKeyText } from './api-key-text.ts'

export type NewApiKey = {
  readonly name: string
  readonly scopes: readonly Scope[]
  /** Undefined: until it is revoked. */
  readonly expiresAt?: Instant | undefined
}

const PREFIX_BYTES = 6
/** Who made a key, where it was the person at the machine's terminal. */
const NOBODY: Uuid = '00000000-0000-0000-0000-000000000000'

/**
 * Makes a key for a program. The key itself is given this once; what is kept of it is a hash. Throws `scope-exceeded` for a key
 * that would give another one more than it has itself.
 */
export async function createApiKey(
  context: Context,
  { name: given, scopes, expiresAt }: NewApiKey,
): Promise<{ readonly id: Uuid; readonly key: string; readonly prefix: string }> {
  allow(context, 'api-key.administer')
  const { database, workspaceId, actor, newId, now, random } = context
  const [id, at, name] = [newId(), now(), checkName(given)]
  checkScopes(actor, scopes)
  if (expiresAt !== undefined && Date.parse(expiresAt) <= Date.parse(at)) {
    throw new ProblemError([{ code: 'expiry-past', path: 'expiresAt', values: {} }])
  }
  const prefix = Buffer.from(random(PREFIX_BYTES)).toString('hex')
  const secret = newToken(context)
  await database.transaction(async (transaction) => {
    await addApiKey(transaction, {
      ...{ id, workspaceId, name, prefix, secretHash: hashToken(secret), scopes: [...new Set(scopes)] },
      ...{ createdBy: makerOf(actor), createdAt: at, expiresAt, usedAt: undefined, revokedAt: undefined },
    })
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'api-key.create', actor: nameOfActor(actor), at },
      details: { key: id, prefix, scopes, expiresAt },
    })
  })
  return { id, key: apiKeyText(prefix, secret), prefix }
}

function checkScopes(actor: Actor, scopes: readonly Scope[]): void {
  if (scopes.length === 0) throw new ProblemError([{ code: 'scopes-missing', path: 'scopes', values: {} }])
  if (actor.kind !== 'api-key') return
  const exceeding = scopes.filter((scope) => !actor.scopes.includes(scope))
  if (exceeding.length > 0) {
    throw new ProblemError([{ code: 'scope-exceeded', path: 'scopes', values: { scopes: exceeding } }])
  }
}

function makerOf(actor: Actor): Uuid {
  return actor.kind === 'user' ? actor.userId : actor.kind === 'api-key' ? actor.apiKeyId : NOBODY
}
