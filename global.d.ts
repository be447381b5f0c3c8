import type { Locale } from '@/lib/i18n/pathnames'
import type { Messages } from '@/lib/i18n/messages'
import type { FormState } from '@/lib/refusals/result'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}

declare module 'react' {
  /** React asks for an Awaited<FormState<T>>, which cannot be worked out before T is known. A form's state is never a promise. */
  export function useActionState<T>(
    action: (state: FormState<T>, data: FormData) => Promise<FormState<T>>,
    first: FormState<T>,
  ): [state: FormState<T>, dispatch: (data: FormData) => void, pending: boolean]
}
