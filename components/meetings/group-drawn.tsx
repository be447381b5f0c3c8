import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { GroupDraws } from '@/lib/time/find-group-draws'

type GroupDrawnProps = { draws: Pick<GroupDraws, 'minutes' | 'companies'> & { refusal: unknown }; length: number }

/** What one meeting draws from each of its companies, before it is drawn, and which of them stand in the way. */
export function GroupDrawn({ draws: { minutes, companies, refusal }, length }: GroupDrawnProps) {
  const t = useTranslations('meetings.group')
  const locale = useLocale()
  const said = (count: number) => formatMinutes(count, locale)
  const problem = ({ minutesLeft, verified }: GroupDraws['companies'][number]) => {
    if (minutes === null) return null
    if (!verified) return t('unverified')
    return minutesLeft < minutes ? t('short', { left: said(minutesLeft) }) : null
  }
  return (
    <Card as="section" heading={t('chosen')} labelledBy="drawn" className="space-y-3">
      {minutes === null && <p>{t('outside', { minutes: said(length) })}</p>}
      <ul className="divide-hairline divide-y">
        {companies.map((one) => (
          <li key={one.number} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <span className="min-w-0 wrap-anywhere">
              {minutes === null ? one.company : t('draws', { minutes: said(minutes), company: one.company })}
              <span className="text-muted block text-sm">{one.number.replaceAll('-', '\u2011')}</span>
            </span>
            {problem(one) ? (
              <strong className="text-warn text-sm">{problem(one)}</strong>
            ) : (
              minutes !== null && (
                <span className="text-muted text-sm tabular-nums">
                  {t('left', { left: said(one.minutesLeft - minutes) })}
                </span>
              )
            )}
          </li>
        ))}
      </ul>
      {minutes !== null && <p className="text-muted text-sm">{t('own', { minutes: said(length) })}</p>}
      {Boolean(refusal) && (
        <Notice tone="warn" heading={t('cannotHeading')}>
          <p>{t('cannot')}</p>
        </Notice>
      )}
    </Card>
  )
}
