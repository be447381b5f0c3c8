import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { STAFF_ROLES } from '@/lib/actors/actor'
import type { StaffPerson } from '@/lib/people/list-staff'
import { shownEmail } from '@/lib/people/shown-email'
import type { FormAction } from '@/lib/refusals/result'

export const STAFF_PANE_HEADING = 'staff-pane'

type StaffPaneProps = {
  person: StaffPerson
  actions: Record<'grant' | 'revoke' | 'deactivate' | 'reactivate', FormAction<void>>
  viewerId: string
}

/** One of those who work here, and what can be changed for them. */
export function StaffPane({ person, actions, viewerId }: StaffPaneProps) {
  const t = useTranslations('people')
  const { id, name, email, roles, fromDirectory, deactivated } = person
  const [variant, personId] = ['secondary' as const, id]
  return (
    <div className="space-y-3">
      <h2 id={STAFF_PANE_HEADING} className="text-xl! wrap-anywhere">
        {name}
      </h2>
      {email && (
        <TextLink href={`mailto:${email}`} className="inline-flex min-h-11 items-center wrap-anywhere">
          {shownEmail(email)}
        </TextLink>
      )}
      <p className="flex flex-wrap gap-1.5">
        {deactivated && <Tag tone="urgent">{t('deactivated')}</Tag>}
        {roles.map((role) => (
          <Tag key={role} tone="assigned">
            {fromDirectory.includes(role) ? t('fromDirectory', { role: t(`roles.${role}`) }) : t(`roles.${role}`)}
          </Tag>
        ))}
        {roles.length === 0 && <span className="text-muted">{t('none')}</span>}
      </p>
      {fromDirectory.length > 0 && <p className="text-muted text-sm">{t('directoryHint')}</p>}
      <div className="flex flex-wrap gap-3">
        {deactivated ? (
          <ButtonForm
            {...{ variant }}
            action={actions.reactivate}
            hidden={{ personId }}
            word={t('reactivate', { name })}
          />
        ) : (
          <>
            {STAFF_ROLES.filter((role) => !(id === viewerId && role === 'project-lead')).map((role) => (
              <ButtonForm
                key={role}
                {...{ variant }}
                action={roles.includes(role) ? actions.revoke : actions.grant}
                hidden={{ personId, role }}
                word={t(roles.includes(role) ? 'revoke' : 'grant', { role: t(`roles.${role}`) })}
                about={name}
              />
            ))}
            {id !== viewerId && (
              <ButtonForm
                action={actions.deactivate}
                hidden={{ personId }}
                word={t('deactivate', { name })}
                variant="danger"
              />
            )}
          </>
        )}
      </div>
    </div>
  )
}
