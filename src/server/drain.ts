import type { Server } from 'node:http'

const LOOK_MILLISECONDS = 50

/** Takes no new connection, lets requests under way end, and breaks off what is left after the grace. */
export async function drain(server: Server, graceMilliseconds: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that is kept for the next request is not under way.
  const look = setInterval(() => server.closeIdleConnections(), LOOK_MILLISECONDS)
  const impatience = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
  await ended
  clearInterval(look)
  clearTimeout(impatience)
}
