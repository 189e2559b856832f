import { readPeople } from '../../connectors/read-team.ts'
import type { WorkspaceEntry } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import {
  importPeople,
  type PersonChange,
  type PersonFact,
  type PersonState,
} from '../../store/import-people.ts'
import { sealText } from '../../store/personal-fields.ts'
import type { JobContext } from '../job/job-work.ts'
import { ProblemError } from '../problem.ts'
import { keptMap } from './kept-map.ts'
import { type ListReader, reportOfList } from './list-reader.ts'
import { parseGivenMap } from './parse-given-map.ts'
import { previewPeople } from './preview-list.ts'

/** What the columns of a team list say of a person. */
const FACT_OF: Readonly<Record<string, PersonFact>> = {
  name: 'name',
  role: 'role',
  tiers: 'tiers',
  hours_per_week: 'hoursPerWeek',
  productive_share: 'productiveShare',
  ramp: 'ramp',
  languages: 'languages',
  regions: 'regions',
  skills: 'skills',
  leave: 'leave',
  start_date: 'startOn',
  end_date: 'endOn',
  loaded_cost: 'loadedCostMinor',
}

/** Reads a team list: who can look after accounts. */
export const readPeopleList: ListReader = async ({ context, input, upload, map, workspaceCurrency }) => {
  const { workspaceId, jobId, now, progress } = context
  progress('reading')
  const read = await readPeople(upload.path, { currency: workspaceCurrency, map: parseGivenMap(map) })
  if (read.kind === 'problems') throw new ProblemError(read.problems)
  const { people, summary } = read
  const facts = new Set(summary.mapping.flatMap(({ field }) => FACT_OF[field] ?? []))
  return {
    map: keptMap(summary, map),
    preview: previewPeople(people, summary.mapping),
    report: reportOfList(summary, workspaceCurrency),
    write: async (transaction) => {
      progress('writing')
      const { changes, ...counts } = await importPeople(transaction, {
        ...{ workspaceId, importId: jobId, source: input.source, currency: workspaceCurrency, at: now() },
        ...{ facts, people },
      })
      const entries: WorkspaceEntry[] = []
      for (const change of changes) entries.push(await entryOf(transaction, context, change))
      return { ...counts, entries }
    },
  }
}

/** A person's change as the audit log keeps it: the name is sealed with the person's key. */
async function entryOf(
  transaction: Transaction,
  { workspaceId, now, random }: JobContext,
  { personId, before, after }: PersonChange,
): Promise<WorkspaceEntry> {
  const sealed = async (state: PersonState | undefined) => {
    if (state === undefined || state.name === null) return state
    const name = await sealText(
      transaction,
      { workspaceId, subjectId: personId, at: now(), random },
      state.name,
    )
    return { ...state, name }
  }
  return { subject: `person:${personId}`, before: await sealed(before), after: await sealed(after) }
}
