import { useTranslations } from 'next-intl'

/** The frame of the page without network: no place in it can be reached. */
export function OfflineHeader() {
  const t = useTranslations('shell')
  return (
    <header className="border-hairline bg-surface border-b print:hidden">
      <p className="page-width font-strong flex h-14 items-center tracking-tight">{t('name')}</p>
    </header>
  )
}
