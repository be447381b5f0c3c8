import { useLocale, useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { RowLink } from '@/components/ui/row-link'
import { ListPages } from '@/components/views/list-pages'
import {
  REGISTER_PER_PAGE,
  REGISTER_SORTS,
  registerQuery,
  type RegisterFilter,
  type RegisterSort,
  type RegisterSortKey,
} from '@/lib/capabilities/register-filter'
import type { Registered } from '@/lib/capabilities/search-register'
import { formatDay } from '@/lib/i18n/formats'
import type { HostChoices } from '@/lib/i18n/host-words'
import { pagePath } from '@/lib/i18n/routes'
import { headingsOf } from '@/lib/lists/order'
import { useCapabilityWords } from './use-capability-words'

type RegisterListProps = {
  /** Those of the page. */
  rows: readonly Registered[]
  page: number
  total: number
  filter: RegisterFilter
  sort: RegisterSort
  municipalities: HostChoices['municipalities']
  /** Which one stands in the pane. */
  shown: string
}

/** What companies can deliver, a row each kind. */
export function RegisterList({ rows, page, total, filter, sort, municipalities, shown }: RegisterListProps) {
  const t = useTranslations('preparedness')
  const words = useCapabilityWords(municipalities)
  const locale = useLocale()
  const to = (changed: Record<string, string | undefined>) =>
    pagePath(locale, '/preparedness-register', {}, { ...registerQuery(filter, sort, page), ...changed })
  const sortable = headingsOf<RegisterSortKey>(REGISTER_SORTS, sort, (by) =>
    to({ sort: by === 'company' ? undefined : by, page: undefined }),
  )
  const placeOf = (code: string) => municipalities.find(({ value }) => value === code)?.label ?? code
  return (
    <>
      <DataTable
        dense
        caption={t('register.title')}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'company',
            header: t('facts.company'),
            rowHeader: true,
            phone: 'title',
            ...sortable('company'),
            cell: ({ id, company, municipality }) => (
              <span className="block wrap-anywhere lg:min-w-36">
                <RowLink href={to({ visa: id })} chosen={id === shown}>
                  {company}
                </RowLink>
                <span className="text-muted block text-sm font-normal">{placeOf(municipality)}</span>
              </span>
            ),
          },
          {
            key: 'division',
            header: t('facts.division'),
            phone: 'text',
            ...sortable('division'),
            cell: (row) => words.division(row),
          },
          { key: 'capacity', header: t('facts.capacity'), ...sortable('peak'), cell: (row) => words.capacity(row) },
          {
            key: 'lead',
            header: t('register.leadShort'),
            phone: 'side',
            ...sortable('lead'),
            cell: (row) => words.lead(row),
          },
          {
            key: 'valid',
            header: t('register.validShort'),
            ...sortable('valid'),
            cell: ({ validUntil }) => formatDay(validUntil, locale, 'short'),
          },
        ]}
      />
      <ListPages {...{ page, total }} perPage={REGISTER_PER_PAGE} shown={rows.length} at={(one) => to({ page: one })} />
    </>
  )
}
