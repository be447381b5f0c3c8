import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { Themes } from '@/lib/figures/themes'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { sayKinds, sayTheme } from './theme-words'

type ThemeListProps = {
  locale: Locale
  found: Themes
  round: string
  /** Whether the reader writes for the buyers' line. */
  writes: boolean
}

/** What companies met so often that buyers may be told, each with the way to a page about it. */
export function ThemeList({ locale, found: { of, themes, few }, round, writes }: ThemeListProps) {
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
              writes && (
                <ButtonLink
                  href={pagePath(locale, '/buyers-line/answers/new', {}, { theme: theme.barrier, round })}
                  variant="secondary"
                  size="compact"
                >
                  {t('write')}
                  <span className="sr-only">: {barriers(theme.barrier)}</span>
                </ButtonLink>
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
