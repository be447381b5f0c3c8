import type { OwnPartner } from '@/lib/partners/list-own-partners'

/** The one of their partners that the address names, otherwise the first. */
export function choosePartner(partners: readonly OwnPartner[], code: unknown): OwnPartner | undefined {
  return partners.find((one) => one.code === code) ?? partners[0]
}
