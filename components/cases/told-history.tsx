import { useLocale, useTranslations } from 'next-intl'
import { Drawn } from '@/components/ui/drawn'
import { CALL_TIMES, NEEDS } from '@/lib/cases/codes'
import type { ToldChange } from '@/lib/cases/list-told-changes'
import { formatInstant } from '@/lib/i18n/formats'
import { formatPhoneNumber } from '@/lib/people/phone-format'

/** How the company's words have been corrected: who, when, and what they were before and after. */
export function ToldHistory({ changes }: { changes: readonly ToldChange[] }) {
  const t = useTranslations('casePage.correct')
  const words = useTranslations('caseWords')
  const locale = useLocale()
  const said = (field: ToldChange['field'], text: string | null) => {
    if (text === null) return <em className="text-muted">{t('erased')}</em>
    if (text === '') return <em className="text-muted">{t('empty')}</em>
    if (field === 'contactPhone') return formatPhoneNumber(text)
    if (field === 'callTime')
      return CALL_TIMES.filter((time) => time === text).map((time) => words(`callTimes.${time}`))
    if (field !== 'needs') return text
    const codes = text.split(',')
    return NEEDS.filter((need) => codes.includes(need))
      .map((need) => words(`needs.${need}`))
      .join('\n')
  }
  return (
    <section aria-labelledby="history" className="mt-10 space-y-3">
      <h2 id="history">{t('history')}</h2>
      {changes.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <Drawn as="ol" className="border-hairline divide-hairline divide-y border-y">
          {changes.map(({ id, field, at, who, before, after }) => (
            <li key={id} className="space-y-1 py-3">
              <p className="font-strong first-letter:uppercase">{words(`toldFields.${field}`)}</p>
              <p className="text-muted text-sm">{t('changed', { who, when: formatInstant(at, locale) })}</p>
              <dl className="facts">
                <dt>{t('was')}</dt>
                <dd className="wrap-anywhere whitespace-pre-line">{said(field, before)}</dd>
                <dt>{t('became')}</dt>
                <dd className="wrap-anywhere whitespace-pre-line">{said(field, after)}</dd>
              </dl>
            </li>
          ))}
        </Drawn>
      )}
    </section>
  )
}
