import { useLocale, useTranslations } from 'next-intl'
import { ProfilePane, type ProfilePaneProps } from '@/components/people/profile-pane'
import { useTimeTold } from '@/components/people/time-told'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import { RowLink } from '@/components/ui/row-link'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { AdvisorProfile } from '@/lib/advisors/profile'
import type { HostChoices } from '@/lib/i18n/host-words'
import { pagePath } from '@/lib/i18n/routes'

type ProfilesPageProps = {
  profiles: readonly AdvisorProfile[]
  chosen: string | undefined
} & Omit<ProfilePaneProps, 'profile'>

/** What advisors know and how much time they have: the lead chooses one of all, an advisor sees their own. */
export function ProfilesPage({ profiles, chosen, own, host, actions }: ProfilesPageProps) {
  const t = useTranslations('competence')
  const locale = useLocale()
  const shown = own ? profiles[0] : profiles.find(({ id }) => id === chosen)
  const back = pagePath(locale, '/competence')
  return (
    <>
      <ListHeader heading={t('title')} />
      <p className="text-muted measure mb-6 text-sm">{t(own ? 'lead' : 'leadOfAll')}</p>
      {shown && !own && (
        <p className="mb-2">
          <TextLink href={back} className="inline-flex min-h-11 items-center">
            {t('toList')}
          </TextLink>
        </p>
      )}
      {shown ? (
        <ProfilePane profile={shown} {...{ own, host, actions }} />
      ) : profiles.length === 0 ? (
        <EmptyState heading={t('emptyHeading')}>{t('empty')}</EmptyState>
      ) : (
        <Profiles {...{ profiles, host }} />
      )}
    </>
  )
}

/** As many as fit in a row of the table. */
const FEW = 3

function Profiles({ profiles, host }: Pick<ProfilesPageProps, 'profiles' | 'host'>) {
  const t = useTranslations('competence')
  const locale = useLocale()
  const told = useTimeTold()
  const few = (codes: readonly string[], choices: HostChoices['industries'], none: string) => {
    const names = choices.filter(({ value }) => codes.includes(value)).map(({ label }) => label)
    const rest = names.length - FEW
    if (names.length === 0) return <span className="text-muted">{none}</span>
    return [names.slice(0, FEW).join(', '), rest > 0 && t('more', { count: rest })].filter(Boolean).join(' ')
  }
  return (
    <DataTable
      dense
      caption={t('list')}
      captionHidden
      rows={profiles}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'advisor',
          header: t('advisor'),
          rowHeader: true,
          phone: 'title',
          cell: ({ id, name, employer }) => (
            <span>
              <RowLink href={pagePath(locale, '/competence', {}, { visa: id })} chosen={false}>
                {name}
              </RowLink>
              {employer && <span className="text-muted block text-sm font-normal">{employer}</span>}
            </span>
          ),
        },
        {
          key: 'knows',
          header: t('knows'),
          phone: 'text',
          cell: ({ industries }) => few(industries, host.industries, t('nothing')),
        },
        {
          key: 'covers',
          header: t('covers'),
          cell: ({ municipalities }) => few(municipalities, host.municipalities, t('everywhere')),
        },
        {
          key: 'time',
          header: t('time'),
          phone: 'side',
          cell: ({ weeklyMinutes, agreedMinutes }) => (
            <>
              {told({ weeklyMinutes, agreedMinutes: null })}
              {agreedMinutes !== null && (
                <span className="text-muted block text-sm max-sm:hidden">
                  {t('agreedOf', { minutes: formatMinutes(agreedMinutes, locale) })}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
