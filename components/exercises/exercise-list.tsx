import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { RowLink } from '@/components/ui/row-link'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import type { ListedExercise } from '@/lib/exercises/list-exercises'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import type { HostChoices } from '@/lib/i18n/host-words'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { useExerciseWords } from './use-exercise-words'

type ExerciseListProps = {
  locale: Locale
  exercises: readonly ListedExercise[]
  municipalities: HostChoices['municipalities']
}

/** The exercises there have been, with how many have answered. */
export function ExerciseList({ locale, exercises, municipalities }: ExerciseListProps) {
  const t = useTranslations('exercises')
  const begin = <ButtonLink href={pagePath(locale, '/preparedness-register/exercises/new')}>{t('begin')}</ButtonLink>
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/preparedness-register')}>{t('toRegister')}</TextLink>}
        heading={t('title')}
        lead={t('lead')}
        actions={begin}
      />
      {exercises.length === 0 ? (
        <EmptyState heading={t('emptyHeading')}>{t('empty')}</EmptyState>
      ) : (
        <ExerciseTable {...{ locale, exercises, municipalities }} />
      )}
    </>
  )
}

function ExerciseTable({ locale, exercises, municipalities }: ExerciseListProps) {
  const t = useTranslations('exercises')
  const words = useExerciseWords(municipalities)
  return (
    <DataTable
      dense
      caption={t('title')}
      captionHidden
      rows={exercises}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'what', header: t('list.what'), rowHeader: true, phone: 'title' },
          cell: (one) => (
            <span className="block wrap-anywhere">
              <RowLink href={pagePath(locale, '/preparedness-register/exercises/[id]', { id: one.id })}>
                {one.what}
              </RowLink>
              <span className="text-muted block text-sm font-normal">{words.wanted(one)}</span>
            </span>
          ),
        },
        { key: 'where', header: t('list.where'), cell: (one) => words.place(one) },
        {
          key: 'opened',
          header: t('list.opened'),
          cell: ({ openedAt }) => formatDay(dayOf(openedAt), locale, 'short'),
        },
        {
          ...{ key: 'ends', header: t('list.ends'), phone: 'text' },
          cell: ({ endsAt }) => formatInstant(endsAt, locale, 'short'),
        },
        {
          ...{ key: 'answered', header: t('list.answered'), phone: 'side', numeric: true },
          cell: ({ answered, asked }) => t('list.of', { answered, asked }),
        },
        {
          ...{ key: 'state', header: t('list.state'), phone: 'tags' },
          cell: ({ open }) => <Tag tone={open ? 'ongoing' : 'closed'}>{t(`states.${open ? 'open' : 'closed'}`)}</Tag>,
        },
      ]}
    />
  )
}
