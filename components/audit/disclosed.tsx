import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { disclosureQuery } from './disclosure-query'
import type { DisclosurePageProps } from './disclosure-page'
import type { TrailRow } from './trail-table'

/** Rows that are read on the page. */
export const READ_HERE = 20

type DisclosedProps = Pick<DisclosurePageProps, 'query' | 'disclosure'> & {
  made: NonNullable<DisclosurePageProps['made']>
}

/** On a phone nothing stands where there is nothing. */
const NONE = <span className="max-sm:hidden">–</span>

/** How the masked events read, and the files of them. */
export function Disclosed({ query, disclosure, made: { rows, events, masks } }: DisclosedProps) {
  const t = useTranslations('trail.disclosure')
  const trail = useTranslations('trail')
  const asked = new URLSearchParams(disclosureQuery(query, disclosure)).toString()
  const files = [
    { key: 'document', text: t('document'), href: `/api/lists/disclosure?${asked}&as=xlsx` },
    { key: 'csv', text: t('csv'), href: `/api/lists/disclosure?${asked}&as=csv` },
    ...(masks > 0 ? [{ key: 'key', text: t('key'), href: `/api/lists/disclosure?${asked}&key=yes&as=xlsx` }] : []),
  ]
  return (
    <section aria-labelledby="disclosed" className="space-y-5">
      <h2 id="disclosed" tabIndex={-1}>
        {t('ready', { events, masks })}
      </h2>
      <p className="measure">{t('readyText')}</p>
      <ul className="space-y-1">
        {files.map(({ key, text, href }) => (
          <li key={key}>
            <a href={href} download className="inline-flex min-h-11 items-center gap-2">
              <Icon name="download" />
              {text}
            </a>
          </li>
        ))}
      </ul>
      <DataTable<TrailRow & { no: number }>
        caption={t('preview', { count: rows.length, all: events })}
        dense
        rows={rows.map((row, index) => ({ ...row, no: index + 1 }))}
        rowKey={({ id }) => id}
        columns={[
          { key: 'no', header: t('row'), numeric: true, phone: 'mark', cell: ({ no }) => no },
          {
            key: 'when',
            header: trail('time'),
            phone: 'side',
            cell: ({ when }) => <span className="whitespace-nowrap">{when}</span>,
          },
          { key: 'who', header: trail('who'), phone: 'title', cell: ({ who }) => who },
          { key: 'what', header: trail('what'), phone: 'text', cell: ({ what }) => what },
          { key: 'about', header: trail('about'), phone: 'text', cell: ({ about }) => about ?? NONE },
          {
            key: 'case',
            header: trail('case'),
            phone: 'below',
            cell: ({ caseNumber }) => (caseNumber ? <span className="whitespace-nowrap">{caseNumber}</span> : NONE),
          },
        ]}
      />
    </section>
  )
}
