import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'
import { ButtonForm } from '@/components/form/button-form'
import { messagesIn } from '@/lib/i18n/messages'
import { SignOutForm } from './sign-out-form'

type SignOutProps = Omit<ComponentProps<typeof ButtonForm<never>>, 'children'> & {
  logsTime: boolean
}

/** The way out; for whoever logs time past what has not been sent yet. */
export function SignOut({ logsTime, ...form }: SignOutProps) {
  const locale = useLocale()
  if (!logsTime) return <ButtonForm<never> {...form} />
  return <SignOutForm {...form} words={messagesIn(locale).unsent.leave} />
}
