import type { DrawAccount, Stratification, StratumValue } from '../../domain/pilot/design/draw-account.ts'
import { type PilotDraw as Drawn, drawPilot } from '../../domain/pilot/design/draw-pilot.ts'
import { assessPower } from '../../domain/pilot/power/assess-power.ts'
import type { Protocol, Stratifier } from '../../domain/pilot/protocol.ts'
import type { Transaction } from '../../store/database.ts'
import type { NewMember } from '../../store/pilot-members.ts'
import type { Context } from '../context.ts'
import { knowFigures, leadingMetrics } from './know-figures.ts'
import { type Candidate, type Candidates, loadCandidates } from './load-candidates.ts'
import { type Measurement, measureBefore } from './measure-metrics.ts'
import type { PilotDraw } from './pilot-draw.ts'
import { spreadOfBooks } from './spread-of-books.ts'

/** So many people with accounts in both arms are listed. */
const MOST_LISTED = 200

/** [Q167] [Q168] Draws a protocol on the base as it is today: the same base and seed, the same draw. Nothing is written. */
export async function drawMembers(
  context: Context,
  transaction: Transaction,
  protocol: Protocol,
): Promise<{ readonly draw: PilotDraw; readonly members: readonly NewMember[] }> {
  const { workspaceId, today } = context
  const found = await loadCandidates(context, transaction, protocol)
  const { candidates, enrolment, view } = found
  const accounts = { workspaceId, accountIds: candidates.map(({ id }) => id) }
  const when = { protocol, drawnOn: today() }
  const metrics = [protocol.primary, ...protocol.others]
  const before = await measureBefore(transaction, accounts, { metrics, ...when })
  const drawn = drawPilot({
    accounts: candidates.map((candidate) => drawAccountOf(candidate, protocol.strata, before)),
    stratifications: protocol.strata.map((by) => STRATIFICATIONS[by](found)),
    ...{ share: protocol.share, seed: protocol.seed, unit: protocol.unit },
  })
  const leading = await leadingMetrics(transaction, workspaceId, when)
  const alsoBefore = await measureBefore(transaction, accounts, { metrics: leading, ...when })
  const figures = await knowFigures(transaction, accounts, { before: [...before, ...alsoBefore], ...when })
  const { counts, contamination } = drawn
  const arms = { treated: counts.treated, control: counts.control }
  const books = booksOf(drawn, candidates, before[0]!)
  const assessed = assessPower({
    protocol: { ...protocol, others: [...protocol.others, ...leading] },
    ...{ arms, figures, ...(books !== undefined && { clusters: books }) },
  })
  const draw: PilotDraw = {
    ...{ day: view.asOf, enrolment, arms, books },
    ...{ strata: drawn.strata, balance: drawn.balance },
    contamination: contamination
      .toSorted((a, b) => b.treated + b.control - (a.treated + a.control))
      .slice(0, MOST_LISTED),
    ...{ contaminated: contamination.length, withoutBook: drawn.withoutBook.length },
    power: { ...assessed, others: assessed.others.slice(0, protocol.others.length) },
  }
  return { draw, members: membersOf(drawn, candidates, { protocol, before }) }
}

const TOUCHED = { groups: undefined, isSummed: false }

const STRATIFICATIONS: Readonly<Record<Stratifier, (found: Candidates) => Stratification>> = {
  tier: ({ view }) => ({ ...TOUCHED, name: 'tier', order: view.model.tiers.map(({ id }) => id) }),
  segment: () => ({ ...TOUCHED, name: 'segment', order: ['smb', 'mid_market', 'enterprise'] }),
  'acv:4': () => ({ name: 'acv', groups: 4, order: [], isSummed: true }),
}

function drawAccountOf(
  { id, owner, tier, segment, acvMinor, health, tenureDays }: Candidate,
  strata: readonly Stratifier[],
  before: readonly Measurement[],
): DrawAccount {
  const values: Readonly<Record<Stratifier, StratumValue>> = { tier, segment, 'acv:4': acvMinor }
  const measured = before.flatMap(({ metric: { name, source }, values: found }) =>
    source.code === 'signal' ? [[name, found.get(id)] as const] : [],
  )
  return {
    ...{ id, owner },
    strata: strata.map((by) => values[by]),
    covariates: {
      ...{ acv: acvMinor, health, tenure_days: tenureDays, tier, segment },
      ...Object.fromEntries(measured),
    },
  }
}

function membersOf(
  drawn: Drawn,
  candidates: readonly Candidate[],
  { protocol, before }: { readonly protocol: Protocol; readonly before: readonly Measurement[] },
): readonly NewMember[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  return drawn.accounts.map(({ account, arm, stratum }) => {
    const { tier, owner } = byId.get(account)!
    return {
      ...{ accountId: account, arm, stratum, tier, book: protocol.unit === 'book' ? owner : undefined },
      before: Object.fromEntries(
        before.map(({ metric, values }) => [metric.name, values.get(account) ?? null]),
      ),
    }
  })
}

function booksOf(drawn: Drawn, candidates: readonly Candidate[], primary: Measurement): PilotDraw['books'] {
  if (drawn.unit !== 'book') return undefined
  const { units, treatedUnits } = drawn.counts
  const spread = spreadOfBooks(candidates, primary.values)
  return { treated: treatedUnits, control: units - treatedUnits, ...spread }
}
