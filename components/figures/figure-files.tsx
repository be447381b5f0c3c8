import { useTranslations } from 'next-intl'
import { FileMenu } from '@/components/ui/file-menu'
import type { Scope } from '@/lib/figures/overview'
import { queryOfScope } from '@/lib/figures/scope'

type FigureFilesProps = {
  address: `/api/lists/${string}`
  scope: Scope
  compare?: string
  /** Says what it is on a phone too: there is nothing beside it. */
  alone: boolean
}

/** The figures of the page as files: a workbook of them all, or the first table as text. */
export function FigureFiles({ address, scope, compare, alone }: FigureFilesProps) {
  const t = useTranslations('lists')
  const asked = Object.entries(queryOfScope(scope, compare)).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(asked as [string, string][])
  return (
    <FileMenu
      address={`${address}?${query.toString()}`}
      words={{ label: t('files'), excel: t('excel'), csv: t('csv') }}
      isNamed={alone}
    />
  )
}
