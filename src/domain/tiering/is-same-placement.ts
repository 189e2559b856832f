import type { CurrentPlacement } from './placement.ts'

/** Whether two placements of an account say the same of its tier and of what a later decision starts from; owners aside. */
export function isSamePlacement(one: CurrentPlacement | undefined, other: CurrentPlacement): boolean {
  return one !== undefined && COMPARED.every((name) => one[name] === other[name]) && isSamePin(one, other)
}

const COMPARED = [
  'tier',
  'since',
  'reason',
  'baseTier',
  'acvMinor',
  'modelVersion',
  'riskSince',
  'riskEndedOn',
  'calmSince',
] as const satisfies readonly (keyof CurrentPlacement)[]

function isSamePin({ pin: one }: CurrentPlacement, { pin: other }: CurrentPlacement): boolean {
  return one?.tier === other?.tier && one?.until === other?.until && one?.reason === other?.reason
}
