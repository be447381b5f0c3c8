/** What taking back the newest entry sends. Undoing is a reversal like any other: it leaves its own row. */
export function undoFields(undo: { number: string; undoRequestId: string; entryId: string }): Record<string, string> {
  const { number, undoRequestId, entryId } = undo
  return { number, requestId: undoRequestId, entryId, reason: 'wrong-duration', note: '' }
}
