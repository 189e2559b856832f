import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { isOver, type Job } from '../../api/jobs.ts'
import { isRefusal } from '../../api/problem.ts'
import { Failure } from '../../shell/failure.tsx'
import button from '../../ui/button.module.css'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { Progress } from '../../ui/progress.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { chooseFiles, useChosenFiles } from './chosen-files.ts'
import type { MapValue } from './edit-map.ts'
import { FileDrop } from './file-drop.tsx'
import classes from './import-page.module.css'
import { ImportSettingsForm } from './import-settings-form.tsx'
import { useKeptMap } from './kept-map.ts'
import { type ImportSettings, type ListReport, listKindOf, type TriedList } from './list-report.ts'
import { importSent, sendFiles } from './send-list.ts'
import { TriedListShown } from './tried-list-shown.tsx'
import { useSettledJob } from './use-settled-job.ts'

/** So long after the last change a list is read again. */
const PAUSE_MILLISECONDS = 400

type Asked = {
  readonly uploadId: string
  readonly settings: ImportSettings
  readonly map: MapValue | undefined
  readonly isDryRun: boolean
}

/**
 * From a file to accounts: choosing it sends it once and reads it without saving anything; what was understood can be changed, and is
 * read again, until somebody confirms. What was sent, the reading and the import stand in the address.
 */
export function Importer({ usualSource }: { readonly usualSource: string }) {
  const { text } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const { kind, source = usualSource, asOf = '', upload, check, run } = search
  const settings: ImportSettings = { kind: listKindOf(kind), source, asOf }
  const files = useChosenFiles()
  const [map, setMap] = useKeptMap(upload)
  const checked = useSettledJob(check, { isQuiet: true })
  const ran = useSettledJob(run)

  const show = (next: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: next, replace: true })
  const ask = useMutation({
    mutationFn: ({ uploadId, settings, map, isDryRun }: Asked) =>
      importSent(uploadId, settings, { map, isDryRun }),
    onSuccess: (jobId, { uploadId, settings, isDryRun }) =>
      show({ ...settings, ...(isDryRun ? { upload: uploadId, check: jobId } : { run: jobId }) }),
  })
  const send = useMutation({
    mutationFn: sendFiles,
    onSuccess: (uploadId) => ask.mutate({ uploadId, settings, map: undefined, isDryRun: true }),
  })
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(later.current), [])

  function read(settings: ImportSettings, map: MapValue | undefined) {
    clearTimeout(later.current)
    if (upload === undefined) show(settings)
    else ask.mutate({ uploadId: upload, settings, map, isDryRun: true })
  }

  function change(map: MapValue) {
    setMap(map)
    clearTimeout(later.current)
    later.current = setTimeout(() => read(settings, map), PAUSE_MILLISECONDS)
  }

  // What was imported is on every page.
  const isIn = ran.job?.state === 'done'
  useEffect(() => {
    if (!isIn) return
    chooseFiles([])
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'job' })
  }, [isIn, queries])

  // While a list is read again, what was known of it stays.
  const [tried, setTried] = useState<{ readonly upload: string | undefined; readonly list: TriedList }>()
  const found = checked.job?.state === 'done' ? (checked.job.result as TriedList) : undefined
  if (found !== undefined && found !== tried?.list) setTried({ upload, list: found })
  const known = tried !== undefined && tried.upload === upload ? tried.list : undefined

  const header = (answer: string) => <PageHeader subject={text('web.nav.import')} answer={answer} />
  if (run !== undefined) {
    const report = ran.job?.state === 'done' ? (ran.job.result as ListReport) : undefined
    if (report !== undefined) {
      const { added, changed, unchanged, source } = report
      return (
        <>
          {header(text('web.import.done', { added, changed, unchanged }))}
          <NextSteps source={source} />
        </>
      )
    }
    return (
      <>
        {header(text('web.import.answer'))}
        {ran.error !== null ? (
          <Failure error={ran.error} />
        ) : ran.job?.state === 'failed' ? (
          <CannotBeRead job={ran.job} />
        ) : (
          <Working label={text('web.import.running')} job={ran.job} />
        )}
      </>
    )
  }
  const isReading = ask.isPending || (check !== undefined && !isOver(checked.job) && checked.error === null)
  const error = send.error ?? ask.error ?? checked.error
  return (
    <>
      {header(text('web.import.answer'))}
      <ImportSettingsForm
        key={usualSource}
        settings={settings}
        onChange={(next) => {
          // Another kind of list has other fields, and another source is read in another way.
          setMap(undefined)
          read(next, undefined)
        }}
      />
      <FileDrop
        files={files}
        sentName={known?.fileName}
        onFiles={(picked) => {
          chooseFiles(picked)
          setMap(undefined)
          send.mutate(picked)
        }}
      />
      {send.isPending ? (
        <Working label={text('web.import.sending')} />
      ) : isRefusal(error, 'not-found') ? (
        <EmptyState title={text('mapping.gone')}>{text('mapping.gone.fix')}</EmptyState>
      ) : error !== null ? (
        <div className={look.section}>
          <Failure
            error={error}
            onRetry={() => (upload === undefined ? send.mutate(files) : read(settings, map))}
          />
        </div>
      ) : checked.job?.state === 'failed' ? (
        <CannotBeRead job={checked.job} />
      ) : known === undefined ? (
        isReading && <Working label={text('web.import.checking')} job={checked.job} />
      ) : (
        <TriedListShown
          tried={known}
          map={map ?? known.map}
          isReading={isReading}
          onMap={change}
          onHeaders={() => change({ columns: known.guess })}
          onImport={() => ask.mutate({ uploadId: upload!, settings, map, isDryRun: false })}
        />
      )}
    </>
  )
}

function CannotBeRead({ job }: { readonly job: Job }) {
  const { text } = useWords()
  return (
    <div className={look.section}>
      <ErrorState title={text('web.import.failed')}>
        <ProblemList problems={(job.problems ?? []).slice(0, 50)} />
      </ErrorState>
    </div>
  )
}

function Working({ label, job }: { readonly label: string; readonly job?: Job | undefined }) {
  return (
    <div className={classes.work} aria-busy="true">
      <p role="status">{label}</p>
      <Progress label={label} done={job?.done ?? undefined} total={job?.total ?? undefined} />
    </div>
  )
}

/** Where what is in can be seen, and the way to the next list. */
function NextSteps({ source }: { readonly source: string }) {
  const { text } = useWords()
  return (
    <div className={classes.actions}>
      <Link
        to="/base"
        // The button that was pressed is gone.
        ref={(link) => {
          if (['BODY', 'MAIN'].includes(document.activeElement?.tagName ?? '')) link?.focus()
        }}
        className={`${button.button} ${button.main}`}
      >
        {text('web.import.see_base')}
      </Link>
      <Link to="." search={{ source } as object} className={button.button}>
        {text('web.import.next')}
      </Link>
    </div>
  )
}
