import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Card } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import type { FormAction } from '@/lib/refusals/result'
import { STAFF_ROLES } from '@/lib/actors/actor'
import type { StaffPerson } from '@/lib/people/list-staff'
import { shownEmail } from '@/lib/people/shown-email'

type StaffActions = Record<'grant' | 'revoke' | 'deactivate' | 'reactivate', FormAction<void>>
type StaffListProps = { people: StaffPerson[]; actions: StaffActions; viewerId: string }

/** Who may do what, with the few changes there are behind one word. */
export function StaffList({ people, actions, viewerId }: StaffListProps) {
  const t = useTranslations('people')
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {people.map(({ id, name, email, roles, fromDirectory, deactivated, openCases }) => (
        <Card key={id} as="li" heading={name}>
          <div className="space-y-3">
            <p className="text-muted wrap-anywhere">{email && shownEmail(email)}</p>
            <p className="flex flex-wrap gap-1.5">
              {deactivated && <Tag tone="urgent">{t('deactivated')}</Tag>}
              {roles.map((role) => (
                <Tag key={role} tone="assigned">
                  {fromDirectory.includes(role) ? t('fromDirectory', { role: t(`roles.${role}`) }) : t(`roles.${role}`)}
                </Tag>
              ))}
              {roles.length === 0 && <span className="text-muted">{t('none')}</span>}
            </p>
            {roles.includes('advisor') && (
              <p className="text-sm">
                {t('cases')}: {openCases}
              </p>
            )}
            <Details summary={t('change')}>
              {fromDirectory.length > 0 && <p className="text-muted pt-2 text-sm">{t('directoryHint')}</p>}
              <div className="flex flex-wrap gap-3 py-2">
                {deactivated ? (
                  <ButtonForm
                    action={actions.reactivate}
                    hidden={{ personId: id }}
                    word={t('reactivate', { name })}
                    variant="secondary"
                  />
                ) : (
                  <>
                    {STAFF_ROLES.filter((role) => !(id === viewerId && role === 'project-lead')).map((role) =>
                      roles.includes(role) ? (
                        <ButtonForm
                          key={role}
                          action={actions.revoke}
                          hidden={{ personId: id, role }}
                          word={t('revoke', { role: t(`roles.${role}`) })}
                          about={name}
                          variant="secondary"
                        />
                      ) : (
                        <ButtonForm
                          key={role}
                          action={actions.grant}
                          hidden={{ personId: id, role }}
                          word={t('grant', { role: t(`roles.${role}`) })}
                          about={name}
                          variant="secondary"
                        />
                      ),
                    )}
                    {id !== viewerId && (
                      <ButtonForm
                        action={actions.deactivate}
                        hidden={{ personId: id }}
                        word={t('deactivate', { name })}
                        variant="danger"
                      />
                    )}
                  </>
                )}
              </div>
            </Details>
          </div>
        </Card>
      ))}
    </ul>
  )
}
