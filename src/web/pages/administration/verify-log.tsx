import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useWords } from '../../words/words-context.tsx'
import { CopyValue } from './copy-value.tsx'
import form from './form.module.css'
import { FormField } from './form-field.tsx'
import classes from './section.module.css'

/** Whether the log is as it was written, and the log itself to take along. */
export function VerifyLog() {
  const { text } = useWords()
  const [knownHash, setKnownHash] = useState('')
  const verify = useMutation({
    mutationFn: () => {
      const query = knownHash.trim() === '' ? {} : { knownHash: knownHash.trim().toLowerCase() }
      return take(api.GET('/api/audit/verification', { params: { query } }))
    },
  })
  return (
    <div>
      <section className={classes.section}>
        <h2>{text('admin.verify')}</h2>
        <p>{text('admin.verify.what')}</p>
        <form
          className={form.form}
          onSubmit={(event) => {
            event.preventDefault()
            verify.mutate()
          }}
        >
          <FormField label={text('admin.verify.known')} help={text('admin.verify.known.help')}>
            {(wiring) => (
              <input
                {...wiring}
                autoComplete="off"
                spellCheck={false}
                maxLength={64}
                value={knownHash}
                onChange={({ target }) => setKnownHash(target.value)}
              />
            )}
          </FormField>
          <Button kind="main" type="submit" isBusy={verify.isPending}>
            {text('admin.verify.do')}
          </Button>
          {verify.isPending && (
            <Progress label={text('admin.verify.do')} done={undefined} total={undefined} />
          )}
          {verify.error !== null && <Failure error={verify.error} />}
          {verify.data !== undefined && !verify.isPending && <Verdict found={verify.data} />}
        </form>
      </section>
      <section className={classes.section}>
        <h2>{text('admin.export')}</h2>
        <p>{text('admin.export.what')}</p>
        <a href="/api/audit/export" download="audit.ndjson">
          {text('admin.export.do')}
        </a>
      </section>
    </div>
  )
}

function Verdict({ found }: { readonly found: Schema<'AuditVerification'> }) {
  const { text } = useWords()
  if (found.kind === 'tampered') {
    return (
      <p role="alert" className={`${classes.verdict} ${classes.bad}`}>
        <Icon name="warning" />
        {text(`admin.verify.${found.what}`, { number: found.act })}
      </p>
    )
  }
  return (
    <>
      <p role="status" className={`${classes.verdict} ${classes.good}`}>
        <Icon name="check" />
        {text('admin.verify.intact', { count: found.acts })}
      </p>
      <p>{text('admin.verify.note')}</p>
      <CopyValue label={text('admin.audit.hash')} value={found.lastHash} />
    </>
  )
}
