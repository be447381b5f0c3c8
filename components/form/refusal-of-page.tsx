import { useTranslations } from 'next-intl'
import { CONFLICTS } from '@/lib/refusals/register'
import type { FormState } from '@/lib/refusals/result'
import { RefusedSummary } from './refused-summary'

/** Fields with words of the sender's own. What else a form sends, its page had decided. */
const OWN_WORDS = ['duration', 'minutes', 'length', 'day', 'clock', 'place', 'participants', 'text', 'body', 'note']

type RefusalOfPageProps = { refusal: Extract<FormState, { status: 'refused' }> | null }

/**
 * A form sent without scripts from a page that has changed since may be gone when its answer is drawn, and its refusal and
 * what was typed with it: both are said here. Style hides it where the form says it (globals.css).
 */
export function RefusalOfPage({ refusal }: RefusalOfPageProps) {
  const t = useTranslations('shell')
  if (!refusal?.issues.some(({ code }) => CONFLICTS.has(code))) return null
  const typed = OWN_WORDS.flatMap((name) => refusal.typed[name] ?? []).filter((words) => words.trim() !== '')
  return (
    <div data-refusal-of-page="" className="mb-6 space-y-3">
      <RefusedSummary word={t('refusedForm')} refusal={refusal} />
      {typed.length > 0 && (
        <div>
          <p className="font-strong">{t('youTyped')}</p>
          {typed.map((words) => (
            <p key={words} className="wrap-anywhere whitespace-pre-line">
              {words}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}
