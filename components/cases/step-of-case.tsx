import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NotNow } from '@/components/ui/not-now'
import type { Role } from '@/lib/actors/actor'
import type { CaseView } from '@/lib/cases/find-case'
import { mayMoveAs, NEEDS_ROUND, type Move } from '@/lib/cases/moves'
import { isOpen } from '@/lib/cases/status'
import { casePath, pagePath } from '@/lib/i18n/routes'

/** Steps with a page of their own; the others are buttons of the case's page. */
const PAGES = {
  assign: '/cases/[number]/assign',
  handOver: '/cases/[number]/assign',
  decline: '/cases/[number]/decline',
  close: '/cases/[number]/close',
  reopen: '/cases/[number]/reopen',
} as const satisfies Partial<Record<Move, string>>
const ON_CASE = ['accept', 'start', 'follow'] as const satisfies readonly Move[]

type StepOfCaseProps = {
  supportCase: Pick<CaseView, 'number' | 'status' | 'roundClosed' | 'successorNumber'>
  role: Role
  /** The moves that the form makes: one of them must be allowed. `any-open`: any open case will do. */
  steps: readonly Move[] | 'any-open'
  children: ReactNode
}

/** The form of a step, or, where the case does not allow it, what it does allow. */
export function StepOfCase({ supportCase, role, steps, children }: StepOfCaseProps) {
  const t = useTranslations('casePage')
  const errors = useTranslations('errors')
  const locale = useLocale()
  const { number, status, roundClosed, successorNumber } = supportCase
  const may = (move: Move) => {
    if (roundClosed && NEEDS_ROUND.includes(move)) return false
    return (move !== 'follow' || !successorNumber) && mayMoveAs(role, move, status)
  }
  if (steps === 'any-open' ? isOpen(status) : steps.some(may)) return children
  const pages = (Object.keys(PAGES) as (keyof typeof PAGES)[]).filter(may)
  return (
    <NotNow
      heading={t('stepNotNow')}
      why={roundClosed ? errors('round-closed') : errors('step-not-allowed', { status })}
      ways={[
        ...pages.map((move) => ({ href: pagePath(locale, PAGES[move], { number }), text: t(move) })),
        ...ON_CASE.filter(may).map((move) => ({
          href: casePath(locale, number),
          text: t('stepOnCase', { step: t(move) }),
        })),
      ]}
      back={{ href: casePath(locale, number), text: t('stepToCase') }}
    />
  )
}
