import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { JointDraws } from '@/lib/time/find-joint-draws'

type JointDrawnProps = { draws: Omit<JointDraws, 'refusal'> & { refusal: unknown }; company: string; length: number }

/** What a meeting with two advisors draws, by which rule, and what each has as their own time; before it is drawn. */
export function JointDrawn({ draws, company, length }: JointDrawnProps) {
  const t = useTranslations('meetings.joint')
  const locale = useLocale()
  const said = (count: number) => formatMinutes(count, locale)
  const { minutes, drawn, rule, minutesLeft, second, refusal } = draws
  const rest = (minutes ?? 0) - drawn
  return (
    <Card as="section" heading={t('chosen')} labelledBy="drawn" className="space-y-3">
      {minutes === null ? (
        <p>{t('outside')}</p>
      ) : (
        <div>
          <p className="font-strong wrap-anywhere">{t('draws', { minutes: said(drawn), company })}</p>
          <p>{t('rule', { draws: rule })}</p>
          <p className="text-muted tabular-nums">{t('left', { left: said(minutesLeft - drawn) })}</p>
        </div>
      )}
      <p className="text-muted">{t('own', { minutes: said(length), second })}</p>
      {rest > 0 && (
        <Notice tone="warn" heading={t('splitHeading', { left: minutesLeft > 0 ? said(minutesLeft) : 'none' })}>
          <p>
            {t('split', { minutes: said(minutes ?? 0), drawn: drawn > 0 ? said(drawn) : 'none', rest: said(rest) })}
          </p>
        </Notice>
      )}
      {Boolean(refusal) && (
        <Notice tone="warn" heading={t('cannotHeading')}>
          <p>{t('cannot')}</p>
        </Notice>
      )}
    </Card>
  )
}
