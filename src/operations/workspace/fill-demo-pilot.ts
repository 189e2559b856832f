import { readFile } from 'node:fs/promises'
import { formatDay } from '../../domain/kernel/day.ts'
import type { Protocol } from '../../domain/pilot/protocol.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { Context } from '../context.ts'
import { listImports } from '../import/list-imports.ts'
import { createPilot } from '../pilot/create-pilot.ts'
import { finishPilot } from '../pilot/finish-pilot.ts'
import type { Pilot } from '../pilot/get-pilot.ts'
import { listLooks } from '../pilot/list-looks.ts'
import { listPilotMembers } from '../pilot/list-pilot-members.ts'
import { listPilots } from '../pilot/list-pilots.ts'
import { readPilot } from '../pilot/read-pilot.ts'
import { startPilot } from '../pilot/start-pilot.ts'
import { takeLook } from '../pilot/take-look.ts'
import { DEMO_DAY, DEMO_FOLDER, importList, importOnce, waitFor } from './demo-steps.ts'

const DAYS = 28
/** What the treatment does, in seats of 100. */
const EFFECT = 6

const PROTOCOL: Protocol = {
  name: 'Monthly office hours',
  hypothesis: 'One open hour a month with a product expert brings more of the paid seats into use.',
  treatment: 'An invitation to an open hour with a product expert, and its recording afterwards.',
  ...{ scope: '', exclude: 'days_to_renewal >= 0 && days_to_renewal < 28' },
  ...{ share: 0.25, seed: 7, strata: ['tier', 'acv:4'], unit: 'account' },
  ...{ startsOn: DEMO_DAY, endsOn: DEMO_DAY + DAYS },
  primary: {
    ...{ name: 'Seats in use', kind: 'mean', better: 'higher' },
    source: { code: 'signal', metric: 'seats_in_use', how: 'mean' },
  },
  others: [{ name: 'ACV', source: { code: 'acv' }, kind: 'mean', better: 'higher' }],
  rule: { minimumEffect: 3, alpha: 0.05 },
}

/**
 * A pilot of the demo company that has run in the four weeks after its day and waits for somebody to decide. It goes on where it
 * was cut off, and does nothing before these weeks are over, or where pilots of somebody else are.
 */
export async function fillDemoPilot(context: Context, signal: AbortSignal): Promise<void> {
  if (signal.aborted || context.today() < DEMO_DAY + DAYS) return
  const { items } = await listPilots(context, { limit: 2 })
  if (items.length > 1 || (items[0] !== undefined && items[0].protocol.name !== PROTOCOL.name)) return
  await importOnce(context, { kind: 'signals', file: 'signals.csv', signal })
  if (signal.aborted) return
  const drafted = items[0] ?? (await createPilot(context, { protocol: PROTOCOL }))
  const { id: pilotId, revision } = drafted
  if (drafted.state === 'draft') await startPilot(on(context, 0), { pilotId, seenRevision: revision })
  const pilot = await readPilot(context, { pilotId })
  if (pilot.state === 'running') await runPilot(context, pilot, signal)
}

async function runPilot(context: Context, pilot: Pilot, signal: AbortSignal): Promise<void> {
  const { id: pilotId, revision } = pilot
  const imports = (await listImports(context, { limit: 10 })).filter(({ kind }) => kind === 'signals')
  const jobId =
    imports.length > 1
      ? imports[0]!.id
      : await importList(context, 'signals', treatedSignals(await treatedIn(context, pilotId)))
  await waitFor(context, jobId, signal)
  if (signal.aborted) return
  const { items: looks } = await listLooks(context, { pilotId, limit: 1 })
  if (looks.length === 0) await takeLook(on(context, DAYS / 2), { pilotId })
  await finishPilot(on(context, DAYS), { pilotId, seenRevision: revision })
}

/** The context on a day of the pilot. */
function on(context: Context, day: number): Context {
  return { ...context, today: () => DEMO_DAY + day }
}

async function treatedIn(context: Context, pilotId: Uuid): Promise<ReadonlySet<string>> {
  const { items } = await listPilotMembers(context, { pilotId, arm: 'treated', limit: 1000 })
  return new Set(items.map(({ externalId }) => externalId))
}

/** The weeks of treatment once more, with more seats in use where the account is treated. */
async function* treatedSignals(treated: ReadonlySet<string>): AsyncGenerator<Uint8Array> {
  const text = await readFile(new URL('signals.csv', DEMO_FOLDER), 'utf8')
  const [header, ...lines] = text.trimEnd().split('\n')
  const from = formatDay(DEMO_DAY)
  const changed = lines.flatMap((line) => {
    const [account, metric, day, value] = line.split(',')
    if (!treated.has(account!) || day! < from) return []
    return [[account, metric, day, Math.min(100, Number(value) + EFFECT)].join(',')]
  })
  yield new TextEncoder().encode(`${[header, ...changed].join('\n')}\n`)
}
