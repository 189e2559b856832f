import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { writeMap } from '../../connectors/map/write-map.ts'
import { readCustomerBase } from '../../connectors/read-customer-base.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import { ProblemError } from '../../operations/problem.ts'
import { answer, type CommonOptions, type Door, tellProblem, withCommonOptions } from '../door.ts'
import { dayOption } from '../input-options.ts'
import { printImport } from '../print-import.ts'

type Options = CommonOptions & { readonly map?: string; readonly asOf?: number; readonly saveMap?: string }

/** `tierwise import`: shows what was understood of a customer list, and every row and value that was not. */
export function addImport(program: Command, door: Door): void {
  const command = program
    .command('import')
    .description('show what is understood of a customer list; saves nothing but a map')
    .argument('<file>', 'customer list (CSV or XLSX)')
    .option('--map <file>', 'map file (YAML)')
    .option('--save-map <file>', 'write the mapping as a map file, to be checked and kept')
    .option('--as-of <day>', 'the day that the sums of a map are true for', dayOption)
  withCommonOptions(command, door).action((path: string, options: Options) =>
    answer(door, options, async ({ terminal, words, config }) => {
      const reading = terminal.progress(path)
      const read = await readCustomerBase({
        path,
        map: options.map,
        asOf: options.asOf ?? config.today,
        isAsOfDefault: options.asOf === undefined,
        onProgress: ({ bytes, totalBytes }) => reading.update(bytes, totalBytes),
      })
      reading.stop()
      if (read.kind === 'problems') throw new ProblemError(read.problems)
      const { base, summary } = read
      const said = words(base.currency)
      const { rejected, ...rest } = summary
      const told = rejected.map((rejection) => ({ ...rejection, ...tellProblem(rejection, said) }))
      const notes = summary.notes.map((note) => ({
        ...note,
        message: said.wordFor('note', note.code, note.values),
      }))
      if (options.json) {
        terminal.print(
          JSON.stringify({ ...rest, asOf: formatDay(summary.asOf), notes, rejected: told }, undefined, 2),
        )
      } else terminal.print(printImport({ summary, told, notes }, said, terminal.colours))
      if (options.saveMap !== undefined) {
        await writeFile(options.saveMap, writeMap(summary, read.map), { flag: 'wx' })
        terminal.note(said.text('cli.file_written', { path: options.saveMap }))
      }
      return summary.rejectedRows > 0 ? 'bad-input' : []
    }),
  )
}
