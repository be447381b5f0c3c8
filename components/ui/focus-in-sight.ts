/** Gives focus without moving the page, unless nothing of what has it then would be seen. */
export function focusInSight(place: HTMLElement): void {
  place.focus({ preventScroll: true })
  const { top, bottom } = place.getBoundingClientRect()
  if (bottom < 0 || top > window.innerHeight) place.scrollIntoView({ block: 'nearest' })
}
