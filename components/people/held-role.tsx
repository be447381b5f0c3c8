import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Details } from '@/components/ui/details'
import type { StaffRole } from '@/lib/actors/actor'
import { formatDay } from '@/lib/i18n/formats'
import type { FormAction } from '@/lib/refusals/result'
import { EndRoleForm } from './end-role-form'

type HeldRoleProps = {
  personId: string
  /** Whose role it is. */
  name: string
  role: StaffRole
  since: string | undefined
  endsOn: string | undefined
  directory: boolean
  /** Nothing of it is changed here. */
  fixed: boolean
  actions: Record<'revoke' | 'end', FormAction<void>>
}

/** A role that somebody has, until when, and how it ends. */
export function HeldRole({ personId, name, role, since, endsOn, directory, fixed, actions }: HeldRoleProps) {
  const [t, locale] = [useTranslations('people'), useLocale()]
  const word = t(`roles.${role}`)
  return (
    <li className="space-y-1 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{directory ? t('fromDirectory', { role: word }) : word}</span>
        <span className="text-muted text-sm">
          {t('heldSince', {
            since: since ? formatDay(since, locale) : 'none',
            until: endsOn ? formatDay(endsOn, locale) : 'none',
          })}
        </span>
      </p>
      {!fixed && (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
          <ButtonForm
            action={actions.revoke}
            hidden={{ personId, role }}
            word={t('revoke', { role: word })}
            about={name}
            variant="secondary"
          />
          {!directory && (
            <Details summary={endsOn ? t('endEarlier') : t('setEnd')}>
              <EndRoleForm
                action={actions.end}
                {...{ personId, role }}
                words={{ endsOn: t('endsOn'), hint: t('endHint'), save: t('saveEnd') }}
              />
            </Details>
          )}
        </div>
      )}
    </li>
  )
}
