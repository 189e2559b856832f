import { useWords } from '../../../words/words-context.tsx'
import { FormPart } from './form-part.tsx'
import { TextField } from './text-field.tsx'
import type { EditedProtocol } from './use-protocol.ts'

/** What is tried, and what is expected of it. */
export function IdeaPart({ edited: { protocol, write } }: { readonly edited: EditedProtocol }) {
  const { text } = useWords()
  return (
    <FormPart title={text('pilot.page.idea')}>
      <TextField
        id="pilot-name"
        label={text('pilot.page.name')}
        value={protocol.name}
        most={120}
        onChange={(name) => write({ name })}
      />
      <TextField
        id="pilot-treatment"
        label={text('pilot.page.treatment')}
        help={text('pilot.page.treatment.help')}
        value={protocol.treatment}
        rows={3}
        most={4000}
        onChange={(treatment) => write({ treatment })}
      />
      <TextField
        id="pilot-hypothesis"
        label={text('pilot.page.hypothesis')}
        help={text('pilot.page.hypothesis.help')}
        value={protocol.hypothesis}
        rows={3}
        most={4000}
        onChange={(hypothesis) => write({ hypothesis })}
      />
    </FormPart>
  )
}
