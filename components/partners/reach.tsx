import { TextLink } from '@/components/ui/text-link'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import { shownEmail } from '@/lib/people/shown-email'

/** How somebody is reached, as they have stated it; nothing for who has stated nothing. */
export function Reach({ email, phone }: { email: string | null; phone: string | null }) {
  if (!email && !phone) return null
  return (
    <p className="flex flex-wrap gap-x-5">
      {email && (
        <TextLink href={`mailto:${email}`} className="inline-flex min-h-11 items-center wrap-anywhere">
          {shownEmail(email)}
        </TextLink>
      )}
      {phone && (
        <TextLink href={phoneHref(phone)} className="inline-flex min-h-11 items-center">
          {formatPhoneNumber(phone)}
        </TextLink>
      )}
    </p>
  )
}
