import { useTranslations } from 'next-intl'
import { PlainForm } from '@/components/form/plain-form'
import { Button } from '@/components/ui/button'
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
          <li key={person.id} className="framed border-hairline bg-surface rounded-md border p-4">
            <PlainForm action={action} className="flex h-full flex-col justify-between gap-3">
              <input type="hidden" name="personId" value={person.id} />
              {back && <input type="hidden" name="back" value={back} />}
              <p className="text-muted text-sm" id={`about-${person.id}`}>
                {about(person)}
              </p>
              <Button type="submit" variant="secondary" wide aria-describedby={`about-${person.id}`}>
                {t('signInAs', { name: person.name })}
              </Button>
            </PlainForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
