import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonForm } from '@/components/form/button-form'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ListWithPane } from '@/components/ui/list-with-pane'
import { RowLink } from '@/components/ui/row-link'
import { TextLink } from '@/components/ui/text-link'
import { ListPages } from '@/components/views/list-pages'
import { formatClock, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { headingsOf } from '@/lib/lists/order'
import { shownEmail } from '@/lib/people/shown-email'
import type { FormAction } from '@/lib/refusals/result'
import type { Participant } from '@/lib/registrations/list-participants'
import {
  PARTICIPANT_SORTS,
  PARTICIPANTS_PER_PAGE,
  participantsQuery,
  participantsShown,
  type ParticipantsAsked,
  type ParticipantSortKey,
} from '@/lib/registrations/participants-shown'
import { TRAINING_PANE_HEADING } from './participant-pane'

type ParticipantListsProps = {
  /** All of them, and what is asked of the list. */
  participants: readonly Participant[]
  asked: ParticipantsAsked
  page: number
  slug: string
  locale: Locale
  /** Only for those who arrange it, while it has not begun and a seat is free. */
  giveSeat: FormAction<void> | null
  /** Who stands beside the list; without anybody the training itself does. */
  chosen: string | undefined
  pane: ReactNode
}

/** Who comes and who waits: the list of a training, with one of them or the training itself beside it. */
export function ParticipantLists(props: ParticipantListsProps) {
  const { participants, asked, page, slug, locale, giveSeat, chosen, pane } = props
  const t = useTranslations('trainingStaff.page')
  const words = useTranslations('trainingStaff.participant')
  const shown = participantsShown(participants, asked)
  const seated = shown.filter(({ status }) => status === 'seated')
  const queue = shown.filter(({ status }) => status !== 'seated')
  const waiting = participants.filter(({ status }) => status !== 'seated')
  const onPage = seated.slice((page - 1) * PARTICIPANTS_PER_PAGE, page * PARTICIPANTS_PER_PAGE)
  const to = (changed: Record<string, string | undefined>) =>
    pagePath(locale, '/trainings/manage/[slug]', { slug }, { ...participantsQuery(asked), ...changed })
  const here = (visa?: string) => to({ page: page > 1 ? String(page) : undefined, visa })
  const sortable = headingsOf<ParticipantSortKey>(PARTICIPANT_SORTS, asked.sort, (sort) =>
    to({ sort: sort === 'name' ? undefined : sort }),
  )
  const who = (sorts: boolean): Column<Participant>[] => [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
      phone: 'title',
      ...(sorts && sortable('name')),
      cell: ({ id, name }) => (
        <RowLink href={here(id)} chosen={id === chosen} className="wrap-anywhere">
          {name ?? t('forgotten')}
        </RowLink>
      ),
    },
    {
      key: 'organisation',
      header: t('organisation'),
      phone: 'middle',
      ...(sorts && sortable('organisation')),
      cell: ({ organisation }) => (
        <span className="block truncate sm:wrap-anywhere sm:whitespace-normal">{organisation}</span>
      ),
    },
    {
      key: 'email',
      header: t('email'),
      cell: ({ email }) =>
        email && (
          <a href={`mailto:${email}`} className="relative z-10 wrap-anywhere">
            {shownEmail(email)}
          </a>
        ),
    },
  ]
  const list = (
    <div className="space-y-6">
      {shown.length === 0 && (
        <EmptyState
          heading={t(asked.q ? 'notFound' : 'nobody')}
          level={3}
          action={asked.q ? <TextLink href={to({ q: undefined })}>{t('showAll')}</TextLink> : undefined}
        >
          {t(asked.q ? 'notFoundText' : 'nobodyText')}
        </EmptyState>
      )}
      {seated.length > 0 && (
        <div>
          <DataTable
            caption={t('participants')}
            captionHidden
            dense
            rows={onPage}
            rowKey={({ id }) => id}
            columns={[
              ...who(true),
              {
                key: 'came',
                header: t('came'),
                phone: 'side',
                ...sortable('came'),
                cell: ({ checkedInAt }) => (checkedInAt ? formatClock(checkedInAt, locale) : '–'),
              },
            ]}
          />
          <ListPages
            {...{ page }}
            perPage={PARTICIPANTS_PER_PAGE}
            shown={onPage.length}
            total={seated.length}
            at={(one) => to({ page: one })}
          />
        </div>
      )}
      {queue.length > 0 && (
        <DataTable
          acts
          caption={t('waiting')}
          dense
          rows={queue}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'order',
              header: t('order'),
              numeric: true,
              phone: 'side',
              cell: ({ id: sought }) => waiting.findIndex(({ id }) => id === sought) + 1,
            },
            ...who(false),
            { key: 'standing', header: t('standing'), phone: 'text', cell: standing },
          ]}
        />
      )}
    </div>
  )
  return (
    <ListWithPane
      {...{ list, pane }}
      labelledBy={TRAINING_PANE_HEADING}
      chosen={chosen !== undefined}
      back={{ href: here(), text: words('toList') }}
    />
  )

  function standing({ id, name, status, offerEndsAt }: Participant) {
    if (status === 'offered' && offerEndsAt) {
      return t('offeredUntil', { until: formatInstant(offerEndsAt, locale, 'short') })
    }
    if (!giveSeat) return t('waits')
    return (
      <ButtonForm
        action={giveSeat}
        hidden={{ slug, registrationId: id }}
        word={t('giveSeat')}
        about={name ?? undefined}
        variant="secondary"
        className="relative z-10 w-fit"
      />
    )
  }
}
