import { findCalendar } from '@/lib/trainings/find-calendar'

type Props = { params: Promise<{ slug: string }> }

/** The calendar file of a training. `?lang=en` gives it in English. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { slug } = await params
  const locale = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'sv'
  const file = await findCalendar(slug, locale)
  if (!file) return new Response(null, { status: 404 })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.ics"`,
      'cache-control': 'no-store',
    },
  })
}
