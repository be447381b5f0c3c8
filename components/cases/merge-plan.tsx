import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MergeForm } from '@/components/cases/merge-form'
import { FactList } from '@/components/ui/fact-list'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { MergedPot, PlannedMerge } from '@/lib/cases/find-merge'
import { formatInstant } from '@/lib/i18n/formats'
import { casePath, pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'

type MergePlanProps = {
  number: string
  linkId: string
  requestId: string
  plan: PlannedMerge
  action: FormAction<never>
}

/** What merging two registrations will do, in full, and then the act. */
export function MergePlan({ number, linkId, requestId, plan, action }: MergePlanProps) {
  const t = useTranslations('casePage.merge')
  const words = useTranslations('caseWords')
  const locale = useLocale()
  const { from, into, pots, cases, people, kept, released } = plan
  const nameOf = ({ name, orgDisplay }: PlannedMerge['from']) => `${name} ${orgDisplay}`
  const say = (minutes: number) => formatMinutes(minutes, locale)
  const beyond = pots.reduce((sum, { beyondMinutes }) => sum + beyondMinutes, 0)
  const holds = [
    ...kept.map((hold) => ({ ...hold, word: 'kept' as const })),
    ...released.map((hold) => ({ ...hold, word: 'released' as const })),
  ]
  return (
    <div className="space-y-8">
      <p className="max-w-[66ch]">
        <strong>{t('goes', { from: nameOf(from), into: nameOf(into) })}</strong> {t('final')}
      </p>
      <Part id="hours" heading={t('hoursHeading')}>
        {pots.map((pot) => (
          <Pot key={pot.round} pot={pot} />
        ))}
        {pots.length === 0 && <p>{t('noHours')}</p>}
        {beyond > 0 && (
          <Notice tone="warn" level={3} heading={t('beyond')}>
            <p>{t('isBeyond', { beyond: say(beyond) })}</p>
          </Notice>
        )}
      </Part>
      <Part id="cases" heading={t('casesHeading')}>
        {cases.length === 0 ? (
          <p>{t('noCases')}</p>
        ) : (
          <ul className="divide-hairline border-hairline divide-y border-y">
            {cases.map(({ number: one, status }) => (
              <li key={one} className="flex flex-wrap gap-x-3 py-2">
                <TextLink href={casePath(locale, one)}>{one}</TextLink> {words(`statuses.${status}`)}
              </li>
            ))}
          </ul>
        )}
        <p className="text-muted text-sm">
          {t('casesStay')} {t('newCases', { company: into.name })}
        </p>
      </Part>
      <Part id="people" heading={t('peopleHeading')}>
        {people.length === 0 ? (
          <p>{t('noPeople')}</p>
        ) : (
          <ul className="list-disc space-y-1 pl-5">
            {people.map(({ name, verified }, index) => (
              <li key={index}>{t('person', { name, verified: verified ? 'yes' : 'no' })}</li>
            ))}
          </ul>
        )}
        <p className="text-muted text-sm">{t('peopleSee')}</p>
      </Part>
      {holds.length > 0 && (
        <Part id="holds" heading={t('holdsHeading')}>
          <ul className="list-disc space-y-1 pl-5">
            {holds.map(({ word, startsAt, minutes }, index) => (
              <li key={index}>{t(word, { when: formatInstant(startsAt, locale), minutes: say(minutes) })}</li>
            ))}
          </ul>
        </Part>
      )}
      <MergeForm {...{ number, linkId, requestId, action }} />
      <p>
        <TextLink href={pagePath(locale, '/cases/[number]/same-company', { number })} className="inline-block py-2">
          {t('back')}
        </TextLink>
      </p>
    </div>
  )
}

function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  )
}

function Pot({ pot }: { pot: MergedPot }) {
  const t = useTranslations('casePage.merge')
  const locale = useLocale()
  const { round, fromMinutes, intoMinutes, beyondMinutes } = pot
  const say = (minutes: number) => formatMinutes(minutes, locale)
  return (
    <div className="space-y-1">
      <h3 className="text-base">{round}</h3>
      <FactList
        facts={[
          [t('fromPot'), say(fromMinutes)],
          [t('intoPot'), say(intoMinutes)],
          [t('sum'), say(fromMinutes + intoMinutes)],
          [t('beyond'), beyondMinutes > 0 && say(beyondMinutes)],
        ]}
      />
    </div>
  )
}
