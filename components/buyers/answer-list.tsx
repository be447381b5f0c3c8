import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/text-link'
import { TOPICS } from '@/lib/buyers/codes'
import { inLanguage, type GeneralAnswer } from '@/lib/buyers/general-answer'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { AnswerText } from './answer-text'

type AnswerListProps = { locale: Locale; answers: readonly GeneralAnswer[] }

/** All answers by topic, each folded under its question. */
export function AnswersByTopic({ locale, answers }: AnswerListProps) {
  const t = useTranslations('buyers.topics')
  const shown = TOPICS.map((topic) => ({ topic, about: answers.filter((answer) => answer.topic === topic) }))
  return (
    <div className="space-y-8">
      {shown
        .filter(({ about }) => about.length > 0)
        .map(({ topic, about }) => (
          <section key={topic} aria-labelledby={topic} className="space-y-2">
            <h3 id={topic} className="text-lg">
              {t(topic)}
            </h3>
            <FoldedAnswers locale={locale} answers={about} />
          </section>
        ))}
    </div>
  )
}

export function FoldedAnswers({ locale, answers, open }: AnswerListProps & { open?: string }) {
  const t = useTranslations('buyers')
  return (
    <ul className="space-y-1">
      {answers.map((answer) => {
        const { question, lang } = inLanguage(answer, locale)
        return (
          <li key={answer.slug}>
            <Details summary={<span lang={lang}>{question}</span>} open={answer.slug === open}>
              <AnswerText locale={locale} answer={answer} />
              <p className="mt-1 text-sm">
                <TextLink
                  href={pagePath(locale, '/buyers/[slug]', { slug: answer.slug })}
                  aria-label={`${t('ownPage')}: ${question}`}
                  className="inline-block py-1"
                >
                  {t('ownPage')}
                </TextLink>
              </p>
            </Details>
          </li>
        )
      })}
    </ul>
  )
}
