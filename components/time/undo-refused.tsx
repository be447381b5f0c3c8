import type { Undone } from './undo-fields'

/** Why the entry could not be taken back. */
export function UndoRefused({ undone }: { undone: Undone }) {
  if (undone.status !== 'refused') return null
  return undone.issues.map(({ code, sentence }) => (
    <p key={code} className="text-error font-medium">
      {sentence}
    </p>
  ))
}
