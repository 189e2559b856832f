import { Link } from '@tanstack/react-router'
import { useMay } from '../../api/session.ts'
import button from '../../ui/button.module.css'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'

/** A workspace without customers: what will be here, and what fills it. */
export function FirstSteps() {
  const { text } = useWords()
  const mayImport = useMay('import.run')
  return (
    <EmptyState
      title={text('web.start.empty')}
      action={
        mayImport && (
          <Link to="/import" className={`${button.button} ${button.main}`}>
            {text('web.start.import')}
          </Link>
        )
      }
    >
      <p>{text('web.start.empty.what')}</p>
      <p>{mayImport ? text('web.start.empty.import') : text('web.start.empty.ask')}</p>
      {mayImport && (
        <pre>
          <code>id,name,acv,renewal,tier,owner</code>
        </pre>
      )}
    </EmptyState>
  )
}
