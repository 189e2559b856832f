import { Button } from '../../../ui/button.tsx'
import { csvCell } from '../../../ui/grid/csv-cell.ts'
import { saveFile } from '../../../ui/grid/export-rows.ts'
import look from '../../../ui/look.module.css'
import { useWords } from '../../../words/words-context.tsx'
import type { Pilot } from '../pilot-queries.ts'
import type { PilotLook } from '../result-queries.ts'
import type { Finding } from './pilot-finding.ts'
import { resultLines } from './result-lines.ts'

/** The result on paper, as a table for a spreadsheet, or all of it for a program. */
export function SaveResult({
  pilot,
  look: last,
  findings,
}: {
  readonly pilot: Pilot
  readonly look: PilotLook
  readonly findings: readonly Finding[]
}) {
  const { text } = useWords()
  const save = (format: 'CSV' | 'JSON') => {
    const name = `pilot-${pilot.pilotId}`
    if (format === 'JSON') {
      const { protocol, lock, ended, endedOn, endReason, decision } = pilot
      const all = { protocol, lock, ended, endedOn, endReason, decision, result: last }
      saveFile(new Blob([JSON.stringify(all, undefined, 2)], { type: 'application/json' }), `${name}.json`)
    } else {
      const lines = resultLines(findings).map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
      // Without the mark Excel takes UTF-8 for something else.
      saveFile(new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
    }
  }
  return (
    <div className={look.row}>
      <Button onClick={() => window.print()}>{text('web.report.print')}</Button>
      {(['CSV', 'JSON'] as const).map((format) => (
        <Button key={format} icon="download" onClick={() => save(format)}>
          {text('web.report.save', { format })}
        </Button>
      ))}
    </div>
  )
}
