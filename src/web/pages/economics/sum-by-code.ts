import type { ToldTrial } from './use-trials.ts'

type ToldFinding = ToldTrial['findings'][number]

/** Findings of one code as one: their money and their accounts added up, in the order of the first. */
export function sumByCode(findings: readonly ToldFinding[]) {
  const byCode = new Map<
    string,
    { code: string; severity: string; moneyMinor: number | undefined; accounts: number }
  >()
  for (const { code, severity, moneyMinor, accountCount } of findings) {
    const found = byCode.get(code)
    byCode.set(code, {
      ...{ code, severity: found?.severity ?? severity },
      moneyMinor: moneyMinor === null ? found?.moneyMinor : (found?.moneyMinor ?? 0) + moneyMinor,
      accounts: (found?.accounts ?? 0) + accountCount,
    })
  }
  return [...byCode.values()]
}
