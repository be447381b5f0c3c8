import { useTranslations } from 'next-intl'
import type { Need } from '@/lib/registrations/list-needs'

/** For the kitchen and the interpreter's agency. */
export function NeedsList({ needs }: { needs: readonly Need[] }) {
  const t = useTranslations('trainingStaff.page')
  if (needs.length === 0) return <p className="text-muted">{t('noNeeds')}</p>
  return (
    <ul className="border-hairline border-t">
      {needs.map(({ name, waits, interpreter, captions, food, other }) => {
        const parts = [
          interpreter && t('interpreter'),
          captions && t('captions'),
          food && t('food', { text: food }),
          other,
          waits && t('onWaitingList'),
        ].filter((part) => typeof part === 'string')
        return (
          <li key={`${name}${parts.join()}`} className="border-hairline border-b py-3">
            <strong className="font-strong">{name}</strong>: {parts.join(', ')}
          </li>
        )
      })}
    </ul>
  )
}
