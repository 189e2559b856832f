import { distribute, type SpreadKey } from '../../store/distribute.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import { type DatabaseOptions, withDatabase } from '../with-database.ts'

type Options = CommonOptions & DatabaseOptions & { readonly by: SpreadKey }

export function runDistribute(door: Door, options: Options): Promise<void> {
  return answer(door, options, async ({ terminal, words, config }) => {
    const { by } = options
    await withDatabase({ config }, options, ({ database }) => distribute(database, by))
    if (options.json) terminal.print(JSON.stringify({ distributedBy: by }, undefined, 2))
    else terminal.print(words('USD').text('cli.database.distributed', { key: by }))
    return []
  })
}
