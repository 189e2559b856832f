/**
 * [N14] The distance from the bound at which books are good enough, unless somebody wants less: 0.05 % up to a thousand accounts, 0.4 % up to
 * twenty thousand, 2 % above. Below that the answer differs in ties that nobody would notice.
 */
export function usualGap(accounts: number): number {
  return accounts <= 1_000 ? 0.0005 : accounts <= 20_000 ? 0.004 : 0.02
}
