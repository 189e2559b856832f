import {
  checkHandoff,
  HANDOFF_PARTS,
  type HandoffPart,
  type HandoffRecord,
  MAY_BE_NONE,
} from '../../../domain/organisation/check-handoff.ts'
import type { Handoff } from './handoff-queries.ts'

/** A record while it is written: an entry may still be empty. */
export type WrittenRecord = HandoffRecord

/** As the server has it, with what nobody has said left undefined. */
export function writtenOf(record: Handoff['record']): WrittenRecord {
  const listOf = (entries: readonly string[] | null | undefined) => entries ?? undefined
  return {
    goals: listOf(record.goals),
    successPlan: record.successPlan ?? undefined,
    stakeholders: listOf(record.stakeholders),
    openIssues: listOf(record.openIssues),
    risks: listOf(record.risks),
    promisesMade: listOf(record.promisesMade),
    nextSteps: listOf(record.nextSteps),
  }
}

/** What is sent: without empty entries, and without parts of which nothing is left. That there is none stays said. */
export function cleanRecord(record: WrittenRecord): WrittenRecord {
  const parts = HANDOFF_PARTS.map((part) => [part, cleanPart(part, record[part])])
  return Object.fromEntries(parts) as WrittenRecord
}

function cleanPart(part: HandoffPart, said: string | readonly string[] | undefined) {
  if (said === undefined) return undefined
  if (typeof said === 'string') return said.trim() === '' ? undefined : said
  const entries = said.filter((entry) => entry.trim() !== '')
  const isNone = said.length === 0 && MAY_BE_NONE.includes(part)
  return entries.length > 0 || isNone ? entries : undefined
}

/** The parts that two records do not say the same of. */
export function changedParts(one: WrittenRecord, other: WrittenRecord): readonly HandoffPart[] {
  const [left, right] = [cleanRecord(one), cleanRecord(other)]
  return HANDOFF_PARTS.filter((part) => JSON.stringify(left[part]) !== JSON.stringify(right[part]))
}

/** What is still to be filled before the handoff can be accepted. */
export function missingParts(record: WrittenRecord): readonly HandoffPart[] {
  const check = checkHandoff(cleanRecord(record))
  return check.kind === 'complete' ? [] : check.missing
}

/** Two records of one beginning: the parts that I have changed are mine, the others theirs. */
export function mergeRecords({
  base,
  mine,
  theirs,
}: {
  readonly base: WrittenRecord
  readonly mine: WrittenRecord
  readonly theirs: WrittenRecord
}): WrittenRecord {
  const own = changedParts(base, mine)
  const parts = HANDOFF_PARTS.map((part) => [part, own.includes(part) ? mine[part] : theirs[part]])
  return Object.fromEntries(parts) as WrittenRecord
}
