import type { ModelChangeCode } from './model-change.ts'
import type { ProblemValues } from './model-problem.ts'

export type Mapping = { readonly [key: string]: unknown }

/** How the entries of a list are told apart, and how one that comes or goes is called. */
export type EntryList = {
  readonly keyOf: (entry: Mapping) => string
  readonly added: ModelChangeCode
  readonly removed: ModelChangeCode
  /** What a change inside the entry says about where it is. */
  readonly identify: (entry: Mapping) => ProblemValues
  /** What an entry that comes or goes says beside that. */
  readonly describe: (entry: Mapping) => ProblemValues
}

/** The lists whose entries have an identity, by their path without indexes. Every other list is one value. */
export const ENTRY_LISTS: Readonly<Record<string, EntryList>> = {
  tiers: {
    keyOf: ({ id }) => String(id),
    added: 'tier_added',
    removed: 'tier_removed',
    identify: ({ id }) => ({ tier: String(id) }),
    describe: ({ touch }) => ({ touch: String(touch) }),
  },
  'tiers.service.cadences': {
    keyOf: ({ activity }) => String(activity),
    added: 'cadence_added',
    removed: 'cadence_removed',
    identify: ({ activity }) => ({ activity: String(activity) }),
    describe: ({ everyDays, who }) => ({ everyDays: Number(everyDays), who: String(who) }),
  },
  'movement.approvals': {
    keyOf: (entry) => JSON.stringify(entry),
    added: 'approval_added',
    removed: 'approval_removed',
    identify: () => ({}),
    describe: ({ reasons, tiers, arrFrom }) => ({
      ...(Array.isArray(reasons) && { reasons: reasons.map(String) }),
      ...(Array.isArray(tiers) && { tiers: tiers.map(String) }),
      ...(typeof arrFrom === 'number' && { arrFrom }),
    }),
  },
  'movement.floors.complexity': {
    keyOf: ({ from }) => String(from),
    added: 'entry_added',
    removed: 'entry_removed',
    identify: ({ from }) => ({ entry: String(from) }),
    describe: ({ tier }) => ({ tier: String(tier) }),
  },
  'health.groups': {
    keyOf: ({ id }) => String(id),
    added: 'entry_added',
    removed: 'entry_removed',
    identify: ({ id }) => ({ entry: String(id) }),
    describe: () => ({}),
  },
  'health.signals': {
    keyOf: ({ metric }) => String(metric),
    added: 'entry_added',
    removed: 'entry_removed',
    identify: ({ metric }) => ({ entry: String(metric) }),
    describe: () => ({}),
  },
  'people.yearLines': {
    keyOf: ({ id }) => String(id),
    added: 'entry_added',
    removed: 'entry_removed',
    identify: ({ id }) => ({ entry: String(id) }),
    describe: () => ({}),
  },
}
