import { z } from 'zod'
import { requiredLine } from '@/lib/refusals/fields'
import { LARGEST_FILE, LONGEST_ALT } from '@/lib/images/image-limits'

/** What stands beside the file in the form that sends it. */
export const imageInput = z.object({
  requestId: z.uuid('image-unreadable'),
  alt: requiredLine('image-alt-missing', LONGEST_ALT),
  file: z
    .instanceof(Blob, { message: 'image-file-missing' })
    .refine(({ size }) => size > 0, 'image-file-missing')
    .refine(({ size }) => size <= LARGEST_FILE, 'image-too-large'),
})
export type ImageInput = z.output<typeof imageInput>
