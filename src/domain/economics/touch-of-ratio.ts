import type { Touch } from '../account/account.ts'
import type { Parameters } from '../model/parameters.ts'

/**
 * The touch model that a ratio stands for: high up to the end of its band, tech from the start of its band or without a
 * CSM, low between. Ratios outside every band (1:30) are read as the cheaper neighbour: they are no dedicated service.
 */
export function touchOfRatio(ratio: number | undefined, bands: Parameters['ratioBands']): Touch {
  if (ratio === undefined || ratio >= bands.tech.from) return 'tech'
  return bands.high.to === undefined || ratio <= bands.high.to ? 'high' : 'low'
}
