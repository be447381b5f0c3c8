import { useLocale, useTranslations } from 'next-intl'
import { FactList, type Fact } from '@/components/ui/fact-list'
import type { Capability } from '@/lib/capabilities/capability'
import { formatDay } from '@/lib/i18n/formats'
import type { HostChoices } from '@/lib/i18n/host-words'
import { useCapabilityWords } from './use-capability-words'

type CapabilityFactsProps = {
  capability: Capability
  municipalities: HostChoices['municipalities']
  /** What else there is to know of it. */
  more?: readonly Fact[]
}

/** One kind that a company can deliver, as facts. */
export function CapabilityFacts({ capability, municipalities, more = [] }: CapabilityFactsProps) {
  const t = useTranslations('preparedness')
  const words = useCapabilityWords(municipalities)
  const locale = useLocale()
  return (
    <FactList
      facts={[
        [t('facts.capacity'), words.capacity(capability)],
        [t('facts.lead'), words.lead(capability)],
        [t('facts.where'), words.places(capability)],
        [t('facts.traits'), words.traits(capability)],
        [t('facts.covers'), t(`covers.${capability.covers}`)],
        [t('facts.valid'), formatDay(capability.validUntil, locale)],
        ...more,
      ]}
    />
  )
}
