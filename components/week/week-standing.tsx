import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { FormAction } from '@/lib/refusals/result'
import type { WeekMark } from '@/lib/time/week-mark'

type WeekStandingProps = { mark: WeekMark; locale: Locale; week: string; reopen: FormAction<void> }

/** That a week is done, and since when; or that it was, and was changed after that. Of an open week there is nothing to say. */
export function WeekStanding({ mark, locale, week, reopen }: WeekStandingProps) {
  const t = useTranslations('week')
  const { state, doneAt, minutes, minutesNow, approved } = mark
  if (state === 'open' || !doneAt) return null
  const when = formatInstant(doneAt, locale)
  const since = formatInstant(doneAt, locale, 'brief')
  const said = (count: number | null) => formatMinutes(count ?? 0, locale)
  if (state === 'changed')
    return (
      <div className="mb-3">
        <Notice tone="warn" heading={t('changedHeading')}>
          <p>{t('changed', { when, then: said(minutes), now: said(minutesNow) })}</p>
        </Notice>
      </div>
    )
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
      <Tag tone="ongoing">{t('isDone')}</Tag>
      <p className="text-muted text-sm">
        {t('doneAt', { when: since })} {approved && t('approved')}
      </p>
      {!approved && (
        <ButtonForm action={reopen} hidden={{ week }} word={t('reopen')} variant="quiet" className="-ml-4" />
      )}
    </div>
  )
}
