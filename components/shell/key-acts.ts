import { hasRoom } from '@/components/ui/has-room'

const FOCUSABLE = 'a[href], button, input:not([type=hidden]), select, textarea'

/** Older browsers do not tell: there what is in the page counts as seen. */
const isSeen = (element: Element) => typeof element.checkVisibility !== 'function' || element.checkVisibility()

/** The part of the page that names the key (`data-keys`), in the chosen row before elsewhere. */
function named(key: string): HTMLElement | undefined {
  const all = (within: ParentNode) => [...within.querySelectorAll<HTMLElement>(`[data-keys~="${key}"]`)].filter(isSeen)
  const row = currentRow(rows())?.closest('tr, li')
  const found = [...(row ? all(row) : []), ...all(document)]
  return found.find((element) => element.matches(FOCUSABLE)) ?? found[0]
}

/** What a key came to: a part of this page, or a link to another. */
export type Reached = 'here' | 'elsewhere' | null

/**
 * Goes to what a key is for: follows a link, or gives it the focus; a part of the page its first field. A choice is made,
 * and what it opens (`aria-controls`) gets the focus; a row is marked, or no longer. Nothing is ever sent by it. Null where the page has none,
 * or only a link where `here` is asked for.
 */
export function reach(key: string, where?: 'here'): Reached {
  const element = named(key)
  if (!element || (where && element instanceof HTMLAnchorElement)) return null
  if (element instanceof HTMLAnchorElement) {
    element.click()
    return 'elsewhere'
  }
  if (element instanceof HTMLInputElement && element.type === 'radio') {
    element.click()
    const opened = document.getElementById(element.getAttribute('aria-controls') ?? '')
    ;(opened?.querySelector<HTMLElement>('textarea') ?? element).focus()
  } else if (element instanceof HTMLInputElement && element.type === 'checkbox') {
    element.focus()
    element.click()
  } else if (element.matches(FOCUSABLE)) element.focus()
  else element.querySelector<HTMLElement>(FOCUSABLE)?.focus()
  return 'here'
}

/** The links of the list's rows: those that say so, or the first of each row. */
function rows(): HTMLAnchorElement[] {
  const said = [...document.querySelectorAll<HTMLAnchorElement>('main a[data-row]')].filter(isSeen)
  if (said.length > 0) return said
  return [...document.querySelectorAll('main tbody tr')].flatMap((row) => {
    const link = row.querySelector<HTMLAnchorElement>('a[href]')
    return link && isSeen(link) ? [link] : []
  })
}

const isChosen = (link: Element) => link.getAttribute('aria-current') === 'true'

/** Where one is in the list: the row with the focus, or else the one that is chosen. */
function currentRow(all: HTMLAnchorElement[]): HTMLAnchorElement | undefined {
  return all.find((link) => link.closest('tr, li')?.contains(document.activeElement)) ?? all.find(isChosen)
}

/** Moves along the list, and shows the row beside the list where there is room for it, by `show`. False where there is no list. */
export function moveRow(step: 1 | -1, show: (href: string) => void): boolean {
  const all = rows()
  if (all.length === 0) return false
  const now = currentRow(all)
  const next = now ? all[all.indexOf(now) + step] : all[0]
  if (!next) return true
  next.focus()
  const { shows } = next.dataset
  if ((shows !== undefined || next.matches('[data-list=pane] [data-row]')) && hasRoom())
    show(shows ?? next.getAttribute('href') ?? '')
  return true
}

/** The page that Enter opens: of the row that is shown in the pane. Every other link is the browser's to follow. */
export function rowToOpen(target: EventTarget | null): string | null {
  const chosen = rows().find((link) => isChosen(link) && link.dataset.row)
  return chosen && (target === chosen || target === document.body) ? (chosen.dataset.row ?? null) : null
}
