import { type SegmentLimits, segmentOf } from '../../domain/account/segment.ts'
import { PARAMETER_SETS } from '../../domain/model/parameters.ts'
import type { HistoryFacts } from '../../store/contract-histories.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { loadNewestModel } from '../model/load-newest-model.ts'

/** By what retention is told apart. */
export const RETENTION_GROUPS = ['tier', 'segment', 'industry', 'region', 'country'] as const
export type RetentionGroup = (typeof RETENTION_GROUPS)[number]

export type FindGroup = (facts: HistoryFacts) => string | undefined

/** [Q159] How an account's group is found: its tier is the first that was recorded, so that no tier is flattered by who grew into it; segments have the limits of the model in force. */
export async function findGroups(
  transaction: Transaction,
  workspaceId: Uuid,
  group: RetentionGroup,
): Promise<FindGroup> {
  if (group !== 'segment') return (facts) => facts[group]
  const limits = await segmentLimits(transaction, workspaceId)
  return ({ employees }) => segmentOf(employees, limits)
}

async function segmentLimits(transaction: Transaction, workspaceId: Uuid): Promise<SegmentLimits> {
  const committed = await loadNewestModel(transaction, workspaceId)
  return committed?.model.segments ?? PARAMETER_SETS.selection.segments
}
