import { getLocale } from 'next-intl/server'
import { StartPage } from '@/components/shell/start-page'
import { host } from '@/lib/config/host'

export default async function Page() {
  const locale = await getLocale()
  const { authority, county, responseWorkingDays } = host()
  return <StartPage locale={locale} phone={authority.phone} county={county.name} days={responseWorkingDays} />
}
