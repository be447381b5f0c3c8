import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { STAFF_ROLES } from '@/lib/actors/actor'
import type { StaffPerson } from '@/lib/people/list-staff'
import { GIVEN_BY_TWO } from '@/lib/people/role-codes'
import { shownEmail } from '@/lib/people/shown-email'
import type { FormAction } from '@/lib/refusals/result'
import { GiveRoleForm } from './give-role-form'
import { HeldRole } from './held-role'
import { WaitingRole } from './waiting-role'

export const STAFF_PANE_HEADING = 'staff-pane'

export type StaffActions = Record<'revoke' | 'end' | 'decide' | 'deactivate' | 'reactivate', FormAction<void>> & {
  grant: FormAction<'given' | 'asked'>
}

type StaffPaneProps = { person: StaffPerson; actions: StaffActions; viewerId: string }

/** One of those who work here, and what can be changed for them. */
export function StaffPane({ person, actions, viewerId }: StaffPaneProps) {
  const t = useTranslations('people')
  const { id: personId, name, email, roles, since, ends, waiting, fromDirectory, deactivated } = person
  // Of what they have only an end can be moved.
  const toGive = STAFF_ROLES.filter(
    (role) => (!roles.includes(role) || ends[role]) && !waiting.some((one) => one.role === role),
  )
  return (
    <div className="space-y-4">
      <h2 id={STAFF_PANE_HEADING} className="text-xl! wrap-anywhere">
        {name}
      </h2>
      {email && (
        <TextLink href={`mailto:${email}`} className="inline-flex min-h-11 items-center wrap-anywhere">
          {shownEmail(email)}
        </TextLink>
      )}
      {deactivated && (
        <p>
          <Tag tone="urgent">{t('deactivated')}</Tag>
        </p>
      )}
      {waiting.map((one) => (
        <WaitingRole
          key={one.requestId}
          {...one}
          {...{ personId, viewerId }}
          who={name}
          decide={actions.decide}
          closed={deactivated}
        />
      ))}
      {roles.length === 0 && <p className="text-muted">{t('none')}</p>}
      {roles.length > 0 && (
        <ul className="divide-hairline divide-y">
          {roles.map((role) => (
            <HeldRole
              key={role}
              {...{ personId, name, role, actions }}
              since={since[role]}
              endsOn={ends[role]}
              directory={fromDirectory.includes(role)}
              fixed={deactivated || (personId === viewerId && role === 'project-lead')}
            />
          ))}
        </ul>
      )}
      {fromDirectory.length > 0 && <p className="text-muted text-sm">{t('directoryHint')}</p>}
      {!deactivated && toGive.length > 0 && (
        <GiveRoleForm
          action={actions.grant}
          personId={personId}
          roles={toGive.map((role) => ({
            value: role,
            label: roles.includes(role) ? t('newEnd', { role: t(`roles.${role}`) }) : t(`roles.${role}`),
          }))}
          words={{
            heading: t('giveHeading'),
            role: t('role'),
            choose: t('chooseRole'),
            endsOn: t('endsOn'),
            endsOnHint: t('endsOnHint'),
            give: t('give'),
            byTwo: t('byTwo'),
            given: t('given'),
            asked: t('asked'),
          }}
        />
      )}
      {deactivated ? (
        <>
          <ButtonForm
            action={actions.reactivate}
            hidden={{ personId }}
            word={t('reactivate', { name })}
            variant="secondary"
          />
          {GIVEN_BY_TWO.some((role) => roles.includes(role)) && <p className="text-muted">{t('reactivateByTwo')}</p>}
        </>
      ) : (
        personId !== viewerId && (
          <ButtonForm
            action={actions.deactivate}
            hidden={{ personId }}
            word={t('deactivate', { name })}
            variant="danger"
            className="border-hairline border-t pt-4"
          />
        )
      )}
    </div>
  )
}
