import { StoreError } from '../../store/store-error.ts'
import { ProblemError } from '../problem.ts'

const ATTEMPTS = 3

/** Does work again that another act came in between of, from what is there then. Throws `overtaken` after the third time. */
export async function retryOvertaken<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'overtaken') throw error
      if (attempt === ATTEMPTS) throw new ProblemError([{ code: 'overtaken', values: {} }])
    }
  }
}
