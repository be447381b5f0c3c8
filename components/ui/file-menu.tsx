import { Icon } from './icon'
import { Menu } from './menu'

type FileMenuProps = {
  /** Where the files are, with what the list shows: `?…`. */
  address: string
  words: { label: string; excel: string; csv: string }
  /** What the files leave out, where they do. */
  bound?: string | false
  /** Says what it is on a phone too: beside another. */
  isNamed?: boolean
}

/** What the list shows, as a workbook or as text. Plain links: a file is no page to go to. */
export function FileMenu({ address, words, bound, isNamed }: FileMenuProps) {
  const to = (as: string) => `${address}${address.includes('?') ? '&' : '?'}as=${as}`
  const link = 'flex min-h-11 items-center gap-2 px-2'
  return (
    <Menu
      align="end"
      summary={
        <>
          <Icon name="download" />
          <span className={isNamed ? undefined : 'max-sm:sr-only in-[.with-chips]:xl:max-2xl:sr-only'}>
            {words.label}
          </span>
        </>
      }
    >
      <ul>
        {(['xlsx', 'csv'] as const).map((as) => (
          <li key={as}>
            <a href={to(as)} download className={link}>
              <Icon name="document" />
              {as === 'xlsx' ? words.excel : words.csv}
            </a>
          </li>
        ))}
      </ul>
      {bound && <p className="text-muted max-w-60 px-2 pb-1 text-sm">{bound}</p>}
    </Menu>
  )
}
