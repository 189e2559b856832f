import { expect, test } from 'vitest'
import { commitModelVersion, findNewestModelVersion, listModelVersions } from './model-versions.ts'
import { AT, aWorkspace, newId } from './testing/a-workspace.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'

const used = useFreshDatabase()

test('[B27] versions are numbered from 1, the newest is in force, and all can be read', async () => {
  const workspaceId = await aWorkspace(used.database)
  expect(await findNewestModelVersion(used.database, workspaceId)).toBeUndefined()
  const commit = (document: string, seen: number) =>
    used.database.transaction((transaction) =>
      commitModelVersion(
        transaction,
        {
          ...{
            workspaceId,
            id: newId(),
            document,
            digest: 'd',
            reason: 'because',
            committedBy: undefined,
            committedAt: AT,
          },
        },
        seen,
      ),
    )
  expect(await commit('tiers: [] # first', 0)).toBe(1)
  expect(await commit('second', 1)).toBe(2)
  expect(await findNewestModelVersion(used.database, workspaceId)).toMatchObject({
    ...{ number: 2, document: 'second', reason: 'because', committedBy: undefined, committedAt: AT },
  })
  // Somebody who has seen only the first.
  expect(await commit('late', 1)).toBeUndefined()
  expect((await Promise.all([commit('a', 2), commit('b', 2)])).toSorted()).toEqual([3, undefined])
  const numbers = (await listModelVersions(used.database, workspaceId, { before: 3, limit: 5 })).map(
    ({ number }) => number,
  )
  expect(numbers).toEqual([2, 1])
})
