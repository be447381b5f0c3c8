import type { Issue } from '@/lib/refusals/result'

/** Why the entry could not be taken back. */
export function UndoRefused({ refusals }: { refusals: readonly Issue[] }) {
  return refusals.map(({ code, sentence }) => (
    <p key={code} data-refusal="" className="text-error font-medium">
      {sentence}
    </p>
  ))
}
