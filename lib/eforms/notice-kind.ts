import 'server-only'
import { first, said } from '@/lib/eforms/elements'
import type { Element } from '@/lib/eforms/xml-tree'
import { Refusal } from '@/lib/refusals/refusal'

/** `call`: bids, or requests to take part, are asked for. `award`: what came of it. */
export type NoticeKind = 'call' | 'award'

const OLD = /\}(?:TED_EXPORT|TED_ESENDERS|F\d\d_2014)$/
const BY_LIST: Record<string, NoticeKind | 'planning'> = {
  competition: 'call',
  result: 'award',
  'dir-awa-pre': 'award',
  planning: 'planning',
  consultation: 'planning',
}
const BY_CODE: [RegExp, NoticeKind | 'planning'][] = [
  [/^(?:cn-|pin-cfc-|qu-sy$|subco$)/, 'call'],
  [/^(?:can-(?:standard|social|desg|tran)$|veat$)/, 'award'],
  [/^(?:pin-|pmc$)/, 'planning'],
]

/**
 * What a notice is for. A planning notice may be a call all the same, so what it says of itself goes before the name of its
 * form. Refusals: `notice-old-form`, `notice-not-eforms`, `notice-planning`, `notice-other-kind`.
 */
export function noticeKind(root: Element): NoticeKind {
  if (OLD.test(root.name)) throw new Refusal('notice-old-form')
  const type = first(root, 'cbc:NoticeTypeCode')
  if (!root.name.startsWith('ubl:') || !type) throw new Refusal('notice-not-eforms')
  const code = said(type) ?? ''
  const kind = BY_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? BY_LIST[type.attributes.listName ?? '']
  if (kind === 'planning') throw new Refusal('notice-planning')
  if (!kind || /modif/.test(code)) throw new Refusal('notice-other-kind')
  return kind
}
