import { useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { inLanguage, type GeneralAnswer } from '@/lib/buyers/general-answer'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { AnswerText } from './answer-text'
import { LinePhone, type Line } from './line-phone'

/** One question with its answer, at an address of its own. */
export function AnswerPage({ locale, answer, line }: { locale: Locale; answer: GeneralAnswer; line: Line }) {
  const t = useTranslations('buyers')
  const { question, lang } = inLanguage(answer, locale)
  return (
    <div className="max-w-[44rem]">
      <Breadcrumb label={t('crumbs')} crumbs={[{ href: pagePath(locale, '/buyers'), text: t('back') }]} />
      <article className="space-y-5">
        <p className="text-muted">{t(`topics.${answer.topic}`)}</p>
        <h1 lang={lang}>{question}</h1>
        <AnswerText locale={locale} answer={answer} />
        <p className="text-muted text-sm">{t('general')}</p>
      </article>
      <section aria-labelledby="more" className="border-hairline mt-10 space-y-4 border-t pt-6">
        <h2 id="more">{t('moreHeading')}</h2>
        <LinePhone {...line} />
        <ButtonLink href={pagePath(locale, '/buyers/ask')}>{t('askButton')}</ButtonLink>
      </section>
    </div>
  )
}
