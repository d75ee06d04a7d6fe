import { type NextRequest, NextResponse } from 'next/server'
import { isLocale, localeCookie, localeHeader, preferredLocale } from '@/lib/i18n/config'

const year = 365 * 24 * 60 * 60
/** As in next.config.ts. */
const mostFormBytes = 8 * 1024 * 1024

/** Language from the address, and a Content-Security-Policy with a fresh nonce. It decides nothing about people. */
export function proxy(request: NextRequest) {
  const { pathname, search, protocol } = request.nextUrl
  const locale = pathname.split('/')[1]
  const remembered = request.cookies.get(localeCookie)?.value

  if (!isLocale(locale)) {
    const target = isLocale(remembered) ? remembered : preferredLocale(request.headers.get('accept-language'))
    const response = NextResponse.redirect(
      new URL(`/${target}${pathname === '/' ? '' : pathname}${search}`, request.url),
    )
    response.headers.set('Vary', 'Accept-Language, Cookie')
    return response
  }

  if (request.method === 'POST' && Number(request.headers.get('content-length')) > mostFormBytes)
    return tooHeavy(request)

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const https = protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https'
  const policy = contentSecurityPolicy(nonce, https)
  const headers = new Headers(request.headers)
  headers.set(localeHeader, locale)
  headers.set('x-toveis-path', `${pathname}${search}`)
  headers.set('x-nonce', nonce)
  headers.set('Content-Security-Policy', policy)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  if (https) response.headers.set('Strict-Transport-Security', `max-age=${2 * year}; includeSubDomains`)
  if (remembered !== locale)
    response.cookies.set(localeCookie, locale, { path: '/', maxAge: year, sameSite: 'lax', secure: https })
  return response
}

/** What the framework would answer with an empty page; the form's own page says it in words. */
function tooHeavy(request: NextRequest) {
  const page = new URL(request.url)
  page.searchParams.set('heavy', '1')
  return NextResponse.redirect(page, 303)
}

function contentSecurityPolicy(nonce: string, https: boolean): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

export const config = {
  matcher: [{ source: '/((?!api/|_next/|.*\\.[a-z0-9]+$).*)' }],
}
