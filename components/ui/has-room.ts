/** Whether a list and what is chosen in it stand side by side. Browsers that cannot tell have room for the list alone. */
export function hasRoom(): boolean {
  return typeof window.matchMedia === 'function' && window.matchMedia('(min-width: 64rem)').matches
}
