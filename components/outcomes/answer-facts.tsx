import { useLocale, useTranslations } from 'next-intl'
import { FactList } from '@/components/ui/fact-list'
import type { Barrier } from '@/lib/cases/codes'
import type { GivenAnswer } from '@/lib/outcomes/given-answer'
import { formatCount } from '@/lib/i18n/formats'
import type { Answer, Bid } from '@/lib/outcomes/codes'

/** What has been answered, in words. */
export function AnswerFacts({ answer }: { answer: GivenAnswer }) {
  const t = useTranslations('outcomes')
  const words = useTranslations('caseWords')
  const locale = useLocale()
  const { bid, result, valueSek, bidsReceived, firstPublicBid, barriers, mayTell } = answer
  return (
    <FactList
      facts={[
        [t('form.bid'), t(`form.bids.${bid as Bid}`)],
        [t('form.result'), result && t(`form.results.${result as Answer}`)],
        [t('facts.value'), valueSek !== null && t('facts.sek', { value: formatCount(Number(valueSek), locale) })],
        [t('facts.bidsReceived'), bidsReceived !== null && String(bidsReceived)],
        [t('facts.first'), firstPublicBid !== null && t(`form.first.${firstPublicBid ? 'yes' : 'no'}`)],
        [t('facts.barriers'), barriers.map((one) => words(`barriers.${one as Barrier}`)).join(', ')],
        [t('facts.mayTell'), mayTell && t('form.first.yes')],
      ]}
    />
  )
}
