import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { NotNow } from '@/components/ui/not-now'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { OpenWork } from '@/lib/cases/count-open-work'
import type { FormAction } from '@/lib/refusals/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { preparedDefaults } from '@/lib/rounds/prepared-defaults'
import type { PreparedRound } from '@/lib/rounds/prepared-round'
import { proposedRules } from '@/lib/rounds/proposed-rules'
import { proposedTargets } from '@/lib/rounds/proposed-targets'
import type { Targets } from '@/lib/rounds/targets'
import type { Round } from '@/lib/rounds/find-current-round'
import { CloseRoundForm } from './close-round-form'
import { useRoundWords } from './round-words'

type CloseRoundPageProps = {
  locale: Locale
  round: Round
  targets: Partial<Targets> | undefined
  /** The next round, where it is prepared: what the form begins with. */
  prepared: PreparedRound | null
  open: OpenWork
  closeAction: FormAction<never>
  hasDirectory: boolean
  responseWorkingDays: number
}

/** The second step of closing a round: what it means and whom it touches, then the act. */
export function CloseRoundPage(props: CloseRoundPageProps) {
  const { locale, round, targets, prepared, open, closeAction, hasDirectory, responseWorkingDays } = props
  const t = useTranslations('rounds')
  const fields = useRoundWords(hasDirectory)
  const situation = { locale, responseWorkingDays, hasDirectory }
  const effects = [t('closeNoOpen'), t('closeLateTime', { days: round.logDaysAfterRound }), t('closeForGood')]
  return (
    <div className="max-w-[44rem]">
      <PageHeader eyebrow={t('heading')} heading={t('closeHeading', { name: round.name })} />
      <div className="space-y-8">
        <Notice tone={open.cases > 0 ? 'warn' : 'info'} heading={t('closeTouches', open)}>
          {open.cases > 0 && (
            <p>
              <TextLink href={pagePath(locale, '/cases', {}, { round: round.code })}>{t('closeSeeCases')}</TextLink>
            </p>
          )}
        </Notice>
        <section className="space-y-3" aria-labelledby="means">
          <h2 id="means">{t('closeMeans')}</h2>
          <ul className="list-disc space-y-2 pl-6">
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </section>
        <CloseRoundForm
          {...fields}
          action={closeAction}
          roundId={round.id}
          prepared={prepared}
          defaults={
            prepared
              ? preparedDefaults(prepared, situation)
              : {
                  ...proposedRules(round, situation),
                  ...proposedTargets(targets && { ...targets, endsOn: null }, locale),
                }
          }
          words={{
            fate: t('fate'),
            fateCarry: t('fateCarry'),
            fateCarryHint:
              `${t('fateCarryHint')} ${t('fateCarryMeetings', { along: open.goesAlong, cancelled: open.meetings - open.goesAlong })}`.trim(),
            fateEnd: t('fateEnd'),
            fateEndHint: `${t('fateEndHint')} ${t('fateEndMeetings', { count: open.meetings })}`.trim(),
            nextRound: t('nextRound'),
            sameAs: prepared ? t('asPrepared', { name: prepared.name }) : t('sameAs', { name: round.name }),
            nextOpensOn: t('nextOpensOn'),
            nextOpensOnHint: t('nextOpensOnHint'),
            close: t('close'),
            closeAndOpen: t('closeAndOpen'),
          }}
        >
          <ButtonLink href={pagePath(locale, '/lead/rounds')} variant="quiet">
            {t('keepOpen')}
          </ButtonLink>
        </CloseRoundForm>
      </div>
    </div>
  )
}

/** Somebody was first, or the address was kept. */
export function NoRoundToClose() {
  const t = useTranslations('rounds')
  const rounds = { href: pagePath(useLocale(), '/lead/rounds'), text: t('openHeading') }
  return (
    <div className="max-w-[44rem]">
      <PageHeader heading={t('closeTitle')} />
      <NotNow
        heading={t('closeNotNow')}
        why={t('pauseHeading')}
        ways={[rounds]}
        back={{ ...rounds, text: t('heading') }}
      />
    </div>
  )
}
