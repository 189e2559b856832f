import { COMPANY_INPUTS, type CompanyInput, TIER_INPUTS, type TierInput, type Tried } from './what-if.ts'

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
  return {
    tiers,
    ...Object.fromEntries(COMPANY_INPUTS.map((input) => [input, companyValue(input, address[input])])),
  }
}

/** Whether anything is tried. */
export function isTrying({ tiers, ...company }: Tried): boolean {
  return Object.keys(tiers).length > 0 || COMPANY_INPUTS.some((input) => company[input] !== undefined)
}

function companyValue(input: CompanyInput, text: string | undefined): number | undefined {
  const value = numberOf(text)
  if (value === undefined) return undefined
  if (input === 'cacMinor') return Math.round(value)
  return value <= 1 && (value > 0 || input !== 'targetShare') ? value : undefined
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) && value >= 0 && value <= 1e14 ? value : undefined
}

/** The change of retention that is tried for another touch, as a share: `gain=0.03`. */
export function readGain({ gain }: Address): number | undefined {
  const value = gain === undefined || gain === '' ? Number.NaN : Number(gain)
  return Number.isFinite(value) && Math.abs(value) <= 1 ? value : undefined
}
