import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import type { FoundExercise } from '@/lib/exercises/find-exercise'
import { formatInstant } from '@/lib/i18n/formats'
import type { HostChoices } from '@/lib/i18n/host-words'
import type { Locale } from '@/lib/i18n/pathnames'
import { useExerciseWords } from './use-exercise-words'

type ExerciseAnswersProps = {
  locale: Locale
  exercise: FoundExercise
  municipalities: HostChoices['municipalities']
}

/** What each company has answered, and which have not. */
export function ExerciseAnswers({ locale, exercise: { unit, companies }, municipalities }: ExerciseAnswersProps) {
  const t = useTranslations('exercises')
  const words = useExerciseWords(municipalities)
  const placeOf = (code: string) => municipalities.find(({ value }) => value === code)?.label ?? code
  return (
    <DataTable
      dense
      caption={t('page.answers')}
      captionHidden
      rows={companies}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'company', header: t('page.company'), rowHeader: true, phone: 'title' },
          cell: ({ company, municipality }) => (
            <span className="block wrap-anywhere">
              {company}
              <span className="text-muted block text-sm font-normal">{placeOf(municipality)}</span>
            </span>
          ),
        },
        {
          ...{ key: 'answer', header: t('page.answer'), phone: 'side' },
          cell: ({ answer }) =>
            answer ? t(`asked.answers.${answer}`) : <span className="text-muted">{t('page.waiting')}</span>,
        },
        {
          ...{ key: 'amount', header: t('page.amount'), phone: 'text' },
          cell: ({ amount }) => amount !== null && words.much(amount, unit),
        },
        {
          ...{ key: 'lead', header: t('page.lead'), phone: 'end' },
          cell: ({ withinHours }) => withinHours !== null && words.soon(withinHours),
        },
        {
          ...{ key: 'words', header: t('page.words'), phone: 'text' },
          cell: (one) => (
            <span className="wrap-anywhere">
              {one.words}
              {one.forBuyers && <span className="text-muted block text-sm">{t('page.forBuyers')}</span>}
            </span>
          ),
        },
        {
          ...{ key: 'when', header: t('page.when') },
          cell: ({ answeredAt }) => answeredAt && formatInstant(answeredAt, locale, 'short'),
        },
      ]}
    />
  )
}
