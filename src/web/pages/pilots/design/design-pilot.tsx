import { Link } from '@tanstack/react-router'
import { useMay, useSession, useWorkspace } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import look from '../../../ui/look.module.css'
import { PageHeader } from '../../../ui/page-header.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { ProtocolFacts } from '../drawn/protocol-facts.tsx'
import type { Pilot } from '../pilot-queries.ts'
import { AccountsPart } from './accounts-part.tsx'
import classes from './design.module.css'
import { DrawPart } from './draw-part.tsx'
import { IdeaPart } from './idea-part.tsx'
import { MeasurePart } from './measure-part.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { SaveBar } from './save-bar.tsx'
import { StartPart } from './start-part.tsx'
import { tellDraft } from './tell-draft.ts'
import { TimePart } from './time-part.tsx'
import { usePreview } from './use-preview.ts'
import { useProtocol } from './use-protocol.ts'

/** The draft of a pilot in the order in which one thinks of it, with what it would come to beside it. */
export function DesignPilot({ pilot }: { readonly pilot: Pilot }) {
  const mayEdit = useMay('pilot.edit')
  return mayEdit ? <Designing pilot={pilot} /> : <DraftToRead pilot={pilot} />
}

function Designing({ pilot }: { readonly pilot: Pilot }) {
  const words = useWords()
  const { text } = words
  const { today } = useSession()
  const { currency } = useWorkspace()
  const edited = useProtocol(pilot)
  const { protocol, write, isBehind } = edited
  const preview = usePreview(pilot.pilotId, protocol)
  const { draw, drawnFor } = preview
  return (
    <>
      <PageHeader
        subject={protocol.name.trim() || text('pilot.page.is.draft')}
        answer={tellDraft(words, draw, drawnFor)}
      >
        <Link to="/pilots">{text('pilot.page.all')}</Link>
      </PageHeader>
      {isBehind && (
        <div className={look.notice} role="alert">
          <p>{text('pilot.page.behind', { name: pilot.updated.name ?? undefined })}</p>
          <div className={look.row}>
            <Button onClick={() => edited.settle(true)}>{text('handoffs.keep_mine')}</Button>
            <Button onClick={() => edited.settle(false)}>{text('handoffs.take_theirs')}</Button>
          </div>
        </div>
      )}
      <div className={classes.beside}>
        <div className={classes.form}>
          <IdeaPart edited={edited} />
          <AccountsPart edited={edited} preview={preview} currency={currency} />
          <DrawPart edited={edited} />
          <TimePart edited={edited} today={today} />
          <MeasurePart edited={edited} currency={currency} />
          <StartPart pilot={pilot} edited={edited} draw={draw} today={today} />
        </div>
        <PreviewPanel preview={preview} protocol={protocol} onChange={write} />
      </div>
      <SaveBar pilot={pilot} edited={edited} />
    </>
  )
}

/** The same for whoever may not change it. */
function DraftToRead({ pilot: { protocol } }: { readonly pilot: Pilot }) {
  const { text } = useWords()
  return (
    <>
      <PageHeader subject={protocol.name} answer={text('pilot.page.draft_only')}>
        <Link to="/pilots">{text('pilot.page.all')}</Link>
      </PageHeader>
      <ProtocolFacts protocol={protocol} />
    </>
  )
}
