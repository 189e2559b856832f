import type { ScenarioOutcome } from '../../domain/forecast/compare-scenarios.ts'
import type { Outlook } from '../../domain/forecast/outlook.ts'
import type { Forecast } from '../../domain/forecast/project.ts'
import type { Bands } from '../../domain/forecast/simulate.ts'
import { formatDay } from '../../domain/kernel/day.ts'

export type ForecastFound = {
  readonly outlook: Outlook
  readonly forecast: Forecast
  readonly bands: Bands
  readonly scenarios: readonly ScenarioOutcome[]
}

/** The forecast as a document: days as YYYY-MM-DD, the scenarios side by side as they end. */
export function forecastJson({ outlook, forecast, bands, scenarios }: ForecastFound): object {
  const { scenario, asOf, currency, today, months, asks } = forecast
  return {
    ...{ asOf: formatDay(asOf), currency, scenario, asks, today, runs: bands.runs, seed: bands.seed },
    months: months.map(({ endOn, ...month }) => ({ ...month, endOn: formatDay(endOn) })),
    bands: { total: bands.total, tiers: bands.tiers },
    scenarios: scenarios.map(scenarioJson),
    assumptions: {
      tiers: outlook.tiers.map(({ id, assumptions }) => ({ tier: id, ...assumptions })),
      people: outlook.people,
      highestCostShare: outlook.highestCostShare,
    },
  }
}

function scenarioJson({ scenario, forecast, ...outcome }: ScenarioOutcome): object {
  const { accounts, arrMinor, csms, csCostMinor, costShare, staffedShare, grr, nrr } =
    forecast.months.at(-1)!.total
  return {
    ...{
      scenario,
      today: forecast.today,
      accounts,
      arrMinor,
      csms,
      csCostMinor,
      costShare,
      staffedShare,
      grr,
      nrr,
    },
    ...outcome,
    asks: forecast.asks,
  }
}
