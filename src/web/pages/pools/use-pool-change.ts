import { useMutation, useQueryClient } from '@tanstack/react-query'
import { POOLS_KEY } from './pool-queries.ts'

/** Changes something of a pool; all that is shown of pools is asked for again, because one change moves other cases too. */
export function usePoolChange<Input, Result>(
  change: (input: Input) => Promise<Result>,
  onDone?: (result: Result) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: POOLS_KEY }),
    onSuccess: (result) => onDone?.(result),
  })
}
