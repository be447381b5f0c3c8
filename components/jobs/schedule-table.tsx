import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { DataTable } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/refusals/result'
import { anyWords } from '@/lib/i18n/any-words'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'

export type ShownSchedule = {
  id: string
  name: string
  everySeconds: number
  succeededAt: Date | null
  nextAt: Date
  failures: number
  failing: boolean
  fault: string | null
}

type ScheduleTableProps = {
  locale: Locale
  schedules: readonly ShownSchedule[]
  caption: string
  retry: FormAction<void>
}

const HOUR = 3600

export function ScheduleTable({ locale, schedules, caption, retry }: ScheduleTableProps) {
  const t = useTranslations('jobs')
  const at = (instant: Date) => formatInstant(instant, locale, 'short')
  return (
    <DataTable<ShownSchedule>
      acts
      caption={caption}
      captionHidden
      dense
      rows={schedules}
      rowKey={({ id }) => id}
      columns={[
        { key: 'job', header: t('job'), rowHeader: true, cell: ({ name }) => <Name name={name} /> },
        { key: 'often', header: t('often'), cell: ({ everySeconds }) => <HowOften seconds={everySeconds} /> },
        {
          key: 'last',
          header: t('last'),
          cell: ({ succeededAt }) => (
            <span className="tabular-nums">{succeededAt ? at(succeededAt) : t('notYet')}</span>
          ),
        },
        { key: 'next', header: t('next'), cell: ({ nextAt }) => <span className="tabular-nums">{at(nextAt)}</span> },
        { key: 'health', header: t('health'), cell: (schedule) => <Health schedule={schedule} retry={retry} /> },
      ]}
    />
  )
}

function Name({ name }: { name: string }) {
  const words = anyWords(useTranslations('jobs'))
  return words.has(`names.${name}`) ? words(`names.${name}`) : name
}

function HowOften({ seconds }: { seconds: number }) {
  const t = useTranslations('jobs')
  if (seconds % HOUR === 0) return t('everyHours', { count: seconds / HOUR })
  return t('everyMinutes', { count: Math.max(1, Math.round(seconds / 60)) })
}

function Health({ schedule, retry }: { schedule: ShownSchedule; retry: FormAction<void> }) {
  const t = useTranslations('jobs')
  const { id, failures, failing, fault, succeededAt } = schedule
  if (failures === 0)
    return <Tag tone={succeededAt ? 'ongoing' : 'neutral'}>{succeededAt ? t('works') : t('waits')}</Tag>
  return (
    <div className="space-y-2">
      <Tag tone={failing ? 'urgent' : 'waiting'}>{failing ? t('failing') : t('fails')}</Tag>
      <p>
        {t('inARow', { count: failures })}
        <span className="text-muted block text-sm wrap-anywhere">{t('code', { code: fault ?? '–' })}</span>
      </p>
      <ButtonForm action={retry} hidden={{ scheduleId: id }} word={t('runNow')} variant="secondary" />
    </div>
  )
}
