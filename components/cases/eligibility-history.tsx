import { useLocale, useTranslations } from 'next-intl'
import { useEligibilityWords } from '@/components/cases/eligibility-words'
import { ButtonLink } from '@/components/ui/button'
import { Drawn } from '@/components/ui/drawn'
import { Notice } from '@/components/ui/notice'
import { declineReasonOf } from '@/lib/cases/eligibility'
import type { CheckedEligibility } from '@/lib/cases/list-eligibility'
import { mayMove } from '@/lib/cases/moves'
import type { Status } from '@/lib/cases/status'
import { pagePath } from '@/lib/i18n/routes'

type EligibilityHistoryProps = { checks: readonly CheckedEligibility[]; number: string; status: Status }

const TONES = { eligible: 'ok', 'not-eligible': 'warn', unclear: 'info' } as const

/** What the last look came to, with the reason to decline by where it says so, and those before it. */
export function EligibilityHistory({ checks, number, status }: EligibilityHistoryProps) {
  const t = useTranslations('caseForms.eligibility')
  const locale = useLocale()
  const words = useEligibilityWords()
  const [last, ...before] = checks
  if (!last) return null
  const { said, by } = words(last)
  const reason = mayMove('decline', status) ? declineReasonOf(last) : null
  return (
    <div className="mb-8 space-y-4">
      <Notice tone={TONES[last.result]} heading={said}>
        <p>{measuredOf(last, t)}</p>
        {last.exception && <p>{t(`exceptions.${last.exception}`)}</p>}
        <p className="text-muted text-sm">{by}</p>
        {reason && (
          <ButtonLink
            href={pagePath(locale, '/cases/[number]/decline', { number }, { reason })}
            variant="secondary"
            size="compact"
          >
            {t('decline')}
          </ButtonLink>
        )}
      </Notice>
      {before.length > 0 && (
        <Drawn as="div">
          <h2 className="text-lg">{t('history')}</h2>
          <ul className="list-disc space-y-1 pl-5">
            {before.map((check) => (
              <li key={check.id}>
                {words(check).said} <span className="text-muted text-sm">{words(check).by}</span>
              </li>
            ))}
          </ul>
        </Drawn>
      )}
    </div>
  )
}

function measuredOf(check: CheckedEligibility, t: ReturnType<typeof useTranslations<'caseForms.eligibility'>>): string {
  const sum = (own: number | null, linked: number, partner: number) =>
    own === null ? 'none' : String(own + linked + partner)
  return t('measured', {
    people: sum(check.people, check.linkedPeople, check.partnerPeople),
    turnover: sum(check.turnover, check.linkedTurnover, check.partnerTurnover),
    balance: sum(check.balance, check.linkedBalance, check.partnerBalance),
  })
}
