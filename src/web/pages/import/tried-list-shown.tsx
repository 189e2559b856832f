import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { MapValue } from './edit-map.ts'
import classes from './import-page.module.css'
import { ListPreviewTable } from './list-preview.tsx'
import type { TriedList } from './list-report.ts'
import { MappingEditor, ToldProblem } from './mapping-editor.tsx'
import { ReportShown } from './report-shown.tsx'

/** A list that was tried: what would become of it or why nothing can, its columns to be changed, and its first rows. */
export function TriedListShown({
  tried,
  map,
  isReading,
  onMap,
  onHeaders,
  onImport,
}: {
  readonly tried: TriedList
  /** How it is read, with changes that may not have been tried yet. */
  readonly map: MapValue
  readonly isReading: boolean
  readonly onMap: (map: MapValue) => void
  readonly onHeaders: () => void
  readonly onImport: () => void
}) {
  const { text } = useWords()
  const isRefused = tried.outcome === 'refused'
  const problems = isRefused ? tried.problems : []
  const names = tried.columns.map(({ name }) => name)
  // What a column is asked about stands beside it.
  const elsewhere = problems.filter(({ column }) => !names.includes(String(column)))
  return (
    <div aria-busy={isReading || undefined} data-reading={isReading || undefined} className={classes.tried}>
      {isRefused ? (
        <div className={classes.refused} role="alert">
          <p className={classes.verdict}>{text('web.import.failed')}</p>
          {elsewhere.map((problem, index) => (
            // Two problems may have one code, and the list is never reordered.
            <p key={index}>
              <ToldProblem problem={problem} />
            </p>
          ))}
        </div>
      ) : (
        <ReportShown report={tried}>
          {tried.added + tried.changed > 0 && (
            <Button kind="main" isBusy={isReading} onClick={onImport}>
              {text('web.import.do', { kind: tried.kind, count: tried.accepted })}
            </Button>
          )}
        </ReportShown>
      )}
      <MappingEditor look={tried} map={map} problems={problems} onMap={onMap} onHeaders={onHeaders} />
      {!isRefused && (
        <ListPreviewTable preview={tried.preview} fields={tried.fields} rejected={tried.rejected} />
      )}
    </div>
  )
}
