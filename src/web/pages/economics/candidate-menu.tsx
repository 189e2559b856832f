import type { ReactNode } from 'react'
import type { Schema } from '../../api/client.ts'
import { Menu } from '../../ui/menu.tsx'
import { useWords } from '../../words/words-context.tsx'
import { candidateName } from './candidate-name.ts'

/** A list of the models that can stand here. */
export function CandidateMenu({
  label,
  button = label,
  offered,
  onPick,
}: {
  readonly label: string
  readonly button?: ReactNode
  readonly offered: readonly Schema<'ModelCandidate'>[]
  readonly onPick: (candidate: string) => void
}) {
  const words = useWords()
  return (
    <Menu
      label={label}
      button={button}
      isButton={button === label}
      align="end"
      items={offered.map(({ candidate }) => ({
        id: candidate,
        label: candidateName(words, candidate, offered),
        onPick: () => onPick(candidate),
      }))}
    />
  )
}
