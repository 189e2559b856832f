import type { Command } from 'commander'
import { initFiles } from '../../operations/init-files.ts'
import { answer, type CommonOptions, type Door, withCommonOptions } from '../door.ts'

/** `tierwise init`: a commented model and answers file to start from. */
export function addInit(program: Command, door: Door): void {
  const command = program
    .command('init')
    .description('write a commented model and answers file to start from')
    .argument('[dir]', 'folder to write into', '.')
  withCommonOptions(command, door).action((dir: string, options: CommonOptions) =>
    answer(door, options, async ({ terminal, words }) => {
      const written = await initFiles(dir)
      if (options.json) terminal.print(JSON.stringify({ written }, undefined, 2))
      else for (const path of written) terminal.print(words('USD').text('cli.file_written', { path }))
      return []
    }),
  )
}
