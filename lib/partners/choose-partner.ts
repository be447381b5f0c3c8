import type { OwnPartner } from '@/lib/partners/list-own-partners'

/** The one of their partners that the address names, otherwise the first. */
export function choosePartner<P extends OwnPartner>(partners: readonly P[], code: unknown): P | undefined {
  return partners.find((one) => one.code === code) ?? partners[0]
}
