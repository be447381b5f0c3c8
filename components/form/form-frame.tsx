import { useContext, type ReactNode } from 'react'
import { FORM_ID, FORM_PERSON } from '@/lib/refusals/page-order'
import type { FormState } from '@/lib/refusals/result'
import { classes } from '@/components/ui/classes'
import { DrawnPageContext } from './drawn-page'
import { ErrorSummary } from './error-summary'
import { FormContext, type FormContextValue } from './form-context'
import type { ActionForm } from './use-action-form'

type FormFrameProps<T> = Omit<ActionForm<T>, 'draft'> &
  Pick<FormContextValue, 'sentence' | 'words'> & {
    children: ReactNode | ((state: FormState<T>) => ReactNode)
    errorTitle: string
    className?: string
    label?: string
    nameOf?: (field: string) => string | null
    /** Below what the form holds. */
    foot?: ReactNode
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
  nameOf = () => null,
  foot,
}: FormFrameProps<T>) {
  const { personId } = useContext(DrawnPageContext)
  return (
    <FormContext value={{ register, sentence, pending, words }}>
      <form {...formProps} aria-label={label} className={classes('space-y-6', className)}>
        <input type="hidden" name={FORM_ID} value={formProps.id} />
        {personId && <input type="hidden" name={FORM_PERSON} value={personId} />}
        {issues.length > 0 && (
          <ErrorSummary
            ref={summaryRef}
            heading={errorTitle}
            titlePrefix={words.errorPrefix}
            errors={issues.map((issue) => ({
              fieldId: issue.field && `${formProps.id}-${issue.field}`,
              text: [issue.field === undefined ? null : nameOf(issue.field), sentence(issue)]
                .filter(Boolean)
                .join(': '),
            }))}
          />
        )}
        {typeof children === 'function' ? children(state) : children}
        {foot}
      </form>
    </FormContext>
  )
}
