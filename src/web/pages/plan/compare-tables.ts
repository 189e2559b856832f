import type { PlanRow, PlanTable } from './plan-table.ts'

/** An account of which two plans do not say the same; undefined where one says nothing: there it stays. */
export type PlanDifference = {
  readonly accountId: string
  readonly name: string
  readonly acvMinor: number | null
  readonly one: PlanRow | undefined
  readonly other: PlanRow | undefined
}

/** All accounts of which two plans do not say the same, in the order of ids, in which both tables are. */
export function compareTables(one: PlanTable, other: PlanTable): readonly PlanDifference[] {
  const differences: PlanDifference[] = []
  const ids = [one.columns.id, other.columns.id] as const
  for (let left = 0, right = 0; left < one.size || right < other.size; ) {
    const [leftId, rightId] = [ids[0][left], ids[1][right]]
    const isLeft = rightId === undefined || (leftId !== undefined && leftId <= rightId)
    const isRight = leftId === undefined || (rightId !== undefined && rightId <= leftId)
    if (!(isLeft && isRight && isSame(one, left, { other, right }))) {
      const pair = { one: isLeft ? one.at(left) : undefined, other: isRight ? other.at(right) : undefined }
      const row = (pair.one ?? pair.other)!
      const { accountId, name, externalId } = row
      const acvMinor = pair.other?.acvMinor ?? row.acvMinor
      differences.push({ accountId, name: name ?? externalId, acvMinor, ...pair })
    }
    if (isLeft) left++
    if (isRight) right++
  }
  return differences
}

function isSame(
  one: PlanTable,
  left: number,
  { other, right }: { readonly other: PlanTable; readonly right: number },
): boolean {
  return (['kind', 'from', 'to', 'reason'] as const).every(
    (field) => one.coded(field, left) === other.coded(field, right),
  )
}
