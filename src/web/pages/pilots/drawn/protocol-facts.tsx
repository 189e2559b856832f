import type { ReactNode } from 'react'
import { Facts } from '../../../ui/side-panel.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { amountText } from '../effect-words.ts'
import type { Pilot } from '../pilot-queries.ts'

type Protocol = Pilot['protocol']

/** A protocol in words. */
export function ProtocolFacts({ protocol }: { readonly protocol: Protocol }) {
  const words = useWords()
  const { text, share, list, series } = words
  const { primary, others, rule, strata } = protocol
  const metric = ({ name, better }: Protocol['primary']) =>
    text('pilot.protocol.metric', { metric: name, better })
  const ifAny = (isThere: boolean, label: string, value: ReactNode) => (isThere ? [{ label, value }] : [])
  return (
    <Facts
      facts={[
        { label: text('pilot.page.hypothesis'), value: protocol.hypothesis },
        { label: text('pilot.page.treatment'), value: protocol.treatment },
        { label: text('pilot.page.measured'), value: metric(primary) },
        { label: text('pilot.page.minimum'), value: amountText(primary, rule.minimumEffect, words) },
        { label: text('pilot.page.alpha'), value: share(rule.alpha) },
        ...ifAny(others.length > 0, text('pilot.page.others'), list(others.map(metric))),
        { label: text('pilot.page.share'), value: share(protocol.share) },
        { label: text('pilot.page.unit'), value: text(`pilot.page.unit.${protocol.unit}`) },
        ...ifAny(
          strata.length > 0,
          text('pilot.page.strata'),
          series(strata.map((by) => text(`pilot.page.strata.${by === 'acv:4' ? 'acv' : by}`))),
        ),
        ...ifAny(protocol.scope !== '', text('pilot.page.scope'), <code>{protocol.scope}</code>),
        ...ifAny(protocol.exclude !== '', text('pilot.page.exclude'), <code>{protocol.exclude}</code>),
        { label: text('pilot.page.seed'), value: `${protocol.seed}` },
      ]}
    />
  )
}
