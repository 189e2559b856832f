import type { Call } from './app.ts'

/** One event for a browser's EventSource. Its id comes back as `Last-Event-ID` when the reader connects again. */
export type ServerEvent = { readonly id: string; readonly event: string; readonly data: unknown }

/**
 * What there is to tell, from after the event that the reader has seen last. It ends by itself when there is nothing more, and
 * must end when the signal is aborted: the reader is gone, or the server is about to stop.
 */
export type EventSource = (from: {
  readonly lastEventId: string | undefined
  readonly signal: AbortSignal
}) => AsyncIterable<ServerEvent>

const KEEP_ALIVE_MILLISECONDS = 15_000
const RETRY_MILLISECONDS = 2000

/**
 * Sends events as they come (text/event-stream), with a comment every fifteen seconds so that no proxy takes the connection for
 * dead. A reader that was cut off connects again by itself and goes on after the last event that it has seen.
 */
export function eventStream(
  call: Call,
  source: EventSource,
  keepAliveMilliseconds = KEEP_ALIVE_MILLISECONDS,
): Response {
  const gone = new AbortController()
  const signal = AbortSignal.any([gone.signal, call.req.raw.signal, call.get('draining')])
  const { readable, writable } = new TransformStream<string, string>()
  const writer = writable.getWriter()
  const keepAlive = setInterval(() => {
    // Nobody waits for a reader that does not read.
    if ((writer.desiredSize ?? 0) > 0) writer.write(': still here\n\n').catch(() => gone.abort())
  }, keepAliveMilliseconds)
  writer.closed.catch(() => gone.abort())
  signal.addEventListener('abort', () => clearInterval(keepAlive))

  async function tell(): Promise<void> {
    try {
      await writer.write(`retry: ${RETRY_MILLISECONDS}\n\n`)
      const lastEventId = call.req.header('last-event-id')
      for await (const { id, event, data } of source({ lastEventId, signal })) {
        if (signal.aborted) break
        await writer.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
      }
      await writer.close()
    } catch (error) {
      // The answer has begun: the reader sees the connection break, and connects again.
      await writer.abort(error).catch(() => {})
    } finally {
      clearInterval(keepAlive)
    }
  }
  void tell()
  return new Response(readable.pipeThrough(new TextEncoderStream()), {
    headers: {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      // nginx would collect the events otherwise.
      'X-Accel-Buffering': 'no',
    },
  })
}
