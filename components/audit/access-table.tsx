import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { AccessLine } from '@/lib/audit/list-access'
import { anyWords } from '@/lib/i18n/any-words'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath } from '@/lib/i18n/routes'

export function AccessTable({ locale, lines }: { locale: Locale; lines: readonly AccessLine[] }) {
  const t = useTranslations('trail')
  const words = anyWords(t)
  const word = (list: string, code: string | null) =>
    code === null ? '' : words.has(`${list}.${code}`) ? words(`${list}.${code}`) : code
  return (
    <DataTable<AccessLine>
      caption={t('accessCaption')}
      captionHidden
      dense
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'when',
          header: t('time'),
          cell: ({ at }) => (
            <time dateTime={at.toISOString()} className="tabular-nums sm:whitespace-nowrap">
              {formatInstant(at, locale, 'short')}
            </time>
          ),
        },
        {
          key: 'who',
          header: t('who'),
          cell: ({ personName, role }) => (
            <>
              {personName ?? '–'}
              {role && <span className="text-muted block text-sm">{word('roles', role)}</span>}
            </>
          ),
        },
        {
          key: 'what',
          header: t('what'),
          cell: ({ action, reasonCode }) => (
            <>
              {word('actions', action)}
              {reasonCode && <span className="text-muted block text-sm">{word('reasons', reasonCode)}</span>}
            </>
          ),
        },
        {
          key: 'about',
          header: t('about'),
          cell: ({ subjectKind, subjectName, caseNumber }) =>
            caseNumber ? (
              <span>
                <TextLink href={casePath(locale, caseNumber)}>{caseNumber}</TextLink>
                <span className="text-muted block text-sm">{subjectName}</span>
              </span>
            ) : (
              (subjectName ?? word('subjects', subjectKind))
            ),
        },
        {
          key: 'from',
          header: t('accessFrom'),
          cell: ({ clientAddress, clientAgent }) => (
            <>
              {clientAddress ?? '–'}
              {clientAgent && (
                <span className="text-muted block max-w-[24rem] text-sm wrap-anywhere">{clientAgent}</span>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
