import { z } from 'zod'
import { NEEDS } from '@/lib/cases/codes'
import { listOf, optionalText } from '@/lib/refusals/fields'

/** What a company says of its need in words and by choosing, as it asks for help and as it is corrected. */
export const toldFields = { needs: listOf(z.enum(NEEDS)), description: optionalText(500) }
