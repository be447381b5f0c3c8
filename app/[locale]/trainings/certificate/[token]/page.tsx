import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CertificatePage } from '@/components/trainings/certificate-page'
import { host } from '@/lib/config/host'
import { formatMinutes } from '@/lib/calendar/minutes'
import { findCertificate } from '@/lib/registrations/find-certificate'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainings.certificate'))('title'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const [certificate, locale] = await Promise.all([params.then(({ token }) => findCertificate(token)), getLocale()])
  if (!certificate) notFound()
  const { name, email, phone } = host().authority
  return (
    <CertificatePage
      certificate={certificate}
      locale={locale}
      authority={{ name: name[locale], email, phone }}
      minutes={(count) => formatMinutes(count, locale)}
    />
  )
}
