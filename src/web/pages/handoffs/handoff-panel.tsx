import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Facts, PanelSection, SidePanel } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { instantText } from '../administration/instant-text.ts'
import { writtenOf } from './edit-record.ts'
import { type Handoff, handoffQuery } from './handoff-queries.ts'
import { RecordShown } from './record-shown.tsx'
import { WriteHandoff } from './write-handoff.tsx'

/** One handoff: who gives the customer to whom and why, and its record. */
export function HandoffPanel({
  handoffId,
  onClose,
}: {
  readonly handoffId: string
  readonly onClose: () => void
}) {
  const { text } = useWords()
  const handoff = useQuery(handoffQuery(handoffId))
  const { data } = handoff
  return (
    <SidePanel
      subject={text('handoffs.one')}
      title={data === undefined ? '…' : (data.accountName ?? data.accountExternalId)}
      shownKey={`${handoffId} ${data === undefined}`}
      onClose={onClose}
    >
      <Answer of={handoff} height={480}>
        {(found) => <Opened key={found.id} handoff={found} />}
      </Answer>
    </SidePanel>
  )
}

function Opened({ handoff }: { readonly handoff: Handoff }) {
  const { text, locale } = useWords()
  const mayEdit = useMay('handoff.edit')
  const { accountId, from, to, occasion, state, openedAt, acceptedAt } = handoff
  const person = ({ id, name }: Handoff['from']) => (
    <Link to="/people" search={{ open: id } as never}>
      {name ?? text('web.ui.unknown')}
    </Link>
  )
  return (
    <>
      <PanelSection title={text(`handoffs.is.${state}`)}>
        <Facts
          facts={[
            {
              label: text('handoffs.account'),
              value: (
                <Link to="/base/$accountId" params={{ accountId }}>
                  {handoff.accountName ?? handoff.accountExternalId}
                </Link>
              ),
            },
            { label: text('report.from'), value: person(from) },
            { label: text('report.to'), value: person(to) },
            { label: text('report.occasion'), value: text(`handoffs.occasion.${occasion}`) },
            { label: text('handoffs.opened'), value: instantText(openedAt, locale) },
            ...(acceptedAt === null
              ? []
              : [{ label: text('handoffs.accepted'), value: instantText(acceptedAt, locale) }]),
          ]}
        />
      </PanelSection>
      <PanelSection title={text('handoffs.record')}>
        {state === 'open' && mayEdit ? (
          <WriteHandoff handoff={handoff} />
        ) : (
          <RecordShown record={writtenOf(handoff.record)} />
        )}
      </PanelSection>
    </>
  )
}
