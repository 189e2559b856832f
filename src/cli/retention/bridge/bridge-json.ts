import type { Bridge } from '../../../domain/retention/bridge/bridge.ts'
import type { Words } from '../../../language/describe.ts'
import type { BridgeFound } from '../../../operations/retention/measure-bridge.ts'
import { sayDefinition } from './say-definition.ts'

/** The bridge as a document: money in minor units of the currency, by the month or by the year as `measure` says. */
export function bridgeJson(
  { question, loaded, bridge, grouped, cohorts }: BridgeFound,
  words: Words,
): object {
  const { currency, measure, amountPer } = question
  const { rows, missing, reversed } = loaded
  return {
    definition: {
      ...{ ...bridge.definition, snapshot: bridge.snapshot, measure, amountPer },
      said: sayDefinition(bridge, words),
    },
    currency,
    ...figuresJson(bridge),
    ...(grouped === undefined
      ? {}
      : {
          groups: grouped.groups.map(({ group, bridge: own }) => ({ group, ...figuresJson(own) })),
          customersOfSeveralGroups: grouped.changing,
        }),
    ...(cohorts === undefined ? {} : { cohorts }),
    ...{ rows, missing, endBeforeStart: reversed },
  }
}

function figuresJson({ months, periods, totals }: Bridge): object {
  return { months, ...(periods.length === 0 ? {} : { periods }), totals }
}
