import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatInstant } from '@/lib/i18n/formats'
import type { MonthApproval } from '@/lib/time/month-approval'

const TONES = { approved: 'ongoing', changed: 'waiting' } as const

export function StandingTag({ state }: Pick<MonthApproval, 'state'>) {
  const t = useTranslations('ownTime')
  if (state === 'open') return <span className="text-muted">{t('states.open')}</span>
  return <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>
}

/** Whether a month is approved, by whom and when; and that it was changed after that. */
export function MonthStanding({ approval }: { approval: MonthApproval }) {
  const t = useTranslations('ownTime')
  const locale = useLocale()
  const { state, approvedAt, approvedBy, minutes, minutesNow, isOver } = approval
  const when = approvedAt && formatInstant(approvedAt, locale)
  const name = approvedBy ?? ''
  if (state === 'changed')
    return (
      <Notice tone="warn" heading={t('states.changed')}>
        <p>
          {t('changed', {
            ...{ name, when: when ?? '' },
            ...{ then: formatMinutes(minutes ?? 0, locale), now: formatMinutes(minutesNow, locale) },
          })}{' '}
          {t('changedMore')}
        </p>
      </Notice>
    )
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {state === 'approved' && <StandingTag state={state} />}
      <span className="text-muted">{when ? t('approved', { name, when }) : isOver ? t('waits') : t('notOver')}</span>
    </p>
  )
}
