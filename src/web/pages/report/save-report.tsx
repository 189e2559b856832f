import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Language } from '../../../domain/model/model.ts'
import { isRefusal } from '../../api/problem.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemList } from '../../ui/problem-list.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useWords } from '../../words/words-context.tsx'
import { FILE_FORMATS, type FileFormat, fetchReport } from './fetch-report.ts'
import classes from './report.module.css'

const NAMES: Readonly<Record<FileFormat, string>> = { pdf: 'PDF', xlsx: 'XLSX', md: 'Markdown', html: 'HTML' }

/** The files of a report: each is made when it is asked for, and says in place how far it is or why it was not made. */
export function SaveReport({
  planId,
  language,
  onPrint,
  children,
}: {
  readonly planId: string
  readonly language: Language
  readonly onPrint: () => void
  /** Beside the buttons. */
  readonly children: ReactNode
}) {
  const { text } = useWords()
  const leaving = useRef(new AbortController())
  // Nobody waits any more: the server need not go on.
  useEffect(() => () => leaving.current.abort(), [])
  const save = useMutation({
    mutationFn: (format: FileFormat) => {
      leaving.current.abort()
      leaving.current = new AbortController()
      return fetchReport({ planId, format, language, signal: leaving.current.signal })
    },
  })
  const { variables: asked, data: fileName, error } = save
  return (
    <div className={classes.tools}>
      <div className={classes.row}>
        {children}
        {FILE_FORMATS.map((format) => (
          <Button
            key={format}
            kind={format === 'pdf' ? 'main' : 'plain'}
            icon="download"
            isBusy={save.isPending && asked === format}
            onClick={() => save.mutate(format)}
          >
            {text('web.report.save', { format: NAMES[format] })}
          </Button>
        ))}
      </div>
      <div role="status" className={classes.state}>
        {save.isPending && asked !== undefined && (
          <>
            {text('web.report.making', { format: NAMES[asked] })}
            <Progress
              label={text('web.report.making', { format: NAMES[asked] })}
              done={undefined}
              total={undefined}
            />
          </>
        )}
        {fileName !== undefined && text('web.report.saved', { file: fileName })}
      </div>
      {isRefusal(error, 'pdf-needs-browser') || isRefusal(error, 'pdf-not-printed') ? (
        <div className={classes.refusal}>
          <ProblemList problems={error.problems} />
          <Button kind="main" onClick={onPrint}>
            {text('web.report.print')}
          </Button>
        </div>
      ) : (
        error !== null &&
        !leaving.current.signal.aborted && (
          <Failure error={error} {...(asked === undefined ? {} : { onRetry: () => save.mutate(asked) })} />
        )
      )}
    </div>
  )
}
