'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import type { ReadAward } from '@/lib/cases/notice-award'
import { formatCount, formatMoney } from '@/lib/i18n/formats'

/** The result of the case by an award notice, beside what the case knows of it. Its reader takes it with one button, or not. */
export function NoticeAward({ award }: { award: ReadAward }) {
  const t = useTranslations('caseForms.procurement.notice.award')
  const { known, result, value, bids } = award
  const takes = takesOf(award)
  return (
    <section aria-labelledby="notice-award" className="border-hairline space-y-3 rounded-md border p-4 sm:p-5">
      <h3 id="notice-award">{t('heading')}</h3>
      {award.tie === 'other' ? (
        <Notice level={4} tone="warn" heading={t('other')} />
      ) : (
        <>
          {award.noResult && <p>{t(`noResult.${award.noResult}`)}</p>}
          {result && <ProposedResult award={award} />}
          {result && award.tie === 'unknown' && <p>{t('tieUnknown')}</p>}
          {takes === 'yes' && known.bid === 'no' && <p>{t('saysNoBid')}</p>}
          {takes !== 'nothing' && takes !== 'yes' && <p>{t(`takes.${takes}`)}</p>}
          {(takes === 'yes' || takes === 'if-bid') && (
            <>
              <input type="hidden" name="result" value={result ?? ''} />
              {value !== null && <input type="hidden" name="resultValue" value={value} />}
              {bids !== null && bids > 0 && <input type="hidden" name="resultBids" value={bids} />}
              <input type="hidden" name="resultSaid" value={known.said} />
              <SubmitButton name="step" value="result" aria-describedby="notice-award">
                {t(takes === 'yes' ? 'take' : 'takeIfBid')}
              </SubmitButton>
              <p className="text-muted">{t('alone')}</p>
            </>
          )}
        </>
      )}
    </section>
  )
}

type Takes = 'yes' | 'if-bid' | 'nothing' | 'same' | 'not-yet' | 'no-bid' | 'no-bids'

/** Whether it can be taken, or why not. That a bid was lost or cancelled says that there was one. */
function takesOf({ result, value, bids, namesBid, known }: ReadAward): Takes {
  if (!result) return 'nothing'
  const isTold = (told: number | null, here: number | null) => told === null || told === here
  if (known.result === result && isTold(value, known.value) && isTold(bids, known.bids)) return 'same'
  if (known.opens === 'not-yet') return 'not-yet'
  if (namesBid || known.bid === 'yes') return 'yes'
  if (known.bid === 'no') return 'no-bid'
  return bids === 0 ? 'no-bids' : 'if-bid'
}

function ProposedResult({ award }: { award: ReadAward }) {
  const t = useTranslations('caseForms.procurement.notice')
  const results = useTranslations('caseWords.results')
  const locale = useLocale()
  const { known, result, value, noValue, bids, noBids } = award
  const sek = (told: number | null) => told !== null && formatMoney({ amount: String(told), currency: 'SEK' }, locale)
  const count = (told: number | null) => told !== null && formatCount(told, locale)
  const rows = [
    [t('award.result'), result && results(result), known.result && results(known.result)],
    ...(result === 'won' ? [[t('award.value'), sek(value) || (noValue && t(`award.noValue.${noValue}`)), sek(known.value)]] : []),
    [t('award.bids'), count(bids) || (noBids && t(`award.noBids.${noBids}`)), count(known.bids)],
  ] // prettier-ignore
  return (
    <dl className="divide-hairline divide-y">
      {rows.map(([name, told, here]) => (
        <div key={String(name)} className="py-2">
          <dt className="text-muted font-normal">{name}</dt>
          <dd className="font-strong wrap-anywhere">{told}</dd>
          <dd className="text-muted text-sm">{t('inCase', { value: here || t('nothing') })}</dd>
        </div>
      ))}
    </dl>
  )
}
