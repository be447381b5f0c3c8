import type { ReactNode } from 'react'
import type { FormState } from '@/lib/refusals/result'
import { classes } from '@/components/ui/classes'
import { ErrorSummary } from './error-summary'
import { FormContext, type FormContextValue } from './form-context'
import type { ActionForm } from './use-action-form'

type FormFrameProps<T> = ActionForm<T> &
  Pick<FormContextValue, 'sentence' | 'words'> & {
    children: ReactNode | ((state: FormState<T>) => ReactNode)
    errorTitle: string
    className?: string
    label?: string
  }

/** What every form draws: its errors on top, and for its fields their words. */
export function FormFrame<T>({
  formProps,
  register,
  issues,
  pending,
  state,
  summaryRef,
  sentence,
  words,
  children,
  errorTitle,
  className,
  label,
}: FormFrameProps<T>) {
  return (
    <FormContext value={{ register, sentence, pending, words }}>
      <form {...formProps} aria-label={label} className={classes('space-y-6', className)}>
        {issues.length > 0 && (
          <ErrorSummary
            ref={summaryRef}
            heading={errorTitle}
            titlePrefix={words.errorPrefix}
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
