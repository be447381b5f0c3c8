import { useTranslations } from 'next-intl'
import type { ReactElement } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { GeneralAnswer } from '@/lib/buyers/general-answer'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { AnswersByTopic, FoldedAnswers } from './answer-list'
import { AnswerSearch } from './answer-search'
import { LinePhone, type Line } from './line-phone'

type BuyersPageProps = { locale: Locale; county: string; line: Line; sought: string; answers: readonly GeneralAnswer[] }

/** Whom to call first, then what others have asked, and the way to ask. */
export function BuyersPage({ locale, county, line, sought, answers }: BuyersPageProps) {
  const t = useTranslations('buyers')
  const ask = (
    <ButtonLink href={pagePath(locale, '/buyers/ask')} icon={<Icon name="arrow-right" />}>
      {t('askButton')}
    </ButtonLink>
  )
  return (
    <div className="space-y-12">
      <div className="max-w-[44rem] space-y-5">
        <h1>{t('heading')}</h1>
        <LinePhone {...line} />
        <p className="text-lg">{t('lead', { county })}</p>
        <div>{ask}</div>
      </div>
      <section aria-labelledby="answers" className="max-w-[44rem] space-y-6">
        <h2 id="answers">{t('answersHeading')}</h2>
        <p className="text-muted">{t('answersLead')}</p>
        <AnswerSearch locale={locale} sought={sought} />
        {sought ? (
          <SoughtAnswers locale={locale} sought={sought} answers={answers} ask={ask} />
        ) : answers.length > 0 ? (
          <AnswersByTopic locale={locale} answers={answers} />
        ) : (
          <p>{t('none')}</p>
        )}
      </section>
      <section aria-labelledby="apart" className="max-w-[44rem] space-y-3">
        <h2 id="apart">{t('apartHeading')}</h2>
        <p>{t('apartText')}</p>
      </section>
    </div>
  )
}

type SoughtProps = Pick<BuyersPageProps, 'locale' | 'sought' | 'answers'> & { ask: ReactElement }

function SoughtAnswers({ locale, sought, answers, ask }: SoughtProps) {
  const t = useTranslations('buyers')
  const all = (
    <TextLink href={pagePath(locale, '/buyers')} className="inline-block py-1">
      {t('all')}
    </TextLink>
  )
  if (answers.length === 0) {
    return (
      <EmptyState heading={t('nothing', { sought })} level={3} action={ask}>
        <p>
          {t('nothingText')} {all}
        </p>
      </EmptyState>
    )
  }
  return (
    <div className="space-y-3">
      <h3 className="text-lg">{t('found', { count: answers.length, sought })}</h3>
      <FoldedAnswers locale={locale} answers={answers} open={answers[0]?.slug} />
      <p>{all}</p>
    </div>
  )
}
