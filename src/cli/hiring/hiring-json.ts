import type { HiringPlan } from '../../domain/capacity/plan-hiring.ts'
import type { TierBookSize } from '../../domain/forecast/book-sizes.ts'
import type { HiringOutlook, UnitHiring } from '../../domain/forecast/hiring-outlook.ts'
import type { Outlook } from '../../domain/forecast/outlook.ts'
import { type Day, formatDay } from '../../domain/kernel/day.ts'

export type HiringFound = {
  readonly outlook: Outlook
  readonly hiring: HiringOutlook
  readonly books: readonly TierBookSize[]
}

/** The hiring plan as a document: days as YYYY-MM-DD. */
export function hiringJson({ outlook, hiring, books }: HiringFound): object {
  const { asOf, openings, units, ...rest } = hiring
  return {
    asOf: formatDay(asOf),
    ...rest,
    openings: openings.map(opened),
    units: units.map(unitJson),
    books,
    people: outlook.people,
  }
}

function unitJson({ plan, tradeOff, ...unit }: UnitHiring): object {
  return {
    ...unit,
    plan: planJson(plan),
    tradeOff: {
      ...tradeOff,
      points: tradeOff.points.map(({ plan: { openings }, ...point }) => ({
        ...point,
        openings: openings.map(opened),
      })),
    },
  }
}

function planJson({ openings, ...plan }: HiringPlan): object {
  return { ...plan, openings: openings.map(opened) }
}

function opened<Opened extends { readonly openOn: Day; readonly startOn: Day }>(opening: Opened): object {
  return { ...opening, openOn: formatDay(opening.openOn), startOn: formatDay(opening.startOn) }
}
