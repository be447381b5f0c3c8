import 'server-only'
import { currentPerson } from '@/lib/auth/current-person'
import { findImage } from '@/lib/images/find-image'
import { WIDTHS } from '@/lib/images/image-limits'

const WIDEST = Math.max(...WIDTHS)

/** The picture in the asked width, as WebP to whoever reads it. What a public post shows never changes, so it may be kept. */
export async function answerImage(request: Request, id: string): Promise<Response> {
  const asked = Number(new URL(request.url).searchParams.get('w') ?? WIDEST)
  const width = Number.isInteger(asked) && asked > 0 ? Math.min(asked, WIDEST) : WIDEST
  const format = request.headers.get('accept')?.includes('image/webp') ? 'webp' : 'jpeg'
  const found = await findImage(await currentPerson(), id, { width, format })
  if (!found) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(found.content, {
    headers: {
      'content-type': `image/${format}`,
      'content-disposition': `inline; filename="${id}.${format}"`,
      'cache-control': found.isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store',
      vary: 'accept',
      'x-content-type-options': 'nosniff',
    },
  })
}
