import { z } from 'zod'
import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import { typedLine } from '@/lib/refusals/fields'

export const searchInput = z.object({
  q: typedLine().min(1, 'search-missing').max(LONGEST_SEARCH, 'text-too-long'),
})
