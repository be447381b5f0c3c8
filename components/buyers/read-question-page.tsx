import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { READ_REASONS } from '@/lib/buyers/codes'
import type { UnreadQuestion } from '@/lib/buyers/unread-question'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { ReadQuestionForm } from './read-question-form'

type ReadQuestionPageProps = { locale: Locale; question: UnreadQuestion; action: FormAction<never> }

/** What a lead meets before a question: what reading it means, and why they do. */
export function ReadQuestionPage({ locale, question: { number, topic }, action }: ReadQuestionPageProps) {
  const t = useTranslations('buyersLine')
  const topics = useTranslations('buyers.topics')
  return (
    <div className="max-w-[44rem] space-y-8">
      <Breadcrumb label={t('tabs')} crumbs={[{ href: pagePath(locale, '/buyers-line'), text: t('title') }]} />
      <PageHeader heading={t('readHeading', { number })} lead={topics(topic)} />
      <Notice heading={t('unread')}>
        <p>{t('readWarning')}</p>
      </Notice>
      <ReadQuestionForm
        action={action}
        number={number}
        reasons={READ_REASONS.map((value) => ({ value, label: t(`readReasons.${value}`) }))}
        words={{ reason: t('readReason'), choose: t('readChoose'), read: t('read') }}
      />
    </div>
  )
}
