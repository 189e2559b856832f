/** How far a value is from the one it should have, as a share of the latter. */
export function relativeError(got: number, wanted: number): number {
  return wanted === 0 ? Math.abs(got) : Math.abs(got / wanted - 1)
}
