import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Notice } from '@/components/ui/notice'
import { formatDay } from '@/lib/i18n/formats'
import type { WaitingRole as Waiting } from '@/lib/people/list-staff'
import type { FormAction } from '@/lib/refusals/result'

type WaitingRoleProps = Waiting & {
  personId: string
  /** Whom it is for. */
  who: string
  viewerId: string
  /** Their account: then it can only be declined or taken back. */
  closed: boolean
  decide: FormAction<void>
}

/** A role that waits for another lead: decided by any but who asked and whom it is for, taken back by who asked. */
export function WaitingRole(props: WaitingRoleProps) {
  const { requestId, role, endsOn, askedById, askedBy, askedOn, personId, who, viewerId, closed, decide } = props
  const [t, locale] = [useTranslations('people'), useLocale()]
  const about = `${who}, ${t(`roles.${role}`)}`
  const decisions =
    askedById === viewerId
      ? (['withdrawn'] as const)
      : personId === viewerId
        ? []
        : closed
          ? (['declined'] as const)
          : (['confirmed', 'declined'] as const)
  return (
    <Notice
      level={3}
      heading={t('waits', {
        who,
        role: t(`roles.${role}`),
        end: endsOn ? formatDay(endsOn, locale) : 'none',
        asker: askedBy,
      })}
    >
      <p className="text-sm">{t('waitsSince', { day: formatDay(askedOn, locale) })}</p>
      {decisions.length === 0 && <p>{t('waitsForAnother')}</p>}
      <div className="mt-3 flex flex-wrap gap-3">
        {decisions.map((decision) => (
          <ButtonForm
            key={decision}
            action={decide}
            hidden={{ requestId, decision }}
            word={t(`decide.${decision}`)}
            about={about}
            variant={decision === 'confirmed' ? 'primary' : 'secondary'}
          />
        ))}
      </div>
    </Notice>
  )
}
