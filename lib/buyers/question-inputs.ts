import { z } from 'zod'
import { QUESTION_TOPICS } from '@/lib/buyers/codes'
import { buyerFields } from '@/lib/companies/buyer-fields'
import { emailField, nameField } from '@/lib/people/contact-fields'
import { phoneField } from '@/lib/people/phone-field'
import { procurementNumbers } from '@/lib/procurements/inputs'
import { requiredLine, requiredText, ticked } from '@/lib/refusals/fields'

export const askQuestionInput = z.object({
  requestId: z.uuid(),
  organisation: requiredLine('organisation-missing', 200),
  name: nameField,
  email: emailField,
  phone: phoneField,
  topic: z.enum(QUESTION_TOPICS, 'topic-missing'),
  text: requiredText('question-missing', 5000),
  wantsCall: ticked,
  ...procurementNumbers,
  ...buyerFields,
})
export type AskQuestionInput = z.output<typeof askQuestionInput>
