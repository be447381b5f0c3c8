import { useTranslations } from 'next-intl'
import type { StaffPerson } from '@/lib/people/list-staff'
import type { FormAction } from '@/lib/refusals/result'
import { WaitingRole } from './waiting-role'

type WaitingRolesProps = { people: readonly StaffPerson[]; viewerId: string; decide: FormAction<void> }

/** The roles that the viewer may decide: those asked by another, for another. */
export function WaitingRoles({ people, viewerId, decide }: WaitingRolesProps) {
  const t = useTranslations('people')
  const asked = people.flatMap(({ id, name, deactivated, waiting }) =>
    waiting.map((one) => ({ ...one, personId: id, who: name, closed: deactivated })),
  )
  const toDecide = asked.filter(({ askedById, personId }) => askedById !== viewerId && personId !== viewerId)
  if (toDecide.length === 0) return null
  return (
    <section aria-labelledby="waiting-roles" className="mt-4 mb-8 space-y-3">
      <h2 id="waiting-roles">{t('waitsHeading')}</h2>
      {toDecide.map((one) => (
        <WaitingRole key={one.requestId} {...one} {...{ viewerId, decide }} />
      ))}
    </section>
  )
}
