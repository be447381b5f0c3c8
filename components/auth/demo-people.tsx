import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/refusals/result'
import type { DemoPerson } from '@/lib/auth/demo-person'

type DemoPeopleProps = { people: readonly DemoPerson[]; action: FormAction<never>; back?: string }

/** A button for each invented person. */
export function DemoPeople({ people, action, back }: DemoPeopleProps) {
  const t = useTranslations('signIn')
  const about = ({ roles, companies, partners }: DemoPerson) =>
    [
      ...roles.map((role) => t(`role.${role}`)),
      ...(companies.length > 0 ? [t('contactAt', { companies: companies.join(', ') })] : []),
      ...(partners.length > 0 ? [t('worksAt', { partners: partners.join(', ') })] : []),
    ].join(', ')
  return (
    <section aria-labelledby="demo-people" className="space-y-5">
      <Notice tone="warn" heading={<span id="demo-people">{t('demoHeading')}</span>}>
        <p>{t('demoText')}</p>
      </Notice>
      <ul className="grid gap-3 sm:grid-cols-2">
        {people.map((person) => (
          <li
            key={person.id}
            className="framed border-hairline bg-surface flex flex-col justify-between gap-3 rounded-md border p-4"
          >
            <p className="text-muted text-sm" id={`about-${person.id}`}>
              {about(person)}
            </p>
            <ButtonForm
              action={action}
              hidden={{ personId: person.id, back }}
              word={t('signInAs', { name: person.name })}
              variant="secondary"
              size="regular"
              wide
              describedBy={`about-${person.id}`}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
