import type { Act } from '../../store/audit.ts'
import { listActsAfter, walkDigestedRows } from '../../store/audit-log.ts'
import { canonicalJson } from '../../store/canonical-json.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

const ACTS_AT_A_TIME = 200

/**
 * The log from its beginning, or after an act, as lines of JSON that anyone can verify without this program: of each act first
 * its rows, a list each, over which its `rowsDigest` is taken; then the act, an object; then the SHA-256 of that very line, a
 * text, which is the next act's `previousHash`. Texts about people stay sealed.
 */
export function exportAudit(
  context: Context,
  { after = 0 }: { readonly after?: number | undefined } = {},
): AsyncIterable<string> {
  allow(context, 'audit.read')
  return linesAfter(context, after)
}

async function* linesAfter({ database, workspaceId }: Context, after: number): AsyncGenerator<string> {
  let last = after
  for (;;) {
    const acts = await listActsAfter(database, workspaceId, { after: last, limit: ACTS_AT_A_TIME })
    for (const act of acts) {
      const key = { workspaceId, actId: act.actId }
      for await (const row of walkDigestedRows(database, key)) yield `${canonicalJson(row)}\n`
      yield* linesOf(act)
      last = act.number
    }
    if (acts.length < ACTS_AT_A_TIME) return
  }
}

function* linesOf({ hash, ...act }: Act): Generator<string> {
  yield `${canonicalJson(act)}\n`
  yield `"${hash}"\n`
}
