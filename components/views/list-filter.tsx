import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SelectField, type Option } from '@/components/form/select-field'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Menu } from '@/components/ui/menu'
import { TextLink } from '@/components/ui/text-link'
import type { Direction, Order } from '@/lib/lists/order'

type ListFilterProps = {
  /** The list with nothing chosen. */
  href: string
  label: string
  /** What goes along unchanged. */
  hidden?: Record<string, string | undefined>
  /** How many choices narrow the list. */
  chosen?: number
  /** What a phone, which has no headings, orders by. */
  order: ReactNode
  /** Fields; without any only the order is here, where there are no headings. */
  children?: ReactNode
}

/** A plain form that puts the choices in the address, so that back, reload and a shared link keep them. */
export function ListFilter({ href, label, hidden = {}, chosen = 0, order, children }: ListFilterProps) {
  const t = useTranslations('lists')
  const summary = children ? (chosen > 0 ? t('filterCount', { count: chosen }) : t('filter')) : t('order')
  const along = Object.entries(hidden).filter(([, value]) => value)
  return (
    <Menu summary={summary} align="end" className={classes('shrink-0 print:hidden', !children && 'sm:hidden')}>
      <form
        action={href}
        aria-label={label}
        className={classes('p-3 sm:w-80', children !== undefined && 'sm:w-[38rem]')}
      >
        {along.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className={classes('grid gap-x-5 gap-y-3', children !== undefined && 'sm:grid-cols-2')}>
          {children}
          {order}
        </div>
        <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button type="submit" size="compact">
            {t('show')}
          </Button>
          {chosen > 0 && <TextLink href={href}>{t('clear')}</TextLink>}
        </div>
      </form>
    </Menu>
  )
}

type OrderFieldProps<Key extends string> = {
  keys: Record<Key, Direction>
  usual: Order<Key>
  order: Order<Key>
  /** A column's heading. */
  heading: (key: Key) => string
}

/** The orders of a list as a choice: each of its columns both ways. */
export function OrderField<Key extends string>({ keys, usual, order, heading }: OrderFieldProps<Key>) {
  const t = useTranslations('lists')
  const options = (Object.keys(keys) as Key[]).flatMap((key): Option[] => {
    const [up, down] = [t('ascending', { column: heading(key) }), t('descending', { column: heading(key) })]
    const [first, then] = keys[key] === 'ascending' ? [up, down] : [down, up]
    return [
      { value: key, label: first },
      { value: `-${key}`, label: then },
    ]
  })
  return (
    <OrderSelect
      emptyLabel={options.find(({ value }) => value === usual)?.label ?? ''}
      options={options.filter(({ value }) => value !== usual)}
      chosen={order === usual ? undefined : order}
    />
  )
}

type OrderSelectProps = { emptyLabel: string; options: readonly Option[]; chosen: string | undefined }

export function OrderSelect({ emptyLabel, options, chosen }: OrderSelectProps) {
  const t = useTranslations('lists')
  return (
    <SelectField<{ sort: string }>
      id="filter-sort"
      name="sort"
      label={t('orderBy')}
      emptyLabel={emptyLabel}
      width="full"
      defaultValue={chosen}
      options={options}
    />
  )
}
