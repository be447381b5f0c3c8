import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { PLACEHOLDERS, type Placeholder } from '@/lib/pages/placeholders'

/** What may stand between double braces, and what it becomes here. */
export function PlaceholderList({ values }: { values: Record<Placeholder, string> }) {
  const t = useTranslations('pages.edit')
  return (
    <Details summary={t('placeholders')}>
      <p className="mb-3">{t('placeholdersText')}</p>
      <SummaryList
        plain
        rows={PLACEHOLDERS.map((name) => ({
          key: name,
          term: <code>{`{{${name}}}`}</code>,
          value: <span className="wrap-anywhere">{values[name]}</span>,
        }))}
      />
    </Details>
  )
}
