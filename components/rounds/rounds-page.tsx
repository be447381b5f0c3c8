import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/refusals/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { ListedRound } from '@/lib/rounds/round'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { proposedRules } from '@/lib/rounds/proposed-rules'
import { formatMinutes } from '@/lib/calendar/minutes'
import { OpenRoundForm } from './open-round-form'
import { PlanRoundForm } from './plan-round-form'
import { useRoundWords } from './round-words'

type RoundsPageProps = {
  locale: Locale
  rounds: readonly ListedRound[]
  actions: { open: FormAction<void>; plan: FormAction<void> }
  /** Staff can sign in through a directory, so that the round may do without links for them. */
  hasDirectory: boolean
  today: string
  responseWorkingDays: number
}

export function RoundsPage({ locale, rounds, actions, hasDirectory, today, responseWorkingDays }: RoundsPageProps) {
  const t = useTranslations('rounds')
  const fields = useRoundWords(hasDirectory)
  const latest = rounds[0]
  const open = rounds.find(({ closedOn }) => closedOn === null)
  return (
    <>
      <ListHeader heading={t('heading')} />
      <div className="space-y-10">
        {rounds.length === 0 ? (
          <EmptyState heading={t('emptyHeading')}>{t('emptyText')}</EmptyState>
        ) : (
          <RoundTable locale={locale} rounds={rounds} />
        )}
        <p className="text-muted text-sm">{t('lead')}</p>
        {open ? (
          <Card heading={t('closeHeading', { name: open.name })} labelledBy="close-round" as="section">
            <p className="mb-4 max-w-[66ch]">{t('closeLead')}</p>
            <ButtonLink href={pagePath(locale, '/lead/rounds/close')} variant="secondary">
              {t('closeStep')}
            </ButtonLink>
          </Card>
        ) : (
          <>
            {latest && (
              <Card heading={t('planHeading')} labelledBy="plan-round" as="section">
                <p className="mb-4 max-w-[66ch]">{t('planText')}</p>
                <PlanRoundForm
                  action={actions.plan}
                  roundId={latest.id}
                  nextOpensOn={latest.nextOpensOn}
                  words={{
                    nextOpensOn: t('nextOpensOn'),
                    nextOpensOnHint: t('nextOpensOnHint'),
                    planSave: t('planSave'),
                    planSaved: t('planSaved'),
                  }}
                />
              </Card>
            )}
            <Card heading={t('openHeading')} labelledBy="open-round" as="section">
              {latest && <p className="mb-4 max-w-[66ch]">{t('sameAs', { name: latest.name })}</p>}
              <OpenRoundForm
                {...fields}
                action={actions.open}
                defaults={{ ...proposedRules(latest, { locale, responseWorkingDays, hasDirectory }), openedOn: today }}
                words={{ openedOn: t('openedOn'), open: t('open') }}
              />
            </Card>
          </>
        )}
      </div>
    </>
  )
}

function RoundTable({ locale, rounds }: { locale: Locale; rounds: readonly ListedRound[] }) {
  const t = useTranslations('rounds')
  const words = useTranslations('caseWords')
  return (
    <DataTable
      caption={t('listHeading')}
      captionHidden
      dense
      rows={rounds}
      rowKey={(round) => round.id}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          phone: 'title',
          cell: ({ name }) => <span className="inline-block min-w-24">{name}</span>,
        },
        { key: 'code', header: t('code'), cell: ({ code }) => <span className="whitespace-nowrap">{code}</span> },
        {
          key: 'days',
          header: t('days'),
          phone: 'text',
          cell: ({ openedOn: from, closedOn: to }) => (
            <span className="whitespace-nowrap tabular-nums">
              {to ? t('ended', { from, to }) : t('ongoing', { from })}
            </span>
          ),
        },
        {
          key: 'cap',
          header: t('cap'),
          numeric: true,
          phone: 'end',
          cell: ({ capMinutes }) => formatMinutes(capMinutes, locale),
        },
        {
          key: 'late',
          header: t('lateDays'),
          numeric: true,
          cell: ({ logDaysAfterRound: days }) => t('lateDaysOf', { days }),
        },
        {
          key: 'counts',
          header: t('counts'),
          phone: 'text',
          cell: ({ counted }) =>
            ACTIVITIES.filter((one) => counted.includes(one))
              .map((one) => words(`activities.${one}`))
              .join(', '),
        },
        {
          key: 'state',
          header: t('state'),
          phone: 'side',
          cell: ({ closedOn }) => (
            <Tag tone={closedOn ? 'closed' : 'ongoing'}>{t(closedOn ? 'isClosed' : 'isOpen')}</Tag>
          ),
        },
      ]}
    />
  )
}
