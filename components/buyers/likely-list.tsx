import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import type { LikelyProcurement } from '@/lib/buyers/likely-procurement'
import type { FormAction } from '@/lib/refusals/result'

type LikelyListProps = { likely: readonly LikelyProcurement[]; action: FormAction<void> }

/** Procurements that may be the question's, as they are spelt on the other side: nothing of who is there. */
export function LikelyList({ likely, action }: LikelyListProps) {
  const t = useTranslations('buyersLine')
  return (
    <section aria-labelledby="likely" className="max-w-[44rem] space-y-4">
      <h2 id="likely">{t('likely')}</h2>
      <p>{t('likelyText')}</p>
      <ul className="space-y-4">
        {likely.map(({ id, buyerName, boughtFor, reference, tedNumber, apart }) => {
          const spelt = [buyerName, boughtFor, reference ?? t('likelyNone'), tedNumber && `TED ${tedNumber}`]
          const about = spelt.filter(Boolean).join(', ')
          return (
            <li key={id} className="framed bg-surface space-y-2 rounded-md p-4">
              <p className="wrap-anywhere">{about}</p>
              <ButtonForm
                action={action}
                hidden={{ matchId: id, apart: apart ? 'no' : 'yes' }}
                word={t(apart ? 'sameAgain' : 'notSame')}
                about={about}
                variant="secondary"
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
