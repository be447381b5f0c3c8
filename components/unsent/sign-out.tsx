import type { ComponentProps } from 'react'
import { ButtonForm } from '@/components/form/button-form'

type SignOutProps = Omit<ComponentProps<typeof ButtonForm<never>>, 'children'> & { logsTime: boolean }

/** The way out; for whoever logs time it is marked for `Leaving`, which asks before anything that waits is thrown away. */
export function SignOut({ logsTime, ...form }: SignOutProps) {
  return logsTime ? (
    <div data-signs-out>
      <ButtonForm<never> {...form} />
    </div>
  ) : (
    <ButtonForm<never> {...form} />
  )
}
