import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import type { Twin } from '@/lib/conflicts/list-twins'
import { formatDay } from '@/lib/i18n/formats'
import { casePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { JoinForm } from './join-form'

type TwinsProps = { number: string; twins: readonly Twin[]; judge: FormAction<never> }

/** The other bidders in the procurement: what is sure, what is asked, and a case that no number has shown. */
export function Twins({ number, twins, judge }: TwinsProps) {
  const t = useTranslations('conflicts.twins')
  const locale = useLocale()
  return (
    <section aria-labelledby="twins" className="space-y-4">
      <h2 id="twins">{t('heading')}</h2>
      <p className="measure">{t('lead')}</p>
      {twins.length === 0 && <p className="text-muted">{t('none')}</p>}
      {twins.map((twin) => (
        <Card
          key={twin.number}
          as="section"
          heading={twin.company}
          labelledBy={`t-${twin.number}`}
          className="space-y-4"
        >
          <p className="font-strong">{t(stateOf(twin))}</p>
          <FactList
            facts={[
              [
                t('case'),
                <TextLink key="n" href={casePath(locale, twin.number)}>
                  {twin.number}
                </TextLink>,
              ],
              [t('buyer'), twin.buyerName],
              [t('reference'), [twin.reference, twin.tedNumber].filter(Boolean).join(', ')],
              [t('deadline'), twin.bidDeadlineOn && formatDay(twin.bidDeadlineOn, locale)],
              [t('advisor'), twin.advisor],
            ]}
          />
          {!twin.sure && (
            <div className="flex flex-wrap gap-3">
              {!twin.joined && (
                <ButtonForm
                  action={judge}
                  hidden={{ number, other: twin.number, verdict: 'same' }}
                  word={t('same')}
                  about={twin.number}
                  face={t('same')}
                  variant="secondary"
                />
              )}
              {!twin.apart && (
                <ButtonForm
                  action={judge}
                  hidden={{ number, other: twin.number, verdict: 'apart' }}
                  word={t('apart')}
                  about={twin.number}
                  face={t('apart')}
                  variant="secondary"
                />
              )}
            </div>
          )}
        </Card>
      ))}
      <JoinForm action={judge} number={number} />
    </section>
  )
}

function stateOf({ sure, joined, apart }: Twin) {
  if (sure) return 'isSure'
  if (apart) return 'isApart'
  return joined ? 'isJoined' : 'isLikely'
}
