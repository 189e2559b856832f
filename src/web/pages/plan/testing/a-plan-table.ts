import { type PlanRow, PlanTable } from '../plan-table.ts'

const CODED = ['kind', 'from', 'to', 'reason', 'ownerBefore', 'ownerAfter'] as const

/** The table of a plan with some rows; what is not given is not there. */
export function aPlanTable(rows: readonly Partial<PlanRow>[]): PlanTable {
  const whole = rows.map(
    (row, index): PlanRow => ({
      ...{
        accountId: `id-${index}`,
        externalId: `C-${index}`,
        name: null,
        kind: 'moving',
        from: null,
        to: null,
      },
      ...{ reason: null, acvMinor: null, csCostBeforeMinor: null, csCostAfterMinor: null, heldUntil: null },
      ...{ ownerBefore: null, ownerAfter: null, missing: [], appliedRun: null, isRefused: false },
      ...row,
    }),
  )
  const coded = (texts: readonly (string | null)[]) => {
    const values = [...new Set(texts.filter((text) => text !== null))]
    return { values, at: texts.map((text) => (text === null ? -1 : values.indexOf(text))) }
  }
  const codes = Object.fromEntries(CODED.map((field) => [field, coded(whole.map((row) => row[field]))]))
  return new PlanTable({
    ...(codes as Record<(typeof CODED)[number], ReturnType<typeof coded>>),
    count: whole.length,
    id: whole.map(({ accountId }) => accountId),
    externalId: whole.map(({ externalId }) => externalId),
    name: whole.map(({ name }) => name),
    acvMinor: whole.map(({ acvMinor }) => acvMinor),
    csCostBeforeMinor: whole.map(({ csCostBeforeMinor }) => csCostBeforeMinor),
    csCostAfterMinor: whole.map(({ csCostAfterMinor }) => csCostAfterMinor),
    heldUntil: whole.map(({ heldUntil }) => heldUntil),
    missing: coded(whole.map(({ missing }) => (missing.length === 0 ? null : missing.join(',')))),
    appliedRun: whole.map(({ appliedRun }) => appliedRun),
    refused: whole.flatMap(({ isRefused }, place) => (isRefused ? [place] : [])),
  })
}
