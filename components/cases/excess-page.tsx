import { useLocale, useTranslations } from 'next-intl'
import { ExcessForm } from '@/components/cases/excess-form'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { Excess } from '@/lib/cases/list-excess'
import { formatInstant } from '@/lib/i18n/formats'
import { casePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'

/** What merges found past the caps: what waits for the lead, with the form, and what is dealt with. */
export function ExcessPage({ found, action }: { found: readonly Excess[]; action: FormAction<never> }) {
  const t = useTranslations('casePage.excess')
  const locale = useLocale()
  const waits = found.filter(({ handledAt }) => handledAt === null)
  const done = found.filter(({ handledAt }) => handledAt !== null)
  return (
    <div className="max-w-[44rem]">
      <PageHeader heading={t('title')} lead={t('lead')} />
      <div className="space-y-10">
        <section aria-labelledby="waits" className="space-y-4">
          <h2 id="waits">{t('waits')}</h2>
          {waits.length === 0 && <p className="text-muted">{t('none')}</p>}
          {waits.map((one) => (
            <Card key={one.id} as="section" heading={one.company} labelledBy={`e-${one.id}`}>
              <div className="space-y-4">
                <About one={one} />
                <ExcessForm action={action} findingId={one.id} />
              </div>
            </Card>
          ))}
        </section>
        {done.length > 0 && (
          <section aria-labelledby="done" className="space-y-2">
            <h2 id="done">{t('done')}</h2>
            <ul className="divide-hairline border-hairline divide-y border-y">
              {done.map((one) => (
                <li key={one.id} className="space-y-1 py-3">
                  <p className="font-strong">{one.company}</p>
                  <About one={one} />
                  {one.handledAt && (
                    <p className="text-sm wrap-anywhere whitespace-pre-line">
                      {t('doneBy', {
                        ...{ who: one.handledBy ?? '', when: formatInstant(one.handledAt, locale) },
                        note: one.note ?? '',
                      })}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}

function About({ one }: { one: Excess }) {
  const t = useTranslations('casePage.excess')
  const locale = useLocale()
  const { minutes, beyondMinutes, round, from, orgDisplay, foundAt, number } = one
  const say = (count: number) => formatMinutes(count, locale)
  return (
    <p className="max-w-[66ch]">
      {t('about', {
        ...{ minutes: say(minutes), round, from, company: orgDisplay },
        when: formatInstant(foundAt, locale),
      })}{' '}
      {t('now', { beyond: beyondMinutes > 0 ? say(beyondMinutes) : 'none' })}{' '}
      {number && (
        <TextLink href={casePath(locale, number)} className="whitespace-nowrap">
          {number}
        </TextLink>
      )}
    </p>
  )
}
