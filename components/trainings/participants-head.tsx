import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import { ListHead, type ListTools } from '@/components/views/list-head'
import { pagePath } from '@/lib/i18n/routes'
import { PARTICIPANT_SORTS, participantsQuery, type ParticipantsAsked } from '@/lib/registrations/participants-shown'

type ParticipantsHeadProps = ListTools & {
  asked: ParticipantsAsked
  training: { slug: string; titleSv: string }
  /** For those who arrange it. */
  files: boolean
  seated: number
  waiting: number
  /** What may be done with the training, where the list has no room beside it. */
  moves: ReactNode
}

/** The head of the list of a training: search, order, views and files. */
export function ParticipantsHead(props: ParticipantsHeadProps) {
  const { asked, training, files, seated, waiting, moves, ...tools } = props
  const t = useTranslations('trainingStaff.page')
  const { locale } = tools
  const { slug, titleSv } = training
  return (
    <ListHead
      {...tools}
      place="participants"
      of={slug}
      files={files && `/api/trainings/${slug}/participants`}
      brief
      heading={<span lang="sv">{titleSv}</span>}
      found={t('found', { count: seated, waiting })}
      search={{ label: t('search'), sought: asked.q || undefined }}
      query={new URLSearchParams(participantsQuery(asked)).toString()}
      total={seated + waiting}
      filter={
        <ListFilter
          href={pagePath(locale, '/trainings/manage/[slug]', { slug })}
          label={t('orderBy')}
          hidden={{ q: asked.q }}
          order={<OrderField keys={PARTICIPANT_SORTS} usual="name" order={asked.sort} heading={(key) => t(key)} />}
        />
      }
      chips={moves}
    />
  )
}
