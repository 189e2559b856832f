import { Facts } from '../../../ui/side-panel.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { amountText } from '../effect-words.ts'
import type { Pilot } from '../pilot-queries.ts'

/** A protocol in words. */
export function ProtocolFacts({ protocol }: { readonly protocol: Pilot['protocol'] }) {
  const words = useWords()
  const { text, share, list } = words
  const { primary, others, rule } = protocol
  const direction = ({ name, better }: Pilot['protocol']['primary']) =>
    text('pilot.protocol.metric', { metric: name, better })
  return (
    <Facts
      facts={[
        { label: text('pilot.protocol.hypothesis'), value: protocol.hypothesis },
        { label: text('pilot.protocol.treatment'), value: protocol.treatment },
        { label: text('pilot.protocol.decides'), value: direction(primary) },
        { label: text('pilot.protocol.effect'), value: amountText(primary, rule.minimumEffect, words) },
        { label: text('pilot.protocol.alpha'), value: share(rule.alpha) },
        ...(others.length === 0
          ? []
          : [{ label: text('pilot.result.guards'), value: list(others.map(direction)) }]),
        { label: text('pilot.protocol.share'), value: share(protocol.share) },
        ...(protocol.scope === ''
          ? []
          : [{ label: text('pilot.protocol.scope'), value: <code>{protocol.scope}</code> }]),
        ...(protocol.exclude === ''
          ? []
          : [{ label: text('pilot.protocol.exclude'), value: <code>{protocol.exclude}</code> }]),
      ]}
    />
  )
}
