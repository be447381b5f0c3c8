import { getLocale, getTranslations } from 'next-intl/server'
import { OutsideCounty } from '@/components/intake/outside-county'
import { host } from '@/lib/config/host'

export async function generateMetadata() {
  return { title: (await getTranslations('intake.outside'))('heading', { county: host().county.name }) }
}

export default async function Page() {
  const locale = await getLocale()
  const { county, otherHelp } = host()
  const help = otherHelp.map(({ title, text, url }) => ({ title: title[locale], text: text[locale], url }))
  return <OutsideCounty locale={locale} county={county.name} help={help} />
}
