import { useMutation, useQueryClient } from '@tanstack/react-query'
import { PILOTS_KEY, type Pilot } from './pilot-queries.ts'

/** Does something with a pilot that has a revision; all that is shown of pilots is asked for again, also where somebody was faster. */
export function usePilotStep<Input = void>(
  pilot: Pilot,
  step: (
    call: {
      readonly path: { readonly pilotId: string }
      readonly header: { readonly 'if-match': string }
    },
    input: Input,
  ) => Promise<unknown>,
  onDone?: () => void,
) {
  const queries = useQueryClient()
  const { pilotId, revision } = pilot
  return useMutation({
    mutationFn: (input: Input) => step({ path: { pilotId }, header: { 'if-match': `"${revision}"` } }, input),
    onSuccess: () => onDone?.(),
    onSettled: () => queries.invalidateQueries({ queryKey: PILOTS_KEY }),
  })
}
