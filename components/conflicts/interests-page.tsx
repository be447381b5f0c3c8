import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import type { Colleague } from '@/lib/advisors/list-colleagues'
import type { Interest } from '@/lib/conflicts/list-interests'
import { formatDay } from '@/lib/i18n/formats'
import type { FormAction } from '@/lib/refusals/result'
import { InterestForm } from './interest-form'

type InterestsPageProps = {
  interests: readonly Interest[]
  colleagues: readonly Colleague[]
  /** The advisor whose page it is; null for the lead, who sees and declares those of all. */
  ownId: string | null
  viewerId: string
  requestId: string
  actions: { declare: FormAction<void>; end: FormAction<void>; withdraw: FormAction<void> }
}

/** What people have beside their work here, and the form for another. */
export function InterestsPage({ interests, colleagues, ownId, viewerId, requestId, actions }: InterestsPageProps) {
  const t = useTranslations('conflicts.interests')
  const kinds = useTranslations('trailEvents.words.interestKinds')
  const locale = useLocale()
  const when = ({ validFrom, validUntil }: Interest) =>
    t('when', {
      from: formatDay(validFrom, locale, 'short'),
      until: validUntil ? formatDay(validUntil, locale, 'short') : 'none',
    })
  return (
    <>
      <ListHeader heading={t('title')} />
      <div className="space-y-8">
        {interests.length === 0 ? (
          <EmptyState heading={t('emptyHeading')}>{t(ownId === null ? 'emptyOfAll' : 'empty')}</EmptyState>
        ) : (
          <DataTable
            dense
            acts
            caption={t('list')}
            captionHidden
            rows={interests}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'organisation',
                header: t('organisation'),
                rowHeader: true,
                phone: 'title',
                cell: ({ organisation, orgDigits }) => (
                  <span className="wrap-anywhere">
                    {organisation}
                    {orgDigits && (
                      <span className="text-muted"> {`${orgDigits.slice(0, 6)}-${orgDigits.slice(6)}`}</span>
                    )}
                  </span>
                ),
              },
              ...(ownId === null
                ? [{ key: 'person', header: t('person'), cell: ({ person }: Interest) => person }]
                : []),
              {
                key: 'kind',
                header: t('kind'),
                phone: 'text',
                cell: ({ kind }) => <span className="inline-block first-letter:uppercase">{kinds(kind)}</span>,
              },
              { key: 'when', header: t('valid'), cell: when },
              {
                key: 'change',
                header: t('change'),
                phone: 'acts',
                cell: (interest) => (
                  <div className="flex flex-wrap items-center gap-x-4 whitespace-nowrap">
                    {!interest.validUntil && (
                      <ButtonForm
                        action={actions.end}
                        hidden={{ interestId: interest.id }}
                        word={t('end')}
                        about={interest.organisation}
                        face={t('end')}
                        variant="quiet"
                        className="-my-1.5 -ml-4"
                      />
                    )}
                    {ownId === null && interest.personId !== viewerId && (
                      <ButtonForm
                        action={actions.withdraw}
                        hidden={{ interestId: interest.id }}
                        word={t('withdraw')}
                        about={interest.organisation}
                        face={t('withdraw')}
                        variant="quiet"
                        className="-my-1.5 -ml-4"
                      />
                    )}
                  </div>
                ),
              },
            ]}
          />
        )}
        <p className="text-muted measure text-sm">{t(ownId === null ? 'leadOfAll' : 'lead')}</p>
        <Card heading={t('heading')} labelledBy="new-interest" as="section" className="max-w-[44rem]">
          <InterestForm action={actions.declare} {...{ requestId, colleagues, ownId }} />
        </Card>
      </div>
    </>
  )
}
