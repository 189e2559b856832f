export type Segment = 'smb' | 'mid_market' | 'enterprise'

/** Employees of the customer from which it is mid-market, and enterprise; defaults in spec/1: 100 and 1000. */
export type SegmentLimits = { readonly midMarketFrom: number; readonly enterpriseFrom: number }

/** Segment by employees of the customer. Unknown without employees. */
export function segmentOf(employees: number | undefined, limits: SegmentLimits): Segment | undefined {
  if (employees === undefined) return undefined
  return employees >= limits.enterpriseFrom
    ? 'enterprise'
    : employees >= limits.midMarketFrom
      ? 'mid_market'
      : 'smb'
}
