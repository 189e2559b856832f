import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { LANGUAGES, type Language } from '../../../domain/model/model.ts'
import { LANGUAGE_NAMES } from '../../../language/language-names.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { useTheme } from '../../shell/theme.ts'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { MakePlan } from '../plan/make-plan.tsx'
import type { WholePlan } from '../plan/plan-queries.ts'
import classes from './report.module.css'
import { ReportFrame, type ShownReport } from './report-frame.tsx'
import { SaveReport } from './save-report.tsx'

/** A report on screen, with its answer as the first line, and the files of it. */
export function ReportView({ plan }: { readonly plan: WholePlan }) {
  const { text, day, language: own } = useWords()
  const [theme] = useTheme()
  const mayMake = useMay('plan.make')
  const { language: asked } = useSearch({ strict: false }) as { readonly language?: string }
  const language = LANGUAGES.find((known) => known === asked) ?? own
  const [shown, setShown] = useState<ShownReport>()
  const [error, setError] = useState<unknown>()
  const [tries, setTries] = useState(0)
  const frame = useRef<HTMLIFrameElement>(null)
  const print = () => frame.current?.contentWindow?.print()
  const isStale = plan.stale.modelChanged
  const hasDataChanged = plan.stale.dataChanged && plan.runs.length === 0 && plan.state === 'ready'
  if (error !== undefined) {
    return (
      <Failure
        error={error}
        onRetry={() => {
          setError(undefined)
          setTries(tries + 1)
        }}
      />
    )
  }
  return (
    <>
      {shown === undefined ? (
        <Loading height={200} />
      ) : (
        <PageHeader
          subject={`${text('web.nav.report')} · ${day(parseDay(plan.asOf))} · ${text('web.account.model_version', { number: plan.modelNumber })}`}
          answer={
            <span lang={shown.language} className={classes.answer}>
              {shown.answer}
            </span>
          }
        >
          <Link to="/plan/$planId" params={{ planId: plan.id }}>
            {text('web.nav.plan')}
          </Link>
        </PageHeader>
      )}
      <div hidden={shown === undefined}>
        {(isStale || hasDataChanged) && (
          <div className={look.notice} role="status">
            <div>{text(isStale ? 'web.plan.stale_model' : 'web.plan.stale_data')}</div>
            {mayMake && <MakePlan hasDay={false} />}
          </div>
        )}
        <SaveReport planId={plan.id} language={language} onPrint={print}>
          <LanguageChoice language={language} />
          <Button onClick={print}>{text('web.report.print')}</Button>
        </SaveReport>
      </div>
      <ReportFrame
        // Another address in the same frame would be a step of its own in the browser's history.
        key={`${language} ${theme} ${tries}`}
        ref={frame}
        planId={plan.id}
        language={language}
        theme={theme === 'auto' ? undefined : theme}
        title={text('web.nav.report')}
        onShown={setShown}
        onFailed={setError}
      />
    </>
  )
}

/** The report may be for somebody who reads another language. */
function LanguageChoice({ language }: { readonly language: Language }) {
  const { text } = useWords()
  const navigate = useNavigate()
  return (
    <label className={look.choice}>
      {text('web.report.language')}
      <select
        value={language}
        onChange={(event) =>
          void navigate({
            to: '.',
            search: (before: object) => ({ ...before, language: event.target.value }),
            replace: true,
          })
        }
      >
        {LANGUAGES.map((id) => (
          <option key={id} value={id} lang={id}>
            {LANGUAGE_NAMES[id]}
          </option>
        ))}
      </select>
    </label>
  )
}
