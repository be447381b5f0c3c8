import { getLocale, getTranslations } from 'next-intl/server'
import { LineTabs } from '@/components/buyers/line-tabs'
import { ThemeList } from '@/components/buyers/theme-list'
import { OtherRound } from '@/components/figures/scope-switch'
import { FilterChips } from '@/components/ui/filter-chips'
import { ListHeader } from '@/components/ui/list-header'
import { pageActors } from '@/lib/auth/page-actor'
import { listThemePages } from '@/lib/buyers/list-theme-pages'
import { findThemes } from '@/lib/figures/find-themes'
import { namesNoRound, readWholeRound } from '@/lib/figures/scope'
import { pagePath } from '@/lib/i18n/routes'
import type { Query } from '@/lib/lists/query'
import { listRounds } from '@/lib/rounds/list-rounds'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('themes'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const actors = await pageActors(['project-lead', 'buyer-advisor'])
  const [reader] = actors
  const [locale, t, figures, query, rounds] = await Promise.all([
    getLocale(),
    getTranslations('themes'),
    getTranslations('figures'),
    searchParams,
    listRounds(reader),
  ])
  const round = readWholeRound(query, rounds)
  const [found, pages] = await Promise.all([findThemes(reader, round), listThemePages(round)])
  const writes = actors.some(({ role }) => role === 'buyer-advisor')
  return (
    <>
      <ListHeader heading={t('title')} chips={<LineTabs locale={locale} current="themes" answers={writes} />}>
        {rounds.length > 1 && (
          <FilterChips
            label={figures('rounds')}
            chips={rounds.map(({ code, name }) => ({
              href: pagePath(locale, '/buyers-line/themes', {}, { round: code }),
              text: name,
              current: code === round,
            }))}
          />
        )}
        <OtherRound noRound={namesNoRound(query, rounds, false)} rounds={rounds} scope={{ round }} />
      </ListHeader>
      <div className="mt-5 space-y-5">
        <p className="text-muted measure">
          {t('text')} {t(writes ? 'textForWriters' : 'textForReaders')}
        </p>
        <ThemeList {...{ locale, found, pages, writes }} round={round ?? ''} />
        <p className="text-muted measure text-sm">{t('counted')}</p>
      </div>
    </>
  )
}
