import { hash } from 'node:crypto'
import { protocolText } from '../../domain/pilot/decide/protocol-text.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findPilot, type PilotKey, type PilotState, type StoredPilot } from '../../store/pilots.ts'
import { nameActors } from '../audit/name-people.ts'
import { ProblemError } from '../problem.ts'
import type { PilotDecision } from './decide-pilot.ts'
import type { PilotDraw } from './pilot-draw.ts'

export type Pilot = StoredPilot<PilotDraw, PilotDecision> & {
  /** [Q170] Undefined before the start; false: the protocol is no longer the one that was locked. */
  readonly isIntact: boolean | undefined
  /** What those are called who have begun, changed, ended or decided it, by how the log names them. */
  readonly names: ReadonlyMap<string, string>
}

/** A pilot with whether its protocol is the one that was locked. Throws `not-found`. */
export async function getPilot(connection: Connection, key: PilotKey): Promise<Pilot> {
  const stored = await findPilot(connection, key)
  if (stored === undefined) {
    throw new ProblemError([{ code: 'not-found', values: { what: 'pilot', id: key.pilotId } }])
  }
  const [pilot] = await pilotsOf(connection, key.workspaceId, [stored])
  return pilot!
}

/** Stored pilots as they are shown. */
export async function pilotsOf(
  connection: Connection,
  workspaceId: Uuid,
  stored: readonly StoredPilot[],
): Promise<readonly Pilot[]> {
  const actors = stored.flatMap(({ createdBy, updatedBy, endedBy, decidedBy, lock }) =>
    [createdBy, updatedBy, endedBy, decidedBy, lock?.lockedBy].filter((actor) => actor !== undefined),
  )
  const names = await nameActors(connection, workspaceId, actors)
  return stored.map((pilot) => ({
    ...(pilot as StoredPilot<PilotDraw, PilotDecision>),
    ...{ isIntact: pilot.lock && isLocked(pilot.lock, pilot.protocol), names },
  }))
}

/** One in one of some states. Throws `pilot-not-ready` when it is in another. */
export async function getPilotIn(
  connection: Connection,
  key: PilotKey,
  states: readonly PilotState[],
): Promise<Pilot> {
  const pilot = await getPilot(connection, key)
  if (states.includes(pilot.state)) return pilot
  throw new ProblemError([{ code: 'pilot-not-ready', values: { state: pilot.state } }])
}

/** The pilot as somebody was to change it: why it was not changed. */
export function staleOrOther(
  pilot: Pilot,
  states: readonly PilotState[],
  seenRevision: number,
): ProblemError {
  if (!states.includes(pilot.state)) {
    return new ProblemError([{ code: 'pilot-not-ready', values: { state: pilot.state } }])
  }
  const values = { seen: seenRevision, current: pilot.revision }
  return new ProblemError([{ code: 'stale-revision', values }])
}

/** [Q170] What was locked must still be what is followed. Throws `pilot-tampered`. */
export function mustBeIntact({ isIntact, lock }: Pilot): void {
  if (isIntact !== false) return
  throw new ProblemError([{ code: 'pilot-tampered', values: { hash: lock?.hash ?? '' } }])
}

/** SHA-256 in hexadecimal. */
export function hashOfProtocol(text: string): string {
  return hash('sha256', text)
}

function isLocked(
  { protocol: text, hash: locked }: NonNullable<StoredPilot['lock']>,
  protocol: StoredPilot['protocol'],
): boolean {
  return hashOfProtocol(text) === locked && protocolText(protocol) === text
}
