import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { Menu } from '@/components/ui/menu'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import type { FormAction } from '@/lib/refusals/result'
import { LONGEST_NAME } from '@/lib/views/inputs'
import type { SavedView } from '@/lib/views/list-views'
import { pathOfList } from '@/lib/views/path-of-list'
import type { ViewPlace } from '@/lib/views/places'
import { SaveViewForm } from './save-view-form'

export type ListActions = { search: FormAction<never>; saveView: FormAction<void>; removeView: FormAction<void> }

type ViewsMenuProps = {
  locale: Locale
  place: ViewPlace
  /** The key of a list that is one of many: a view holds in each of them. */
  of?: string
  /** What the list shows now, as its address says it. */
  query: string
  views: readonly SavedView[]
  mayShare: boolean
  /** Why what it shows now cannot be kept. */
  unkept?: string | false
  /** What is kept, where it is not what a list shows. */
  kept?: string
  actions: Pick<ListActions, 'saveView' | 'removeView'>
}

/** The views of a list that have a name, and a name for the one that is shown. */
export function ViewsMenu({
  locale,
  place,
  of,
  query,
  views,
  mayShare,
  unkept,
  kept: whatIsKept,
  actions,
}: ViewsMenuProps) {
  const t = useTranslations('lists')
  const own = views.filter(({ sharedBy }) => sharedBy === null)
  const others = views.filter(({ sharedBy }) => sharedBy !== null)
  const link = ({ query: kept, name }: SavedView) => (
    <TextLink
      href={pathOfList(locale, place, kept, {}, of)}
      aria-current={kept === query ? 'true' : undefined}
      className="aria-[current=true]:font-strong inline-flex min-h-11 min-w-0 items-center wrap-anywhere"
    >
      {name}
    </TextLink>
  )
  return (
    <Menu summary={t('views')} align="end">
      <div className="max-h-[70vh] overflow-y-auto sm:w-72">
        {views.length === 0 && <p className="text-muted px-2 py-1">{t('noViews')}</p>}
        {own.length > 0 && (
          <ul aria-label={t('ownViews')} className="border-hairline border-b px-2 pb-1">
            {own.map((view) => (
              <li key={view.id} className="flex items-center justify-between gap-2">
                <span className="min-w-0">
                  {link(view)} {view.shared && <span className="text-muted text-sm">{t('sharedOwn')}</span>}
                </span>
                <ButtonForm
                  action={actions.removeView}
                  hidden={{ id: view.id }}
                  word={t('remove')}
                  about={view.name}
                  variant="quiet"
                />
              </li>
            ))}
          </ul>
        )}
        {others.length > 0 && (
          <ul aria-label={t('sharedViews')} className="border-hairline border-b px-2 pb-1">
            {others.map((view) => (
              <li key={view.id}>
                {link(view)} <span className="text-muted text-sm">{t('sharedBy', { name: view.sharedBy ?? '' })}</span>
              </li>
            ))}
          </ul>
        )}
        {unkept ? (
          <p className="text-muted p-2 text-sm">{unkept}</p>
        ) : (
          <SaveViewForm
            action={actions.saveView}
            place={place}
            query={query}
            longest={LONGEST_NAME}
            words={{
              heading: t('saveHeading'),
              text: whatIsKept ?? t('saveText'),
              name: t('viewName'),
              share: mayShare ? t(place === 'figures' ? 'shareWithLeads' : 'share') : undefined,
              save: t('save'),
              saved: t('saved'),
            }}
          />
        )}
      </div>
    </Menu>
  )
}
