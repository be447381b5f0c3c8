import { useTranslations } from 'next-intl'
import { ListHeader } from '@/components/ui/list-header'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import { ListFiles, ListSearch } from '@/components/views/list-tools'
import type { ListActions } from '@/components/views/views-menu'
import type { Locale } from '@/lib/i18n/pathnames'
import { PARTICIPANT_SORTS, participantsQuery, type ParticipantsAsked } from '@/lib/registrations/participants-shown'
import { PARTICIPANTS_ANCHOR } from '@/lib/views/path-of-list'

type ParticipantsHeadProps = {
  asked: ParticipantsAsked
  slug: string
  locale: Locale
  search: ListActions['search']
  /** For those who arrange it. */
  files: boolean
  /** The list with what is changed. */
  to: (changed: Record<string, string | undefined>) => string
  seated: number
  waiting: number
  /** Whether anybody has signed up at all. */
  any: boolean
}

/** The head of a list that is a part of its page: search, order and files. */
export function ParticipantsHead({
  asked,
  slug,
  locale,
  search,
  files,
  to,
  seated,
  waiting,
  any,
}: ParticipantsHeadProps) {
  const t = useTranslations('trainingStaff.page')
  const query = new URLSearchParams(participantsQuery(asked)).toString()
  return (
    <ListHeader
      level={2}
      id={PARTICIPANTS_ANCHOR}
      heading={t('participants')}
      found={t('found', { count: seated, waiting })}
      search={
        any && (
          <ListSearch
            action={search}
            place="participants"
            of={slug}
            {...{ query }}
            sought={asked.q}
            label={t('search')}
          />
        )
      }
      filter={
        <ListFilter
          href={to({ q: undefined, sort: undefined })}
          label={t('orderBy')}
          hidden={{ q: asked.q }}
          order={<OrderField keys={PARTICIPANT_SORTS} usual="name" order={asked.sort} heading={(key) => t(key)} />}
        />
      }
      actions={
        files && (
          <ListFiles address={`/api/trainings/${slug}/participants`} {...{ locale, query }} total={seated + waiting} />
        )
      }
    />
  )
}
