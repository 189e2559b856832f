import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import type { Job } from '../../api/jobs.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { Progress } from '../../ui/progress.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { chooseFiles, useChosenFiles } from './chosen-files.ts'
import { FileDrop } from './file-drop.tsx'
import classes from './import-page.module.css'
import { ImportSettingsForm } from './import-settings-form.tsx'
import { type ImportSettings, type ListReport, listKindOf } from './list-report.ts'
import { ReadByHeaders } from './read-by-headers.tsx'
import { ReportShown } from './report-shown.tsx'
import { sendList } from './send-list.ts'
import { useSettledJob } from './use-settled-job.ts'

type Sent = { readonly files: readonly File[]; readonly settings: ImportSettings; readonly isDryRun: boolean }

/**
 * From a file to accounts: choosing it reads it without saving anything, and what was understood is shown until somebody confirms.
 * What was asked for, the reading and the import stand in the address.
 */
export function Importer({ usualSource }: { readonly usualSource: string }) {
  const { text } = useWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const { kind, source = usualSource, asOf = '', check, run } = search
  const settings: ImportSettings = { kind: listKindOf(kind), source, asOf }
  const files = useChosenFiles()
  const checked = useSettledJob(check, { isQuiet: true })
  const ran = useSettledJob(run)

  const show = (next: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: next, replace: true })
  const send = useMutation({
    mutationFn: ({ files, settings, isDryRun }: Sent) => sendList(files, settings, { isDryRun }),
    onSuccess: (jobId, { settings, isDryRun }) =>
      show({ ...settings, ...(isDryRun ? { check: jobId } : { run: jobId }) }),
  })

  function read(files: readonly File[], settings: ImportSettings) {
    if (files.length === 0) show(settings)
    else send.mutate({ files, settings, isDryRun: true })
  }

  // What was imported is on every page.
  const isIn = ran.job?.state === 'done'
  useEffect(() => {
    if (!isIn) return
    chooseFiles([])
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'job' })
  }, [isIn, queries])

  if (run !== undefined) {
    return (
      <JobShown job={ran.job} error={ran.error} label={text('web.import.running')}>
        {(report) => <Imported report={report} />}
      </JobShown>
    )
  }
  const isSending = send.isPending
  return (
    <>
      <ImportSettingsForm key={usualSource} settings={settings} onChange={(next) => read(files, next)} />
      <FileDrop
        files={files}
        onFiles={(picked) => {
          chooseFiles(picked)
          read(picked, settings)
        }}
      />
      {isSending ? (
        <Working label={text('web.import.sending')} />
      ) : send.error !== null ? (
        <Failure error={send.error} onRetry={() => read(files, settings)} />
      ) : (
        check !== undefined && (
          <JobShown
            job={checked.job}
            error={checked.error}
            label={text('web.import.checking')}
            onFailed={<ReadByHeaders settings={settings} onForgotten={() => read(files, settings)} />}
          >
            {(report) => (
              <ReportShown report={report}>
                {report.added + report.changed > 0 &&
                  (files.length === 0 ? (
                    <p className={classes.soft}>{text('web.import.file_gone')}</p>
                  ) : (
                    <Button kind="main" onClick={() => send.mutate({ files, settings, isDryRun: false })}>
                      {text('web.import.do', { kind: report.kind, count: report.accepted })}
                    </Button>
                  ))}
              </ReportShown>
            )}
          </JobShown>
        )
      )}
    </>
  )
}

/** How far a job is, or what it has found, or why it could not. */
function JobShown({
  job,
  error,
  label,
  onFailed,
  children,
}: {
  readonly job: Job | undefined
  readonly error: unknown
  readonly label: string
  /** What can be done where it could not. */
  readonly onFailed?: ReactNode
  readonly children: (report: ListReport) => ReactNode
}) {
  const { text } = useWords()
  if (error !== null) return <Failure error={error} />
  if (job?.state === 'done') return children(job.result as ListReport)
  if (job?.state !== 'failed') return <Working label={label} job={job} />
  return (
    <div className={classes.section}>
      <ErrorState title={text('web.import.failed')}>
        <ProblemList problems={(job.problems ?? []).slice(0, 50)} />
        {onFailed}
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

function Imported({ report }: { readonly report: ListReport }) {
  const { text } = useWords()
  const { added, changed, unchanged } = report
  return (
    <div className={classes.section}>
      <p className={classes.verdict} role="status">
        {text('web.import.done', { added, changed, unchanged })}
      </p>
      <div className={classes.actions}>
        <Link to="/base">{text('web.import.see_base')}</Link>
        <Link to="." search={{ source: report.source } as object}>
          {text('web.import.next')}
        </Link>
      </div>
    </div>
  )
}
