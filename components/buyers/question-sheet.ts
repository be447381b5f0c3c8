import type { useTranslations } from 'next-intl'
import type { ListedQuestion } from '@/lib/buyers/listed-question'
import type { QuestionFilter } from '@/lib/buyers/question-filter'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import { sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'
import { formatPhoneNumber } from '@/lib/people/phone-format'

export type QuestionWords = {
  line: ReturnType<typeof useTranslations<'buyersLine'>>
  topics: ReturnType<typeof useTranslations<'buyers.topics'>>
}

/** What the list of questions shows, as a file holds it: whom to call where the list is about calls, and never a question's words. */
export function questionSheet(questions: readonly ListedQuestion[], show: QuestionFilter, words: QuestionWords): Sheet {
  const { line: t, topics } = words
  const calls: FileColumn<ListedQuestion>[] = [
    { heading: t('name'), width: 26, value: ({ name }) => name },
    { heading: t('phone'), width: 18, value: ({ phone }) => phone && formatPhoneNumber(phone) },
    { heading: t('callsHeading'), width: 10, value: ({ calls: count }) => count },
  ]
  const columns: FileColumn<ListedQuestion>[] = [
    { heading: t('number'), width: 16, value: ({ number }) => number },
    { heading: t('topic'), width: 22, value: ({ topic }) => topics(topic) },
    { heading: t('organisation'), width: 34, value: ({ organisation }) => organisation ?? t('erased') },
    ...(show === 'calls' || show === 'unreached' ? calls : []),
    { heading: t('asked'), width: 12, value: ({ askedAt }) => dateFromDay(dayOf(askedAt)) },
    { heading: t('due'), width: 12, value: ({ dueOn }) => dateFromDay(dueOn) },
    { heading: t('status'), width: 14, value: ({ status }) => t(`statuses.${status}`) },
    { heading: t('who'), width: 26, value: ({ takenByName }) => takenByName },
  ]
  return sheetOf(columns, questions)
}
