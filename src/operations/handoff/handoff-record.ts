import type { HandoffRecord } from '../../domain/organisation/check-handoff.ts'
import type { Connection } from '../../store/database.ts'
import type { StoredRecord } from '../../store/handoffs.ts'
import { type Sealed, type Sealing, sealText } from '../../store/personal-fields.ts'

/** The record with every part; undefined where nobody has said. */
export function handoffRecordOf(record: StoredRecord): HandoffRecord {
  return {
    goals: record.goals,
    successPlan: record.successPlan,
    stakeholders: record.stakeholders,
    openIssues: record.openIssues,
    risks: record.risks,
    promisesMade: record.promisesMade,
    nextSteps: record.nextSteps,
  }
}

/** The parts that two records do not say the same of, as the audit log has them: texts that only the handoff's key opens. */
export async function sealChanges(
  connection: Connection,
  sealing: Sealing,
  { before, after }: { readonly before: StoredRecord; readonly after: StoredRecord },
): Promise<{ readonly before: SealedRecord; readonly after: SealedRecord }> {
  const sealed = { before: {} as SealedRecord, after: {} as SealedRecord }
  const parts = Object.keys(handoffRecordOf({})) as (keyof StoredRecord)[]
  for (const part of parts) {
    const [was, is] = [textOf(before[part]), textOf(after[part])]
    if (was === is) continue
    sealed.before = { ...sealed.before, [part]: await seal(was) }
    sealed.after = { ...sealed.after, [part]: await seal(is) }
  }
  return sealed

  async function seal(text: string | undefined): Promise<Sealed | null> {
    return text === undefined ? null : sealText(connection, sealing, text)
  }
}

export type SealedRecord = Readonly<Record<string, Sealed | null>>

function textOf(part: string | readonly string[] | undefined): string | undefined {
  return typeof part === 'object' ? part.join('\n') : part
}
