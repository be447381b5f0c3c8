import { z } from 'zod'
import { oneLine } from '@/lib/text/plain-text'
import { LARGEST_FILE, LONGEST_ALT } from '@/lib/images/image-limits'

/** What stands beside the file in the form that sends it. */
export const imageInput = z.object({
  requestId: z.uuid('image-unreadable'),
  alt: z
    .string()
    .default('')
    .transform(oneLine)
    .pipe(z.string().min(1, 'image-alt-missing').max(LONGEST_ALT, 'text-too-long')),
  file: z
    .instanceof(Blob, { message: 'image-file-missing' })
    .refine(({ size }) => size > 0, 'image-file-missing')
    .refine(({ size }) => size <= LARGEST_FILE, 'image-too-large'),
})
export type ImageInput = z.output<typeof imageInput>
