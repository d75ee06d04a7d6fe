'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Looks again every few seconds while somebody looks at the page; what has not changed stays as it is. Without script the page loads again. */
export function QuietRefresh({ seconds }: { seconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, seconds * 1000)
    return () => clearInterval(timer)
  }, [router, seconds])
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  )
}
