const HEADINGS = 'h1, h2, h3'
const FOCUSABLE = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
const SAID = '[role=status], [role=alert]'

/** A form as it was sent: what its button said, what was said already, and what stood around it, the nearest first. */
export type SentForm = { word: string; said: ReadonlySet<string>; around: readonly Element[] }

export function noteSent(form: HTMLFormElement, submitter: HTMLElement | null): SentForm {
  const button = submitter ?? form.querySelector<HTMLElement>('button:not([type=button])')
  const word = (button?.getAttribute('aria-label') ?? button?.textContent ?? '').trim()
  const row = form.closest('tr, li')
  const rows = [row?.nextElementSibling, row?.previousElementSibling].flatMap((one) => {
    const link = one?.querySelector(FOCUSABLE)
    return link ? [link] : []
  })
  const headings = [...document.querySelectorAll(`main :is(${HEADINGS})`)].filter(
    (heading) => heading.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return { word, said: new Set(saidNow()), around: [...rows, ...headings.reverse()] }
}

/** Whether the page has said anything since. The same words once more are not heard. */
export function hasSaidMore({ said }: SentForm): boolean {
  return saidNow().some((text) => !said.has(text))
}

/** Where the focus goes when it went away with the form: beside where it stood, or else to what the page is about. */
export function placeOf({ around }: SentForm): HTMLElement | null {
  const seen = around.find((one) => one.isConnected && isSeen(one))
  return (seen ?? document.querySelector('main h1') ?? document.querySelector('main')) as HTMLElement | null
}

function saidNow(): string[] {
  return [...document.querySelectorAll(`main :is(${SAID})`)].flatMap(({ textContent }) => textContent.trim() || [])
}

const isSeen = (element: Element) => typeof element.checkVisibility !== 'function' || element.checkVisibility()
