'use client'

import { useTranslations } from 'next-intl'
import { insertBlock } from '@/components/images/insert-text'
import { Button } from '@/components/ui/button'
import { imagePath, type ImageFacts } from '@/lib/images/image-limits'
import { imageMarkdown } from './image-markdown'

/** Pictures to use again, each with what to write in the text. */
export function RecentImages({ images }: { images: readonly (ImageFacts & { id: string })[] }) {
  const t = useTranslations('blogWrite.images')
  if (images.length === 0) return <p className="text-muted">{t('noneYet')}</p>
  return (
    <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
      {images.map((image) => (
        <li key={image.id} className="border-hairline bg-surface min-w-0 space-y-3 rounded-md border p-4">
          {/* eslint-disable-next-line @next/next/no-img-element -- the store keeps the widths itself */}
          <img
            src={imagePath(image.id, 480)}
            alt={image.alt}
            width={image.width}
            height={image.height}
            loading="lazy"
            className="h-40 w-full rounded-sm object-contain"
          />
          <p className="text-sm">{image.alt}</p>
          <p className="text-muted text-sm">
            {t('code')} <code className="text-ink break-all">{imageMarkdown(image)}</code>
          </p>
          <Button variant="secondary" size="compact" onClick={() => insertBlock(imageMarkdown(image))}>
            {t('insert')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
