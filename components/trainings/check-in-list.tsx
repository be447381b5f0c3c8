import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Icon } from '@/components/ui/icon'
import type { FormAction } from '@/lib/refusals/result'
import { formatClock } from '@/lib/i18n/formats'

type Guest = { id: string; name: string | null; organisation: string | null; checkedInAt: Date | null }
type Actions = { checkIn: FormAction<void>; undo: FormAction<void> }
type CheckInListProps = { guests: readonly Guest[]; slug: string; actions: Actions; over: boolean }

/** One tap a name, large enough for a thumb at a draughty door. */
export function CheckInList({ guests, slug, actions, over }: CheckInListProps) {
  const t = useTranslations('trainingStaff.door')
  const locale = useLocale()
  const came = guests.filter(({ checkedInAt }) => checkedInAt).length
  if (guests.length === 0) return <p>{t('nobody')}</p>
  return (
    <div className="max-w-[40rem] space-y-4">
      <p role="status" className="font-strong text-lg tabular-nums">
        {t('came', { came, seated: guests.length })}
      </p>
      <ul className="space-y-2">
        {guests.map(({ id, name, organisation, checkedInAt }) => (
          <li key={id}>
            {checkedInAt ? (
              <div className="border-ok bg-ok-tint flex min-h-16 items-center gap-3 rounded-md border-2 py-2 pr-2 pl-4">
                <Icon name="ok" className="text-ok size-6" />
                <span className="min-w-0 flex-1">
                  <strong className="font-strong block wrap-anywhere">{name}</strong>
                  <span className="text-muted text-sm">{t('here', { clock: formatClock(checkedInAt, locale) })}</span>
                </span>
                {!over && (
                  <ButtonForm
                    action={actions.undo}
                    hidden={{ slug, registrationId: id }}
                    word={`${t('undo')} ${t('undoFor', { name: name ?? '' })}`}
                    face={t('undo')}
                    icon={<Icon name="undo" />}
                    variant="quiet"
                    size="compact"
                  />
                )}
              </div>
            ) : (
              <ButtonForm
                action={actions.checkIn}
                hidden={{ slug, registrationId: id }}
                word={t('checkIn', { name: name ?? '' })}
                variant="secondary"
                size="large"
                wide
                buttonClassName="justify-start! text-start!"
                face={
                  <span className="min-w-0">
                    <span className="block wrap-anywhere">{name}</span>
                    {organisation && <span className="text-muted block text-sm font-normal">{organisation}</span>}
                  </span>
                }
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
