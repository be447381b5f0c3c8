import { useLocale, useTranslations } from 'next-intl'
import { MeterBar } from '@/components/ui/meter-bar'
import { TextLink } from '@/components/ui/text-link'
import type { CaseView } from '@/lib/cases/find-case'
import { formatMinutes } from '@/lib/calendar/minutes'
import { casePath, pagePath } from '@/lib/i18n/routes'
import type { Earmarks } from '@/lib/time/find-earmarks'
import type { OtherMinutes } from '@/lib/time/list-other-minutes'
import { EarmarkedTime } from './earmarked-time'
import { hoursWords } from './hours-words'

type Hours = Pick<
  CaseView,
  'capMinutes' | 'usedMinutes' | 'reservedMinutes' | 'minutesLeft' | 'mergedMinutes' | 'beyondMinutes' | 'roundName'
>

type TimeLeftProps = {
  hours: Hours
  /** What other cases of the company draw from the same pot: without them the numbers below do not add up. */
  others: readonly OtherMinutes[]
  /** How it is divided over the company's cases; null where nobody is to know. */
  earmarks?: Earmarks | null
  /** Of a case whose part of it the reader may set. */
  divides?: string | null
  /** In the head of a page that is worked in: on a telephone the whole sentence stands with the log. */
  small?: boolean
}

/** The company's pot in words and as a bar: 5 h = used + reserved + left. */
export function TimeLeft({ hours, others, earmarks = null, divides = null, small = false }: TimeLeftProps) {
  const { capMinutes, usedMinutes, reservedMinutes, minutesLeft, mergedMinutes, beyondMinutes, roundName } = hours
  const t = useTranslations('casePage')
  const locale = useLocale()
  const minutes = (count: number) => formatMinutes(count, locale)
  const words = hoursWords(hours, locale)
  return (
    <section aria-labelledby="time-left" className={small ? undefined : 'space-y-2'}>
      <h2 id="time-left" className="sr-only">
        {t('hoursHeading')}
      </h2>
      <MeterBar
        small={small}
        total={capMinutes}
        used={usedMinutes}
        reserved={reservedMinutes}
        tone={minutesLeft === 0 ? 'red' : minutesLeft <= 60 ? 'amber' : 'blue'}
        label={t('hoursParts', words)}
        text={
          <>
            <strong className={small ? undefined : 'text-xl'}>{t('hoursLeft', words)}</strong>
            <span className={small ? 'sr-only' : 'text-muted block text-sm'}>
              {' '}
              {t('hoursWhole', { round: roundName })}
            </span>
            {!small && <span className="text-muted block text-sm">{t('hoursParts', words)}</span>}
            {small && reservedMinutes > 0 && (
              <span className="text-muted block text-sm">
                <span className="max-sm:hidden">{t('hoursUsed', words)}, </span>
                {t('hoursBooked', words)}
              </span>
            )}
            {small && reservedMinutes === 0 && (
              <span className="text-muted max-sm:hidden"> · {t('hoursUsed', words)}</span>
            )}
          </>
        }
      />
      {mergedMinutes + beyondMinutes > 0 && (
        <p className="text-muted text-sm">
          {t('hoursMerged', {
            minutes: minutes(mergedMinutes + beyondMinutes),
            beyond: beyondMinutes > 0 ? minutes(beyondMinutes) : 'none',
          })}
        </p>
      )}
      {others.length > 0 && (
        <p className="text-muted text-sm tabular-nums">
          {t('hoursElsewhere')}{' '}
          {others.map(({ number, used, reserved }, index) => (
            <span key={number ?? ''}>
              {index > 0 && ', '}
              {number ? <TextLink href={casePath(locale, number)}>{number}</TextLink> : t('hoursUnseen')}{' '}
              {t('hoursOf', { used: used ? minutes(used) : 'none', reserved: reserved ? minutes(reserved) : 'none' })}
            </span>
          ))}
        </p>
      )}
      {earmarks && <EarmarkedTime earmarks={earmarks} />}
      {divides && (
        <p className="text-sm print:hidden">
          <TextLink
            href={pagePath(locale, '/cases/[number]/earmark', { number: divides })}
            className="inline-block py-1"
          >
            {t('earmarks.link')}
          </TextLink>
        </p>
      )}
    </section>
  )
}
