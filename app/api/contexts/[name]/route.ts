import { pinnedContexts } from '@/lib/credentials/contexts'
import { preflight, publish } from '@/lib/server/published'

/** The words our credentials are made of, for whoever wants to check one without asking their first publishers. */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params
  const context = pinnedContexts.find((one) => one.name === name)
  return publish(
    request,
    context ? { text: JSON.stringify(context.document), type: 'application/ld+json', keep: 'forever' } : null,
  )
}

export const HEAD = GET
export const OPTIONS = preflight
