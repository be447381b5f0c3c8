import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/cases/status-tag'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import type { FoundCase, SearchPage } from '@/lib/cases/search-cases'
import { isOpen } from '@/lib/cases/status'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import type { SearchQuery } from './search-query'

type SearchResultsProps = { locale: Locale; query: SearchQuery; found: SearchPage }

export function SearchResults({ locale, query, found: { cases, hasMore } }: SearchResultsProps) {
  const t = useTranslations('search')
  const { page, q, company } = query
  const heading = t('resultsHeading', { count: cases.length })
  if (cases.length === 0) return <EmptyState heading={heading}>{t('emptyText')}</EmptyState>
  const all = page === 1 && !hasMore
  const at = (number: number) =>
    pagePath(locale, '/search', {}, { q, company, page: number > 1 ? String(number) : undefined })
  return (
    <section aria-labelledby="results" className="space-y-6">
      <h2 id="results">{all ? heading : t('position', { page })}</h2>
      <ul className="grid gap-4 lg:grid-cols-2">
        {cases.map((one) => (
          <FoundCard key={one.number} locale={locale} found={one} />
        ))}
      </ul>
      {!all && (
        <Pagination
          label={t('pages')}
          position={t('position', { page })}
          previous={page > 1 ? { href: at(page - 1), text: t('previous') } : undefined}
          next={hasMore ? { href: at(page + 1), text: t('next') } : undefined}
        />
      )}
    </section>
  )
}

function FoundCard({ locale, found }: { locale: Locale; found: FoundCase }) {
  const t = useTranslations('search')
  const { number, statedName, orgKind, orgDisplay, contactName, advisorName, status, waiting } = found
  return (
    <Card
      as="li"
      level={3}
      heading={<TextLink href={casePath(locale, number)}>{statedName}</TextLink>}
      actions={<StatusTag status={status} waiting={waiting} />}
    >
      <p className="text-muted">
        {number} · {orgKind === 'sole' ? t('sole') : orgDisplay}
      </p>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <Fact term={t(dayKind(found))} value={formatDay(dayShown(found), locale)} />
        <Fact term={t('contact')} value={contactName} />
        <Fact term={t('advisor')} value={advisorName ?? t('noAdvisor')} />
      </dl>
    </Card>
  )
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt className="text-muted font-normal">{term}</dt>
      <dd className="min-w-0 break-words">{value}</dd>
    </>
  )
}

/** The buyer's clock where there is one, otherwise ours, otherwise the day it came. */
function dayKind({ bidDeadlineOn, status, about }: FoundCase): 'deadline' | 'standstill' | 'responseDue' | 'opened' {
  if (bidDeadlineOn && isOpen(status)) return about === 'understand-decision' ? 'standstill' : 'deadline'
  return status === 'opened' ? 'responseDue' : 'opened'
}

function dayShown(found: FoundCase): string {
  const { bidDeadlineOn, responseDueOn, openedAt } = found
  const buyers = bidDeadlineOn ?? ''
  return { deadline: buyers, standstill: buyers, responseDue: responseDueOn, opened: dayOf(openedAt) }[dayKind(found)]
}
