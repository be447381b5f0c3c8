import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'

export type CountRow = {
  key: string
  label: string
  value: number
  text: string
  /** Where its list is, for those who may see lists. */
  href?: string
  /** What stands at the bar, where `text` is too long for it. */
  short?: string
}

type CountTableProps = {
  caption: string
  label: string
  measure: string
  rows: readonly CountRow[]
  total?: string
}

export function CountTable({ caption, label, measure, rows, total }: CountTableProps) {
  const t = useTranslations('figures')
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={rows}
      rowKey={(row) => row.key}
      empty={t('emptyChart')}
      totals={total === undefined ? undefined : { label: t('total'), value: total }}
      columns={[
        {
          key: 'label',
          header: label,
          rowHeader: true,
          cell: (row) => (row.href ? <TextLink href={row.href}>{row.label}</TextLink> : row.label),
        },
        { key: 'value', header: measure, numeric: true, cell: (row) => row.text },
      ]}
    />
  )
}
