import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { FormAction } from '@/lib/refusals/result'
import { formatClock, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Participant } from '@/lib/registrations/list-participants'
import { shownEmail } from '@/lib/people/shown-email'

type ParticipantListsProps = {
  participants: readonly Participant[]
  slug: string
  locale: Locale
  /** Only for those who arrange it, while it has not begun and a seat is free. */
  giveSeat: FormAction<void> | null
  /** Where one of them is corrected or removed, for those who arrange it. */
  change: ((id: string) => string) | null
}

export function ParticipantLists({ participants, slug, locale, giveSeat, change }: ParticipantListsProps) {
  const t = useTranslations('trainingStaff.page')
  const words = useTranslations('trainingStaff.participant')
  const seated = participants.filter(({ status }) => status === 'seated')
  const queue = participants.filter(({ status }) => status !== 'seated')
  const who = [
    {
      key: 'name',
      header: t('name'),
      rowHeader: true,
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
      cell: ({ organisation }: Participant) => <span className="wrap-anywhere">{organisation}</span>,
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
    <div className="space-y-10">
      <DataTable
        caption={t('participants')}
        dense
        rows={seated}
        rowKey={({ id }) => id}
        empty={t('nobody')}
        columns={[
          ...who,
          {
            key: 'came',
            header: t('came'),
            cell: ({ checkedInAt }) => (checkedInAt ? formatClock(checkedInAt, locale) : '–'),
          },
        ]}
      />
      {queue.length > 0 && (
        <DataTable
          caption={t('waiting')}
          dense
          rows={queue}
          rowKey={({ id }) => id}
          columns={[
            { key: 'order', header: t('order'), numeric: true, cell: (row) => queue.indexOf(row) + 1 },
            ...who,
            {
              key: 'standing',
              header: t('change'),
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
    </div>
  )
}
