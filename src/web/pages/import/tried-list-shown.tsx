import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { type MapValue, withAcvForm, withMeaning } from './edit-map.ts'
import classes from './import-page.module.css'
import { ListPreviewTable } from './list-preview.tsx'
import type { ListLook, ToldOfList, TriedList } from './list-report.ts'
import { editedListOf, MappingEditor, ToldProblem } from './mapping-editor.tsx'
import { ReportShown } from './report-shown.tsx'

/** That a column is missing is said where it is chosen. */
const SAID_BELOW = ['no-id-column', 'column-missing']

type Shown = {
  /** How it is read, with changes that may not have been tried yet. */
  readonly map: MapValue
  readonly onMap: (map: MapValue) => void
}

/** A list that was tried: what would become of it or why nothing can, its columns to be changed, and its first rows. */
export function TriedListShown({
  tried,
  isReading,
  onHeaders,
  onImport,
  ...shown
}: Shown & {
  readonly tried: TriedList
  readonly isReading: boolean
  readonly onHeaders: () => void
  readonly onImport: () => void
}) {
  const { text } = useWords()
  const problems = tried.outcome === 'refused' ? tried.problems : []
  const editor = <MappingEditor look={tried} problems={problems} onHeaders={onHeaders} {...shown} />
  return (
    <div aria-busy={isReading || undefined} data-reading={isReading || undefined} className={classes.tried}>
      {tried.outcome === 'refused' ? (
        <>
          <RefusedBecause look={tried} problems={problems} {...shown} />
          {editor}
        </>
      ) : (
        <ReportShown
          report={tried}
          action={
            tried.added + tried.changed > 0 && (
              <Button kind="main" isBusy={isReading} onClick={onImport}>
                {text('web.import.do', { kind: tried.kind, count: tried.accepted })}
              </Button>
            )
          }
        >
          {editor}
          <ListPreviewTable preview={tried.preview} fields={tried.fields} rejected={tried.rejected} />
        </ReportShown>
      )}
    </div>
  )
}

/** Why nothing can be taken; what a column is asked about stands beside it. */
function RefusedBecause({
  look,
  problems,
  map,
  onMap,
}: Shown & { readonly look: ListLook; readonly problems: readonly ToldOfList[] }) {
  const { text } = useWords()
  const names = look.columns.map(({ name }) => name)
  const told = problems.filter(
    ({ code, column }) => !names.includes(String(column)) && !SAID_BELOW.includes(code),
  )
  return (
    <div className={classes.refused} role="alert">
      <p className={classes.verdict}>{text('web.import.failed')}</p>
      {told.map((problem, index) => {
        const { lookalike, lookalikeKind } = problem.values
        const monthly = lookalikeKind === 'monthly' ? String(lookalike) : undefined
        return (
          // Two problems may have one code, and the list is never reordered.
          <div key={index}>
            <p>
              {problem.line !== undefined && `${text('web.model.line', { line: problem.line })}: `}
              <ToldProblem problem={problem} isFixTold={problem.code !== 'no-acv-column'} />
            </p>
            {monthly !== undefined && (
              <Button onClick={() => onMap(withMonthly(map, monthly, look))}>
                {text('mapping.take_monthly', { name: monthly })}
              </Button>
            )}
          </div>
        )
      })}
    </div>
  )
}

function withMonthly(map: MapValue, column: string, look: ListLook): MapValue {
  const list = editedListOf(look)
  const chosen = withMeaning(map, { column, meaning: { kind: 'field', field: 'acv' } }, list)
  return withAcvForm(chosen, { form: 'month' }, list)
}
