import { appendAct } from '../../store/audit.ts'
import { endHealthOverrides } from '../../store/health-overrides.ts'
import type { Uuid } from '../../store/identifier.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { changeOverride } from './change-override.ts'
import type { ReadHealth } from './read-health.ts'

/**
 * [Q152] From today on nobody says what the health of an account is: what is computed counts. Where nobody did, nothing changes.
 * Throws as `setOverride` does.
 */
export async function endOverride(
  context: Context,
  { accountId }: { readonly accountId: Uuid },
): Promise<ReadHealth> {
  allow(context, 'health.override')
  const { workspaceId, actor, today, now, newId } = context
  return changeOverride(context, accountId, async (transaction, { health }) => {
    const [at, by] = [now(), nameOfActor(actor)]
    const ended = await endHealthOverrides(transaction, { workspaceId, accountId }, { day: today(), by, at })
    if (ended === 0) return false
    const override = health.override?.kind === 'person' ? (health.override.id ?? null) : null
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'health.end-override', actor: by, at },
      details: { override },
      accounts: [
        {
          accountId,
          before: { score: health.score ?? null, band: health.band ?? null },
          after: { score: health.computed.score ?? null, band: health.computed.band ?? null },
        },
      ],
    })
    return true
  })
}
