/**
 * One question at a time: what is asked while another is being answered waits, and of those that wait only the latest is asked. Whoever moves a
 * slider sees the answers come as fast as they can be given, and the last one soon after letting go.
 */
export function startAsking<Question>(send: (question: Question) => void) {
  let isBusy = false
  let waiting: { readonly question: Question } | undefined
  return {
    ask(question: Question): void {
      if (isBusy) waiting = { question }
      else {
        isBusy = true
        send(question)
      }
    },
    answered(): void {
      const next = waiting
      waiting = undefined
      isBusy = next !== undefined
      if (next !== undefined) send(next.question)
    },
  }
}
