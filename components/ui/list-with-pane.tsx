import type { ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './icon'
import { Pane } from './pane'
import { TextLink } from './text-link'

type ListWithPaneProps = {
  list: ReactNode
  /** What is chosen in the list; null when there is nothing to choose. */
  pane: ReactNode
  /** The id of the pane's own heading. */
  labelledBy: string
  /** Whether the address says which one. Without it the first is shown where there is room, and a phone shows the list. */
  chosen: boolean
  back: { href: string; text: string }
}

const BESIDE =
  'items-start gap-x-5 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_28rem] 2xl:grid-cols-[minmax(0,1fr)_30rem]'

/**
 * A list with what is chosen in it beside it. Rows are plain links to the same page with another choice (`RowLink`); where there
 * is no room for both, the choice stands in the list's place, with the way back.
 */
export function ListWithPane({ list, pane, labelledBy, chosen, back }: ListWithPaneProps) {
  return (
    <div className={pane ? BESIDE : undefined}>
      <div data-list="pane" className={classes('min-w-0', chosen && 'max-lg:hidden')}>
        {list}
      </div>
      {pane && (
        <Pane
          labelledBy={labelledBy}
          className={classes(
            'framed border-hairline bg-surface shadow-lift min-w-0 rounded-md border p-4 lg:sticky lg:top-3 lg:max-h-[calc(100vh-1.5rem)] lg:overflow-y-auto',
            !chosen && 'max-lg:hidden',
          )}
        >
          {chosen && (
            <p className="lg:hidden">
              <TextLink href={back.href} className="-mt-2 inline-flex min-h-11 items-center gap-1">
                <Icon name="chevron-left" />
                {back.text}
              </TextLink>
            </p>
          )}
          {pane}
        </Pane>
      )}
    </div>
  )
}
