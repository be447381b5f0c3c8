import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChainLine, type ShownChain } from '@/components/audit/chain-line'
import { Icon } from '@/components/ui/icon'
import { classes } from '@/components/ui/classes'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'

/** Not the server's type: drawing knows no query. */
export type ShownSystem = {
  migrations: 'applied' | 'pending' | 'newer' | 'unknown'
  guards: 'whole' | 'changed' | 'unknown'
  newestMigration: { name: string; at: Date } | null
  oddAccounts: number
  checkedAt: Date
  trail: ShownChain
}

/** Whether anything is not as it should be: whoever sees it then sees it first. */
export function isAmiss({ migrations, guards, oddAccounts, trail }: ShownSystem): boolean {
  return migrations === 'pending' || guards === 'changed' || oddAccounts > 0 || (trail?.faults ?? 0) > 0
}

/** What the system has looked at itself for, each with its date: the database, the hours and the trail. */
export function SystemState({ locale, system }: { locale: Locale; system: ShownSystem }) {
  const t = useTranslations('jobs.system')
  const { migrations, guards, newestMigration, oddAccounts, checkedAt, trail } = system
  const when = formatInstant(checkedAt, locale)
  const newest = newestMigration && t('newest', { name: newestMigration.name, when: formatInstant(newestMigration.at, locale) }) // prettier-ignore
  return (
    <section aria-labelledby="system" className="space-y-4">
      <h2 id="system">{t('heading')}</h2>
      <div className="max-w-[66ch] space-y-3">
        <State ok={migrations === 'applied' || migrations === 'newer'} known={migrations !== 'unknown'}>
          {t(`migrations.${migrations}`)} {newest}
        </State>
        <State ok={guards === 'whole'} known={guards !== 'unknown'}>
          {t(`guards.${guards}`, { when })}
        </State>
        <State ok={oddAccounts === 0}>
          {oddAccounts === 0 ? t('hours', { when }) : t('hoursOdd', { when, count: oddAccounts })}
        </State>
      </div>
      <ChainLine locale={locale} chain={trail} />
    </section>
  )
}

function State({ ok, known = true, children }: { ok: boolean; known?: boolean; children: ReactNode }) {
  return (
    <p
      className={classes('flex items-start gap-2', ok ? 'text-ok' : known ? 'text-error font-strong' : 'text-muted')}
      role={ok || !known ? undefined : 'alert'}
    >
      <Icon name={ok ? 'ok' : 'error'} className="mt-[0.12em]" />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </p>
  )
}
