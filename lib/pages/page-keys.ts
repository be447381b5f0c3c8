/** The pages whose text the lead may rewrite. Each stands at the address of its own name. */
export const PAGE_KEYS = ['accessibility', 'privacy', 'cookies', 'about', 'contact', 'how-we-count'] as const
export type PageKey = (typeof PAGE_KEYS)[number]

export function isPageKey(text: string): text is PageKey {
  return (PAGE_KEYS as readonly string[]).includes(text)
}
