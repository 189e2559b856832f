import { initFiles } from '../../operations/init-files.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'

type Options = CommonOptions & { readonly dir: string }

export function runInit(door: Door, options: Options): Promise<void> {
  return answer(door, options, async ({ terminal, words }) => {
    const written = await initFiles(options.dir)
    if (options.json) terminal.print(JSON.stringify({ written }, undefined, 2))
    else for (const path of written) terminal.print(words('USD').text('cli.file_written', { path }))
    return []
  })
}
