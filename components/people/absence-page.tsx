import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import { TextLink } from '@/components/ui/text-link'
import type { Absence, AwayMeeting } from '@/lib/advisors/absence'
import type { Colleague } from '@/lib/advisors/list-colleagues'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { AbsenceForm } from './absence-form'
import { useAbsenceDays } from './absence-days'
import { AwayMeetings } from './away-meetings'
import { CoverAway } from './cover-away'

type AbsencePageProps = {
  absences: readonly Absence[]
  /** The booked meetings within them, without those that `covering` shows. */
  meetings: readonly AwayMeeting[]
  colleagues: readonly Colleague[]
  /** The advisor whose page it is; null for the lead, who sees and enters those of all. */
  ownId: string | null
  requestId: string
  /** What closes in the absences, for the lead. */
  covering?: ReactNode
  enter: FormAction<{ meetings: number }>
  withdraw: FormAction<void>
}

/** Who is away, who answers meanwhile, and the form for another absence. */
export function AbsencePage({ absences, meetings, ...props }: AbsencePageProps) {
  const { colleagues, ownId, requestId, covering, enter, withdraw } = props
  const t = useTranslations('absence')
  const locale = useLocale()
  const days = useAbsenceDays()
  const mayChange = ({ advisorId }: Absence) => ownId === null || advisorId === ownId
  const when = (absence: Absence) => (
    <>
      {days(absence)}
      <CoverAway absence={absence} />
      <AwayMeetings meetings={meetings.filter(({ absenceId }) => absenceId === absence.id)} />
    </>
  )
  return (
    <>
      <ListHeader heading={t('title')} />
      <div className="space-y-8">
        {absences.length === 0 ? (
          <EmptyState heading={t('emptyHeading')}>{t('empty')}</EmptyState>
        ) : (
          <DataTable
            dense
            acts
            caption={t('list')}
            captionHidden
            rows={absences}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'advisor',
                header: t('advisor'),
                rowHeader: true,
                phone: 'title',
                cell: ({ advisor }) => <span>{advisor}</span>,
              },
              { key: 'when', header: t('when'), phone: 'text', cell: when },
              { key: 'cover', header: t('cover'), cell: ({ cover }) => cover ?? t('nobody') },
              {
                key: 'change',
                header: t('change'),
                phone: 'acts',
                cell: (absence) =>
                  mayChange(absence) && (
                    <div className="flex flex-wrap items-center gap-x-4 whitespace-nowrap lg:flex-nowrap">
                      {ownId === null && (
                        <TextLink
                          href={pagePath(locale, '/cases', {}, { advisor: absence.advisorId, status: 'open' })}
                          className="inline-flex min-h-11 items-center"
                        >
                          {t('handOver')}
                        </TextLink>
                      )}
                      <ButtonForm
                        action={withdraw}
                        hidden={{ absenceId: absence.id }}
                        word={t('withdraw')}
                        about={`${absence.advisor}, ${days(absence)}`}
                        face={t('withdraw')}
                        variant="quiet"
                        className="-my-1.5 -ml-4"
                      />
                    </div>
                  ),
              },
            ]}
          />
        )}
        {covering}
        <p className="text-muted measure text-sm">{t(ownId === null ? 'leadOfAll' : 'lead')}</p>
        <Card heading={t('heading')} labelledBy="new-absence" as="section" className="max-w-[44rem]">
          <AbsenceForm action={enter} {...{ requestId, colleagues, ownId }} />
        </Card>
      </div>
    </>
  )
}
