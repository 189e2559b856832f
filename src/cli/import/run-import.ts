import { basename } from 'node:path'
import { writeMap } from '../../connectors/map/write-map.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import { loadCustomerBase } from '../../operations/load-customer-base.ts'
import { tellProblem } from '../../operations/tell-problem.ts'
import { checkNewPlace, writeNewFile } from '../../operations/write-new-file.ts'
import { toJson } from '../../report/json/to-json.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import { printImport } from './print-import.ts'

type Options = CommonOptions & {
  readonly file: string
  readonly map?: string
  readonly asOf?: number
  readonly saveMap?: string
}

export function runImport(door: Door, options: Options): Promise<void> {
  return answer(door, options, async ({ terminal, words, page, config }) => {
    const { file, map, asOf, saveMap: target } = options
    if (target !== undefined) await checkNewPlace(target)
    const reading = terminal.progress(basename(file))
    const read = await loadCustomerBase({
      path: file,
      map,
      asOf: asOf ?? config.today,
      isAsOfDefault: asOf === undefined,
      skipRejected: true,
      onProgress: ({ bytes, totalBytes }) => reading.update(bytes, totalBytes),
    }).finally(reading.stop)
    const { base, summary, map: usedMap } = read
    if (target !== undefined) await writeNewFile(target, writeMap(summary, usedMap))
    const said = words(base.currency)
    const { rejected, asOf: day, ...rest } = summary
    const told = rejected.map((rejection) => ({
      ...tellProblem(rejection, said),
      scope: rejection.scope,
      values: rejection.values,
    }))
    const notes = summary.notes.map((note) => ({
      ...note,
      message: said.text(`note.${note.code}`, note.values),
    }))
    if (options.json) terminal.print(toJson({ ...rest, asOf: formatDay(day), notes, rejected: told }, 2))
    else terminal.print(printImport({ summary, told, notes }, page(said)))
    if (target !== undefined) terminal.note(said.text('cli.file_written', { path: target }))
    return summary.rejectedRows > 0 ? 'bad-input' : []
  })
}
