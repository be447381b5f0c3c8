import { useLocale, useTranslations } from 'next-intl'
import { answerFacts } from '@/components/cases/answer-words'
import { ButtonForm } from '@/components/form/button-form'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import type { FormAction } from '@/lib/refusals/result'
import type { Role } from '@/lib/actors/actor'
import type { CaseView } from '@/lib/cases/find-case'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import { mayMoveAs, NEEDS_ROUND, type Move } from '@/lib/cases/moves'
import type { Status } from '@/lib/cases/status'
import { formatDay } from '@/lib/i18n/formats'
import type { Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

export type CaseMoves = {
  accept: FormAction<void>
  start: FormAction<void>
  follow: FormAction<never>
}

type NextStepsProps = {
  supportCase: CaseView
  promised: PromisedAnswer
  role: Role
  moves: CaseMoves
  requestId: string
  /** The company has another open case that the reader sees. */
  joins: boolean
}

/** What the viewer can do with the case as it stands; every state has its own few moves. */
export function NextSteps({ supportCase, promised, role, moves, requestId, joins }: NextStepsProps) {
  const t = useTranslations('casePage')
  const words = useTranslations('caseWords.promised')
  const locale = useLocale()
  const { number, version, status, roundClosed, roundName, about, waitingSinceAt, lastLoggingDay } = supportCase
  const lead = role === 'project-lead'
  const hidden = { number, version: String(version) }
  const link = (page: Page, word: string, variant: 'primary' | 'secondary' | 'quiet' = 'primary') => (
    <ButtonLink
      key={page}
      href={pagePath(locale, page, { number })}
      variant={variant}
      size="compact"
      data-keys={page === '/cases/[number]/assign' ? 't' : undefined}
    >
      {word}
    </ButtonLink>
  )
  // What lives on in another case neither opens again nor is followed.
  const ended = (move: Move) => supportCase.outcome === 'joined' && (move === 'reopen' || move === 'follow')
  const may = (move: Move) =>
    mayMoveAs(role, move, status) && !(roundClosed && NEEDS_ROUND.includes(move)) && !ended(move)
  const close = may('close') && link('/cases/[number]/close', t('close'), closeVariant(status, role))
  const shown = [
    may('accept') && <ButtonForm key="accept" action={moves.accept} hidden={hidden} word={t('accept')} />,
    may('start') && <ButtonForm key="start" action={moves.start} hidden={hidden} word={t('start')} />,
    may('assign') && link('/cases/[number]/assign', t('assign')),
    may('decline') && link('/cases/[number]/decline', t('decline'), status === 'opened' ? 'secondary' : 'quiet'),
    may('decline') && supportCase.referredBy && link('/cases/[number]/send-back', t('sendBack'), 'quiet'),
    status === 'ongoing' && close,
    may('giveBack') && link('/cases/[number]/give-back', t('giveBack'), 'quiet'),
    may('handOver') && link('/cases/[number]/assign', t('handOver'), 'secondary'),
    status !== 'ongoing' && close,
    joins && may('join') && link('/cases/[number]/join', t('join'), 'quiet'),
    may('reopen') && link('/cases/[number]/reopen', t('reopen'), 'secondary'),
    may('follow') && !supportCase.successorNumber && (
      <ButtonForm
        key="follow"
        action={moves.follow}
        hidden={{ number, requestId }}
        word={t('follow')}
        variant="secondary"
      />
    ),
  ].filter(Boolean)
  return (
    <Card heading={t('nextHeading')} as="section" labelledBy="next-steps" className="space-y-4">
      {status === 'opened' && !waitingSinceAt && (
        <p>{`${words(promised.code, answerFacts(promised, about, locale))}.`}</p>
      )}
      {waitingSinceAt && <p>{t('waitingSince', { day: formatDay(dayOf(waitingSinceAt), locale) })}</p>}
      {roundClosed && <p>{t('roundClosed', { round: roundName })}</p>}
      {!roundClosed && lastLoggingDay && supportCase.outcome !== 'joined' && (
        <p>{t('logUntil', { day: formatDay(lastLoggingDay, locale) })}</p>
      )}
      {lead && supportCase.sameProcurement.length > 0 && (
        <Notice
          tone="warn"
          level={3}
          heading={t('sameProcurement', { numbers: supportCase.sameProcurement.join(', ') })}
        >
          <p>{t('sameProcurementText')}</p>
          <TextLink href={pagePath(locale, '/cases/[number]/conflicts', { number })} className="inline-block py-2">
            {t('sameProcurementLink')}
          </TextLink>
        </Notice>
      )}
      {shown.length > 0 ? (
        <div className="flex flex-wrap items-start gap-3">{shown}</div>
      ) : (
        <p className="text-muted">{t('nothing')}</p>
      )}
    </Card>
  )
}

/** Once the work is under way closing is what comes next; the advisor's first thing is to log time. */
function closeVariant(status: Status, role: Role) {
  if (status !== 'ongoing') return 'quiet'
  return role === 'advisor' ? 'secondary' : 'primary'
}
