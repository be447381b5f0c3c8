import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import { SummaryList } from '@/components/ui/summary-list'
import type { Person } from '@/lib/actors/actor'
import { dayOf } from '@/lib/calendar/days'
import type { Claim } from '@/lib/cases/list-claims'
import { formatDay } from '@/lib/i18n/formats'
import type { Invitation } from '@/lib/mandates/list-invitations'
import type { FormAction } from '@/lib/refusals/result'
import { OwnAnswer } from './own-answer'

type WaitingAnswersProps = {
  person: Pick<Person, 'name' | 'email'>
  claims: readonly Claim[]
  invitations: readonly Invitation[]
  actions: Record<'claim' | 'accept', FormAction<never>> & Record<'disown' | 'decline', FormAction<void>>
}

/** What was opened or offered with someone's address. It is shown as what it is: the words of whoever typed them. */
export function WaitingAnswers({ person, claims, invitations, actions }: WaitingAnswersProps) {
  const t = useTranslations('account.claims')
  const locale = useLocale()
  if (claims.length + invitations.length === 0) return null
  // Whoever is still called by their address is asked for a name.
  const nameWords = person.name === person.email ? { label: t('name'), hint: t('nameHint') } : null
  return (
    <section aria-labelledby="claims" className="max-w-[44rem] space-y-4">
      <h2 id="claims">{t('heading')}</h2>
      <p>{t('lead', { email: person.email ?? '' })}</p>
      <ul className="space-y-4">
        {claims.map(({ number, statedName, contactName, openedAt }) => (
          <Card key={number} as="li" level={3} heading={number}>
            <div className="space-y-4">
              <SummaryList
                rows={[
                  { key: 'company', term: t('company'), value: statedName },
                  { key: 'contact', term: t('contact'), value: contactName },
                  { key: 'opened', term: t('opened'), value: formatDay(dayOf(openedAt), locale) },
                ]}
              />
              <OwnAnswer
                action={actions.claim}
                hidden={{ number }}
                name={nameWords}
                suggested={contactName}
                word={t('mine')}
              />
              <ButtonForm action={actions.disown} hidden={{ number }} word={t('notMine')} variant="secondary" />
              <p className="text-muted text-sm">{t('notMineText')}</p>
            </div>
          </Card>
        ))}
        {invitations.map(({ id, companyName, invitedByName }) => (
          <Card key={id} as="li" level={3} heading={t('invitationHeading')}>
            <div className="space-y-4">
              <p>{t('invitedBy', { name: invitedByName, company: companyName })}</p>
              <OwnAnswer
                action={actions.accept}
                hidden={{ invitationId: id }}
                name={nameWords}
                suggested=""
                word={t('accept')}
              />
              <ButtonForm
                action={actions.decline}
                hidden={{ invitationId: id }}
                word={t('decline')}
                variant="secondary"
              />
            </div>
          </Card>
        ))}
      </ul>
    </section>
  )
}
