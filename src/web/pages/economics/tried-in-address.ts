import { TIER_INPUTS, type TierInput, type Tried } from './what-if.ts'

type Address = Readonly<Record<string, string | undefined>>

/** What is tried, as an address says it: `low.ratio=60`, `margin=0.8`. What is no number is passed over. */
export function readTried(address: Address): Tried {
  const tiers: Record<string, Partial<Record<TierInput, number>>> = {}
  for (const [key, text] of Object.entries(address)) {
    const dot = key.lastIndexOf('.')
    const input = TIER_INPUTS.find((name) => name === key.slice(dot + 1))
    const value = numberOf(text)
    if (dot < 1 || input === undefined || value === undefined || (input === 'ratio' && value < 1)) continue
    const id = key.slice(0, dot)
    tiers[id] = { ...tiers[id], [input]: input === 'ratio' ? value : Math.round(value) }
  }
  return { tiers, targetShare: shareOf(address.targetShare), margin: shareOf(address.margin) }
}

/** Whether anything is tried. */
export function isTrying({ tiers, targetShare, margin }: Tried): boolean {
  return Object.keys(tiers).length > 0 || targetShare !== undefined || margin !== undefined
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) && value >= 0 && value <= 1e14 ? value : undefined
}

function shareOf(text: string | undefined): number | undefined {
  const value = numberOf(text)
  return value !== undefined && value > 0 && value <= 1 ? value : undefined
}
