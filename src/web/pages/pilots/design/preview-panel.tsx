import { Failure } from '../../../shell/failure.tsx'
import { Loading } from '../../../ui/states.tsx'
import { useWords } from '../../../words/words-context.tsx'
import classes from './design.module.css'
import { DrawnAccounts } from './drawn-accounts.tsx'
import { DrawnBalance } from './drawn-balance.tsx'
import { DrawnStrata } from './drawn-strata.tsx'
import type { Protocol } from './edit-protocol.ts'
import { PowerAnswer } from './power-answer.tsx'
import type { Preview } from './use-preview.ts'

/** What the draft would come to today. */
export function PreviewPanel({
  preview: { draw, drawnFor, isPending, error, problems },
  protocol,
  onChange,
}: {
  readonly preview: Preview
  readonly protocol: Protocol
  readonly onChange: (change: Partial<Protocol>) => void
}) {
  const { text } = useWords()
  return (
    <section className={classes.preview} aria-label={text('pilot.page.preview')} aria-busy={isPending}>
      <h2>{text('pilot.page.preview')}</h2>
      {error !== null && (problems.length === 0 ? <Failure error={error} /> : <Faults problems={problems} />)}
      {draw === undefined ? (
        error === null && <Loading height={420} />
      ) : (
        <div className={classes.drawn} data-old={isPending || error !== null || undefined}>
          <PowerAnswer draw={draw} drawnFor={drawnFor} protocol={protocol} onChange={onChange} />
          <DrawnAccounts draw={draw} protocol={drawnFor} onChange={onChange} />
          <DrawnBalance draw={draw} protocol={drawnFor} />
          <DrawnStrata draw={draw} />
        </div>
      )}
    </section>
  )
}

/** What has to be mended before anything can be drawn; the fields say it too, in their place. */
function Faults({ problems }: { readonly problems: Preview['problems'] }) {
  return (
    <ul className={classes.faults} role="alert">
      {problems.map(({ message, fix }, at) => (
        // Two problems may say the same.
        <li key={at}>
          <strong>{message}</strong> {fix}
        </li>
      ))}
    </ul>
  )
}
