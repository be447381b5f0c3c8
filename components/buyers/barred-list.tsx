import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import type { Barred } from '@/lib/buyers/barred'
import type { FormAction } from '@/lib/refusals/result'
import { EndTieForm } from './end-tie-form'

type BarredListProps = { barred: readonly Barred[]; number: string; action: FormAction<void> }

/** Who is kept from the question and by what kind of tie; nothing of which company. For the lead. */
export function BarredList({ barred, number, action }: BarredListProps) {
  const t = useTranslations('buyersLine.barred')
  return (
    <section aria-labelledby="barred" className="max-w-[44rem] space-y-4">
      <h2 id="barred">{t('heading')}</h2>
      {barred.length === 0 ? <p className="text-muted">{t('none')}</p> : <p>{t('lead')}</p>}
      <ul className="space-y-4">
        {barred.map(({ personId, personName, tie, mayEnd }) => (
          <li key={`${personId} ${tie}`} className="framed bg-surface space-y-2 rounded-md p-4">
            <p className="font-strong wrap-anywhere">{personName}</p>
            <p>{t(`ties.${tie}`)}</p>
            {mayEnd ? (
              <Details summary={t('end')}>
                <EndTieForm
                  {...{ action, number, personId, tie }}
                  words={{
                    label: t('endAbout', { name: personName }),
                    reason: t('reason'),
                    hint: t('reasonHint'),
                    save: t('save'),
                  }}
                />
              </Details>
            ) : (
              <p className="text-muted text-sm">{t(tie === 'advises' ? 'stops' : 'stands')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
