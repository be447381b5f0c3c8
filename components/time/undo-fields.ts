/** What taking back what was just saved sends: the request that saved it, in the hours and outside them. */
export function undoFields(undo: { number: string; undoRequestId: string; requestId: string }): Record<string, string> {
  const { number, undoRequestId, requestId } = undo
  return { number, requestId: undoRequestId, undoes: requestId }
}
