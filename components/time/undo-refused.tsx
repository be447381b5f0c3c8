import { useTranslations } from 'next-intl'
import type { Undone } from './undo-fields'

/** Codes come from the server, so keys cannot be checked by type here. */
type Sentences = ((key: string, facts?: Record<string, string | number>) => string) & { has: (key: string) => boolean }

/** Why the entry could not be taken back. */
export function UndoRefused({ undone }: { undone: Undone }) {
  const errors = useTranslations('errors') as unknown as Sentences
  if (undone.status !== 'refused') return null
  return undone.issues.map(({ code, facts }) => (
    <p key={code} className="text-error font-medium">
      {errors.has(code) ? errors(code, facts) : errors('unknown')}
    </p>
  ))
}
