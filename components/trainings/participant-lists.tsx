import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { DataTable, type Column } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { ListPages } from '@/components/views/list-pages'
import type { ListActions } from '@/components/views/views-menu'
import type { FormAction } from '@/lib/refusals/result'
import { formatClock, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { headingsOf } from '@/lib/lists/order'
import type { Participant } from '@/lib/registrations/list-participants'
import {
  PARTICIPANT_SORTS,
  PARTICIPANTS_PER_PAGE,
  participantsQuery,
  participantsShown,
  type ParticipantsAsked,
  type ParticipantSortKey,
} from '@/lib/registrations/participants-shown'
import { PARTICIPANTS_ANCHOR } from '@/lib/views/path-of-list'
import { ParticipantsHead } from './participants-head'
import { shownEmail } from '@/lib/people/shown-email'

type ParticipantListsProps = {
  /** All of them, and what is asked of the list. */
  participants: readonly Participant[]
  asked: ParticipantsAsked
  page: number
  slug: string
  locale: Locale
  search: ListActions['search']
  /** For those who arrange it. */
  files: boolean
  /** Only for those who arrange it, while it has not begun and a seat is free. */
  giveSeat: FormAction<void> | null
  /** Where one of them is corrected or removed, for those who arrange it. */
  change: ((id: string) => string) | null
}

/** Who comes and who waits: the list of a training, on its page. */
export function ParticipantLists(props: ParticipantListsProps) {
  const { participants, asked, page, slug, locale, search, files, giveSeat, change } = props
  const t = useTranslations('trainingStaff.page')
  const words = useTranslations('trainingStaff.participant')
  const shown = participantsShown(participants, asked)
  const seated = shown.filter(({ status }) => status === 'seated')
  const queue = shown.filter(({ status }) => status !== 'seated')
  const waiting = participants.filter(({ status }) => status !== 'seated')
  const onPage = seated.slice((page - 1) * PARTICIPANTS_PER_PAGE, page * PARTICIPANTS_PER_PAGE)
  const to = (changed: Record<string, string | undefined>) =>
    `${pagePath(locale, '/trainings/manage/[slug]', { slug }, { ...participantsQuery(asked), ...changed })}#${PARTICIPANTS_ANCHOR}`
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
      cell: ({ id, name }: Participant) =>
        name && change ? (
          <TextLink href={change(id)} className="wrap-anywhere">
            {name}
            <VisuallyHidden> {words('change')}</VisuallyHidden>
          </TextLink>
        ) : (
          <span className="wrap-anywhere">{name ?? t('forgotten')}</span>
        ),
    },
    {
      key: 'organisation',
      header: t('organisation'),
      phone: 'middle',
      ...(sorts && sortable('organisation')),
      cell: ({ organisation }: Participant) => (
        <span className="block truncate sm:wrap-anywhere sm:whitespace-normal">{organisation}</span>
      ),
    },
    {
      key: 'email',
      header: t('email'),
      cell: ({ email }: Participant) =>
        email && (
          <a href={`mailto:${email}`} className="wrap-anywhere">
            {shownEmail(email)}
          </a>
        ),
    },
  ]
  return (
    <section aria-labelledby={PARTICIPANTS_ANCHOR} className="space-y-6">
      <ParticipantsHead
        {...{ asked, slug, locale, search, files, to }}
        seated={seated.length}
        waiting={queue.length}
        any={participants.length > 0}
      />
      {shown.length === 0 ? (
        <EmptyState
          level={3}
          heading={t(asked.q ? 'notFound' : 'nobody')}
          action={asked.q ? <TextLink href={to({ q: undefined })}>{t('showAll')}</TextLink> : undefined}
        >
          {t(asked.q ? 'notFoundText' : 'nobodyText')}
        </EmptyState>
      ) : (
        seated.length > 0 && (
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
        )
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
            {
              key: 'standing',
              header: t('change'),
              phone: 'text',
              cell: ({ id, name, status, offerEndsAt }) => {
                if (status === 'offered' && offerEndsAt) {
                  return t('offeredUntil', { until: formatInstant(offerEndsAt, locale, 'short') })
                }
                return giveSeat ? (
                  <ButtonForm
                    action={giveSeat}
                    hidden={{ slug, registrationId: id }}
                    word={t('giveSeat')}
                    about={name ?? undefined}
                    variant="secondary"
                  />
                ) : (
                  t('waits')
                )
              },
            },
          ]}
        />
      )}
    </section>
  )
}
