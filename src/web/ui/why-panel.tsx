import type { ReactNode } from 'react'
import { useWords } from '../words/words-context.tsx'
import { Facts, PanelSection, SidePanel } from './side-panel.tsx'

export type Why = {
  /** What was asked about. */
  readonly title: string
  /** The answer, as it stands on the page. */
  readonly value: ReactNode
  /** How it is computed, in words or as a formula. */
  readonly rule: ReactNode
  readonly inputs: readonly { readonly label: string; readonly value: ReactNode }[]
  /** Where the rule or the numbers come from. */
  readonly source?: ReactNode
  /** The day that it is true for. */
  readonly asOf?: ReactNode
}

/** What a number is made of: inputs, rule, source and day. The same everywhere. */
export function WhyPanel({ why, onClose }: { readonly why: Why; readonly onClose: () => void }) {
  const { text } = useWords()
  const about = [
    ...(why.source === undefined ? [] : [{ label: text('web.why.source'), value: why.source }]),
    ...(why.asOf === undefined ? [] : [{ label: text('web.why.as_of'), value: why.asOf }]),
  ]
  return (
    <SidePanel subject={text('web.why.subject')} title={why.title} shownKey={why.title} onClose={onClose}>
      <PanelSection title={text('web.why.value')}>{why.value}</PanelSection>
      <PanelSection title={text('web.why.rule')}>{why.rule}</PanelSection>
      <PanelSection title={text('web.why.inputs')}>
        <Facts facts={why.inputs} />
      </PanelSection>
      {about.length > 0 && (
        <PanelSection title={text('web.why.about')}>
          <Facts facts={about} />
        </PanelSection>
      )}
    </SidePanel>
  )
}
