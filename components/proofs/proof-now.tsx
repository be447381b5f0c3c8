import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SummaryList } from '@/components/ui/summary-list'
import { formatCount, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { ShownKey } from './proof-page'

export type ShownCheckpoint = {
  size: number
  note: string
  signedAt: Date
  companies: number
  unequal: number
  cosignatures: readonly string[]
}

/** So few companies are not counted in public. */
const LEAST_COUNTED = 5

type ProofNowProps = { locale: Locale; newest: ShownCheckpoint; keys: readonly ShownKey[] }

/** The newest checkpoint, and what was found of the hours when it was signed. */
export function ProofNow({ locale, newest, keys }: ProofNowProps) {
  const t = useTranslations('proof')
  const when = formatInstant(newest.signedAt, locale)
  // A witness's line begins with its name.
  const names = newest.cosignatures.map((line) => line.split(' ')[1] ?? '').join(', ')
  const [key, ...formerKeys] = keys
  return (
    <section className="space-y-3">
      <h2>{t('nowHeading')}</h2>
      <SummaryList
        rows={[
          { key: 'newest', term: t('newest'), value: when },
          { key: 'events', term: t('events'), value: formatCount(newest.size, locale) },
          { key: 'hours', term: t('hours'), value: hoursWords() },
          { key: 'witnesses', term: t('witnesses'), value: names ? t('witnessed', { names }) : t('witnessedNot') },
          { key: 'key', term: t('key'), value: <Exact>{key?.vkey}</Exact> },
          ...(formerKeys.length > 0
            ? [{ key: 'former', term: t('formerKeys'), value: <FormerKeys locale={locale} keys={formerKeys} /> }]
            : []),
          { key: 'text', term: t('text'), value: <Exact>{newest.note.trimEnd()}</Exact> },
        ]}
      />
    </section>
  )

  function hoursWords(): string {
    const { companies, unequal } = newest
    if (unequal > 0) return t('unequal', { count: unequal, when })
    return companies < LEAST_COUNTED
      ? t('equalFew', { when })
      : t('equal', { count: formatCount(companies, locale), when })
  }
}

/** Text that is copied sign by sign. */
export function Exact({ children }: { children: ReactNode }) {
  return <code className="block text-sm break-all whitespace-pre-wrap">{children}</code>
}

function FormerKeys({ locale, keys }: { locale: Locale; keys: readonly ShownKey[] }) {
  const t = useTranslations('proof')
  return keys.map(({ vkey, firstUsedAt }) => (
    <span key={vkey} className="block">
      {t('formerKey', { when: formatInstant(firstUsedAt, locale, 'short') })}
      <Exact>{vkey}</Exact>
    </span>
  ))
}
