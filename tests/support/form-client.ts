/** What a browser shows after a step: where it is, and the document. */
export interface Shown {
  status: number
  url: string
  html: string
}

/** A browser reduced to cookies and forms, for what happens many times or at once. It runs no script, as some people's do not. */
export class FormClient {
  private readonly cookies = new Map<string, string>()

  constructor(private readonly origin: string) {}

  async open(path: string): Promise<Shown> {
    return this.ask(path, { method: 'GET' })
  }

  /** Fills in the form that has this button and sends it; what nobody filled in goes as the page gave it. */
  async send({ html, url }: Shown, buttonText: string, filled: Record<string, string> = {}): Promise<Shown> {
    const form = html.match(/<form\b[^]*?<\/form>/g)?.find((one) => one.includes(buttonText))
    if (form === undefined) throw new Error(`There is no form with «${buttonText}» on ${url}`)
    const body = new FormData()
    for (const [name, value] of hiddenFields(form)) body.append(name, value)
    for (const [name, value] of Object.entries(filled)) body.set(name, value)
    return this.ask(url, { method: 'POST', body })
  }

  private async ask(path: string, init: RequestInit): Promise<Shown> {
    const url = new URL(path, this.origin)
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, origin: this.origin, accept: 'text/html', 'accept-language': 'uk' }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    const html = await response.text()
    const location = response.headers.get('location')
    return location === null
      ? { status: response.status, url: url.href, html }
      : this.ask(new URL(location, url).href, { method: 'GET' })
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const value = pair.slice(at + 1)
    if (value === '') this.cookies.delete(pair.slice(0, at))
    else this.cookies.set(pair.slice(0, at), value)
  }
}

function hiddenFields(form: string): [name: string, value: string][] {
  const inputs = form.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? []
  return inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')])
}

const attribute = (tag: string, name: string) =>
  unescaped(new RegExp(`\\s${name.replaceAll('$', '\\$')}="([^"]*)"`).exec(tag)?.[1] ?? '')

const entities: Record<string, string> = { '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }

const unescaped = (text: string) => text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity]!)
