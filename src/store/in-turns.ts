/**
 * Sends and writes one piece of work after the other. While the server writes one, the next is made: pieces are made when they are
 * asked for.
 */
export async function inTurns<Piece>(
  pieces: Iterator<Piece> | AsyncIterator<Piece>,
  {
    send,
    write,
  }: {
    readonly send: (piece: Piece) => Promise<unknown>
    readonly write: (piece: Piece) => Promise<unknown>
  },
): Promise<void> {
  let next = await pieces.next()
  while (next.done !== true) {
    const piece = next.value
    await send(piece)
    // The statement is on its way before the next piece is made.
    const writing = write(piece)
    const [following] = await Promise.all([pieces.next(), writing])
    next = following
  }
}
