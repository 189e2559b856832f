import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '../../../api/client.ts'
import { Failure } from '../../../shell/failure.tsx'
import { Button } from '../../../ui/button.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { PILOTS_KEY, type Pilot } from '../pilot-queries.ts'
import classes from '../pilots-evidence.module.css'

/** Measures everybody as of today, and keeps who has seen what. */
export function useLook({ pilotId }: Pilot) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      take(api.POST('/api/pilots/{pilotId}/looks', { params: { path: { pilotId } }, body: {} })),
    onSettled: () => queries.invalidateQueries({ queryKey: PILOTS_KEY }),
  })
}

type Look = ReturnType<typeof useLook>

export function TakeLook({ look }: { readonly look: Look }) {
  const { text } = useWords()
  return (
    <Button kind="main" isBusy={look.isPending} onClick={() => look.mutate()}>
      {text('pilot.watch.look')}
    </Button>
  )
}

/** What becomes of the look that somebody takes. */
export function LookState({ look, pilot: { draw } }: { readonly look: Look; readonly pilot: Pilot }) {
  const { text } = useWords()
  const count = (draw?.arms.treated ?? 0) + (draw?.arms.control ?? 0)
  return (
    <>
      <div role="status" className={classes.told}>
        {look.isPending && (
          <>
            {text('pilot.watch.looking', { count })}
            <Progress label={text('pilot.watch.looking', { count })} done={undefined} total={undefined} />
          </>
        )}
        {!look.isPending &&
          look.data !== undefined &&
          text('pilot.watch.looked', { number: look.data.number })}
      </div>
      {look.error !== null && <Failure error={look.error} />}
    </>
  )
}
