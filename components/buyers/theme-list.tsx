import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { inLanguage } from '@/lib/buyers/general-answer'
import type { ThemePages } from '@/lib/buyers/list-theme-pages'
import { dayOf } from '@/lib/calendar/days'
import type { Barrier } from '@/lib/cases/codes'
import type { Themes } from '@/lib/figures/themes'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { sayKinds, sayTheme } from './theme-words'

type ThemeListProps = {
  locale: Locale
  found: Themes
  /** What has been published about them. */
  pages: ThemePages
  round: string
  /** Whether the reader writes for the buyers' line. */
  writes: boolean
}

/** What companies met so often that buyers may be told, each with the way to a page about it. */
export function ThemeList({ locale, found: { of, themes, few }, pages, round, writes }: ThemeListProps) {
  const t = useTranslations('themes')
  const kinds = useTranslations('themes.kinds')
  const barriers = useTranslations('caseWords.barriers')
  if (themes.length === 0)
    return (
      <EmptyState heading={t('emptyHeading')} level={2}>
        {t('emptyText', { least: LEAST_SHOWN })}
      </EmptyState>
    )
  return (
    <div className="space-y-4">
      <ul className="grid gap-4 lg:grid-cols-2">
        {themes.map((theme) => (
          <Card
            key={theme.barrier}
            as="li"
            heading={barriers(theme.barrier)}
            footer={
              pages[theme.barrier] ? (
                <PublishedPage locale={locale} page={pages[theme.barrier]} />
              ) : writes ? (
                <ButtonLink
                  href={pagePath(locale, '/buyers-line/answers/new', {}, { theme: theme.barrier, round })}
                  variant="secondary"
                  size="compact"
                >
                  {t('write')}
                  <span className="sr-only">: {barriers(theme.barrier)}</span>
                </ButtonLink>
              ) : (
                <p className="text-muted text-sm">{t('unwritten')}</p>
              )
            }
          >
            <p>{sayTheme(theme, of, t)}</p>
            {theme.kinds.length > 0 && <p className="text-muted">{sayKinds(theme, { t, kinds })}</p>}
          </Card>
        ))}
      </ul>
      {few.length > 0 && (
        <p className="measure text-sm">
          {t('few', { least: LEAST_SHOWN, barriers: few.map((barrier) => barriers(barrier)).join(', ') })}
        </p>
      )}
    </div>
  )
}

function PublishedPage({ locale, page }: { locale: Locale; page: ThemePages[Barrier] }) {
  const t = useTranslations('themes')
  if (!page) return null
  const { question, lang } = inLanguage(page, locale)
  return (
    <p className="text-sm">
      <span className="text-muted">{t('published', { day: formatDay(dayOf(page.publishedAt), locale) })} </span>
      <TextLink href={pagePath(locale, '/buyers/[slug]', { slug: page.slug })}>
        <span lang={lang}>{question}</span>
      </TextLink>
    </p>
  )
}
