import { useTranslations } from 'next-intl'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import type { QuestionView } from '@/lib/buyers/question-view'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { shownEmail } from '@/lib/people/shown-email'

/** Who asked, what about, and by when. */
export function QuestionFacts({ locale, question }: { locale: Locale; question: QuestionView }) {
  const t = useTranslations('buyersLine')
  const topics = useTranslations('buyers.topics')
  const { organisation, name, email, phone, topic, wantsCall, reference, tedNumber, askedAt, dueOn, takenByName } =
    question
  const asker: SummaryRow[] = question.erased
    ? []
    : [
        { key: 'organisation', term: t('organisation'), value: organisation },
        { key: 'name', term: t('name'), value: name },
        {
          key: 'phone',
          term: t('phone'),
          value: phone && <TextLink href={phoneHref(phone)}>{formatPhoneNumber(phone)}</TextLink>,
        },
        { key: 'email', term: t('email'), value: <span className="wrap-anywhere">{email && shownEmail(email)}</span> },
        { key: 'call', term: t('wantsCall'), value: wantsCall ? t('yes') : t('no') },
        { key: 'language', term: t('language'), value: question.locale === 'en' ? t('english') : t('swedish') },
      ]
  const rows: SummaryRow[] = [
    ...asker,
    { key: 'topic', term: t('topic'), value: topics(topic) },
    {
      key: 'reference',
      term: t('reference'),
      value: [reference, tedNumber && `TED ${tedNumber}`].filter(Boolean).join(', ') || t('noReference'),
    },
    { key: 'asked', term: t('asked'), value: formatInstant(askedAt, locale) },
    { key: 'due', term: t('due'), value: formatDay(dueOn, locale, 'weekday') },
    { key: 'taken', term: t('takenBy'), value: takenByName ?? t('nobody') },
  ]
  return <SummaryList rows={rows} />
}
