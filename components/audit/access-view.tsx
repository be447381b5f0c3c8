import { useTranslations } from 'next-intl'
import type { AccessAction, AccessLine } from '@/lib/audit/list-access'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { AccessFilter } from './access-filter'
import { AccessTable } from './access-table'
import { TrailEmpty } from './trail-empty'
import { TrailPages } from './trail-pages'
import type { TrailQuery } from './trail-query'

type AccessViewProps = {
  locale: Locale
  query: TrailQuery
  people: readonly { id: string; name: string }[]
  actions: readonly AccessAction[]
  lines: readonly AccessLine[]
  hasMore: boolean
}

export function AccessView({ locale, query, people, actions, lines, hasMore }: AccessViewProps) {
  const t = useTranslations('trail')
  return (
    <>
      <p className="text-muted max-w-[66ch]">{t('accessLead')}</p>
      <AccessFilter locale={locale} query={query} people={people} actions={actions} />
      {lines.length > 0 ? (
        <AccessTable locale={locale} lines={lines} />
      ) : (
        <TrailEmpty
          heading={t('emptyAccess')}
          clear={t('clear')}
          href={pagePath(locale, '/lead/trail', {}, { view: 'access' })}
        />
      )}
      <TrailPages locale={locale} query={query} hasMore={hasMore} />
    </>
  )
}
