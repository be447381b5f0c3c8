import { useLocale, useTranslations } from 'next-intl'
import { TRAITS } from '@/lib/capabilities/codes'
import type { Capability } from '@/lib/capabilities/capability'
import { formatCount } from '@/lib/i18n/formats'
import type { HostChoices } from '@/lib/i18n/host-words'

/** What a capability says, in words. */
export function useCapabilityWords(municipalities: HostChoices['municipalities']) {
  const t = useTranslations('preparedness')
  const divisions = useTranslations('trailEvents.words.divisions')
  const locale = useLocale()
  return {
    division: ({ division }: Capability) => divisions(division),
    capacity: ({ unit, per, normal, peak }: Capability) =>
      t(per === 'day' ? 'facts.perDay' : 'facts.perWeek', {
        unit: t(`units.${unit}`),
        normal: formatCount(normal, locale),
        peak: formatCount(peak, locale),
      }),
    lead: ({ leadHours }: Capability) => t(`leads.h${leadHours}`),
    places: ({ municipalities: codes }: Capability) =>
      codes.length === municipalities.length && codes.length > 1
        ? t('facts.everywhere')
        : codes.map((code) => municipalities.find(({ value }) => value === code)?.label ?? code).join(', '),
    traits: (capability: Capability) =>
      TRAITS.filter((trait) => capability[trait]).map((trait) => t(`traitsShort.${trait}`)).join(', '), // prettier-ignore
  }
}
