import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { editPath } from '@/lib/pages/edit-path'
import type { ListedPage } from '@/lib/pages/list-pages'

/** Every written page in both languages, each leading to where it is changed. */
export function PageList({ locale, pages }: { locale: Locale; pages: readonly ListedPage[] }) {
  const t = useTranslations('pages')
  return (
    <DataTable
      caption={t('lead.title')}
      captionHidden
      dense
      rows={pages}
      rowKey={({ key, locale: language }) => `${key} ${language}`}
      columns={[
        {
          key: 'page',
          header: t('lead.page'),
          rowHeader: true,
          phone: 'title',
          cell: ({ key, locale: language }) => (
            <TextLink href={editPath(locale, key, language)} className="inline-block py-1">
              {t('lead.editOf', { page: t(`titles.${key}`), language: t(`lead.languages.${language}`) })}
            </TextLink>
          ),
        },
        {
          key: 'state',
          header: t('lead.state'),
          phone: 'text',
          cell: ({ saved }) =>
            saved
              ? t('lead.saved', { no: saved.no, when: formatInstant(saved.at, locale, 'short'), who: saved.by })
              : t('lead.shipped'),
        },
      ]}
    />
  )
}
