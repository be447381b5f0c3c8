'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormState, Issue } from '@/lib/action/result'
import { classes } from '@/components/ui/classes'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import type { ActionForm } from './use-action-form'

type FormFrameProps<T> = ActionForm<T> & {
  children: ReactNode | ((state: FormState<T>) => ReactNode)
  errorTitle?: string
  className?: string
  label?: string
}

/** Codes come from the server, so keys cannot be checked by type here. */
type Sentences = ((key: string, facts?: Record<string, string | number>) => string) & { has: (key: string) => boolean }

/** What every form draws: its errors on top, and for its fields their words. */
export function FormFrame<T>({
  formProps,
  register,
  issues,
  pending,
  state,
  summaryRef,
  children,
  errorTitle,
  className,
  label,
}: FormFrameProps<T>) {
  const errors = useTranslations('errors') as unknown as Sentences
  const words = useTranslations('form') as unknown as Sentences
  const sentence = ({ code, facts }: Issue) => (errors.has(code) ? errors(code, facts) : errors('unknown'))

  return (
    <FormContext
      value={{
        register,
        sentence,
        pending,
        words: {
          optional: words('optional'),
          errorPrefix: words('errorPrefix'),
          atMost: (max) => words('charactersAtMost', { max }),
          charactersLeft: (count) => words('charactersLeft', { count }),
          charactersOver: (count) => words('charactersOver', { count }),
        },
      }}
    >
      <form {...formProps} aria-label={label} className={classes('space-y-6', className)}>
        {issues.length > 0 && (
          <ErrorSummary
            ref={summaryRef}
            heading={errorTitle ?? words('errorTitle', { count: issues.length })}
            titlePrefix={words('errorPrefix')}
            errors={issues.map((issue) => ({
              fieldId: issue.field && `${formProps.id}-${issue.field}`,
              text: sentence(issue),
            }))}
          />
        )}
        {typeof children === 'function' ? children(state) : children}
      </form>
    </FormContext>
  )
}
