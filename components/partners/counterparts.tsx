import { useTranslations } from 'next-intl'
import type { Counterpart, Counterparts as Named } from '@/lib/partners/list-counterparts'
import { Reach } from './reach'

/** Whom a partner's people turn to: at the county, and among their own. */
export function Counterparts({ leads, colleagues }: Named) {
  const t = useTranslations('partnerContacts.turnTo')
  return (
    <section aria-labelledby="turn-to" className="space-y-3">
      <h2 id="turn-to">{t('heading')}</h2>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <People heading={t('leads')} none={t('noLeads')} people={leads.map((one) => ({ ...one, phone: null }))} />
        <People heading={t('colleagues')} none={t('noColleagues')} people={colleagues} />
      </div>
    </section>
  )
}

type PeopleProps = { heading: string; none: string; people: readonly Counterpart[] }

function People({ heading, none, people }: PeopleProps) {
  return (
    <div className="min-w-0">
      <h3 className="text-base">{heading}</h3>
      {people.length === 0 && <p className="text-muted">{none}</p>}
      <ul>
        {people.map((person) => (
          <li key={`${person.name} ${person.email}`} className="py-1 wrap-anywhere">
            {person.name}
            <Reach {...person} />
          </li>
        ))}
      </ul>
    </div>
  )
}
