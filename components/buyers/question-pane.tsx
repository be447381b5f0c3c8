import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Drawn } from '@/components/ui/drawn'
import { FactList } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import type { ListedQuestion } from '@/lib/buyers/listed-question'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import { QuestionTags } from './question-tags'

export const QUESTION_PANE_HEADING = 'question-pane'

type QuestionPaneProps = { locale: Locale; question: ListedQuestion; today: string; close: string }

/** A question beside the list: who waits for what. Its words are read on its page, by one who then stands on its side. */
export function QuestionPane({ locale, question, today, close }: QuestionPaneProps) {
  const t = useTranslations('buyersLine')
  const topics = useTranslations('buyers.topics')
  const { number, topic, organisation, name, phone, wantsCall, calls, askedAt, dueOn, takenByName } = question
  return (
    <div className="space-y-3">
      <header>
        <p className="text-muted text-sm">
          <span className="tabular-nums">{number}</span> · {topics(topic)}
        </p>
        <h2 id={QUESTION_PANE_HEADING} className="text-xl! wrap-anywhere">
          {organisation ?? t('erased')}
        </h2>
        <p className="mt-1">
          <QuestionTags {...{ question, today }} />
        </p>
      </header>
      <Drawn as="div">
        <FactList
          facts={[
            [t('asked'), formatInstant(askedAt, locale)],
            [t('due'), formatDay(dueOn, locale, 'weekday')],
            [t('name'), name],
            [
              t('phone'),
              phone && (
                <TextLink href={phoneHref(phone)} className="whitespace-nowrap">
                  {formatPhoneNumber(phone)}
                </TextLink>
              ),
            ],
            [t('wantsCall'), wantsCall ? `${t('yes')}. ${t('tries', { count: calls })}.` : t('no')],
            [t('who'), takenByName ?? t('nobody')],
          ]}
        />
      </Drawn>
      <p className="text-muted text-sm">{t('pane.unread')}</p>
      <p className="flex flex-wrap items-center gap-2">
        <ButtonLink href={pagePath(locale, '/buyers-line/[number]', { number })} size="compact">
          {t('pane.open')}
        </ButtonLink>
        <TextLink href={close} scroll={false} className="ml-auto inline-flex min-h-11 items-center">
          {t('pane.close')}
        </TextLink>
      </p>
    </div>
  )
}
