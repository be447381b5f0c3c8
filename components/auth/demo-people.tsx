import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/refusals/result'
import type { DemoPerson } from '@/lib/auth/demo-person'
import { demoGroups } from './demo-groups'

type DemoPeopleProps = { people: readonly DemoPerson[]; action: FormAction<never>; back?: string }

/** A button for each invented person, under the role they have and what is seen in it. */
export function DemoPeople({ people, action, back }: DemoPeopleProps) {
  const t = useTranslations('signIn')
  const about = ({ companies, partners }: DemoPerson) =>
    [
      ...(companies.length > 0 ? [t('contactAt', { companies: companies.join(', ') })] : []),
      ...(partners.length > 0 ? [t('worksAt', { partners: partners.join(', ') })] : []),
    ].join(', ')
  return (
    <section aria-labelledby="demo-people" className="space-y-8">
      <Notice tone="warn" heading={<span id="demo-people">{t('demoHeading')}</span>}>
        <p>{t('demoText')}</p>
      </Notice>
      {demoGroups(people).map(({ group, members }) => (
        <section key={group} aria-labelledby={`demo-${group}`} className="space-y-3">
          <h2 id={`demo-${group}`} className="text-xl">
            {t(`demoRoles.${group}`)}
          </h2>
          <p className="text-muted max-w-[66ch]">{t(`demoShows.${group}`)}</p>
          <ul className="grid gap-3 sm:grid-cols-2">
            {members.map((person) => (
              <li key={person.id} className="space-y-1">
                <ButtonForm
                  action={action}
                  hidden={{ personId: person.id, back }}
                  word={t('signInAs', { name: person.name })}
                  variant="secondary"
                  size="regular"
                  wide
                  describedBy={about(person) ? `about-${person.id}` : undefined}
                />
                {about(person) && (
                  <p className="text-muted text-sm" id={`about-${person.id}`}>
                    {about(person)}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
