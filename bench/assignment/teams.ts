import type { TeamSize } from './generate-team.ts'

export type NamedTeam = {
  readonly instance: string
  readonly size: TeamSize
  /** Where it may stop. */
  readonly gap: number
  /** What is proven afterwards, in the background. */
  readonly provenGap?: number
  readonly changes?: true
  readonly isQuick?: true
}

const AT_85 = { utilisation: 0.85, hasOwners: true, seed: 1 }

/** From 200 accounts × 20 CSMs to 100,000 × 2,000; "free" has no owners of today. */
export const TEAMS: readonly NamedTeam[] = [
  { instance: '200x20', size: { accounts: 200, csms: 20, ...AT_85 }, gap: 0.0005, isQuick: true },
  {
    instance: '500x20-s1',
    size: { accounts: 500, csms: 20, ...AT_85 },
    gap: 0.0005,
    changes: true,
    isQuick: true,
  },
  { instance: '500x20-s2', size: { accounts: 500, csms: 20, ...AT_85, seed: 2 }, gap: 0.0005, isQuick: true },
  {
    instance: '500x20-95',
    size: { accounts: 500, csms: 20, ...AT_85, utilisation: 0.95 },
    gap: 0.0005,
    isQuick: true,
  },
  {
    instance: '500x20-free',
    size: { accounts: 500, csms: 20, ...AT_85, hasOwners: false },
    gap: 0.0005,
    isQuick: true,
  },
  {
    instance: '1000x100-dedicated',
    size: { accounts: 1000, csms: 100, ...AT_85 },
    gap: 0.002,
    isQuick: true,
  },
  {
    instance: '1000x100-dedicated-free',
    size: { accounts: 1000, csms: 100, ...AT_85, hasOwners: false },
    gap: 0.01,
  },
  {
    instance: '5000x100',
    size: { accounts: 5000, csms: 100, ...AT_85 },
    gap: 0.004,
    provenGap: 0.001,
    changes: true,
    isQuick: true,
  },
  {
    instance: '5000x100-93',
    size: { accounts: 5000, csms: 100, ...AT_85, utilisation: 0.93 },
    gap: 0.004,
  },
  {
    instance: '5000x100-free',
    size: { accounts: 5000, csms: 100, ...AT_85, hasOwners: false },
    gap: 0.004,
  },
  { instance: '20000x400', size: { accounts: 20_000, csms: 400, ...AT_85 }, gap: 0.01 },
  { instance: '100000x2000', size: { accounts: 100_000, csms: 2000, ...AT_85 }, gap: 0.02, changes: true },
  {
    instance: '100000x2000-95',
    size: { accounts: 100_000, csms: 2000, ...AT_85, utilisation: 0.95 },
    gap: 0.02,
  },
]
