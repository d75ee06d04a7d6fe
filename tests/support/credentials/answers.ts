/** Answers every request of globalThis.fetch from memory until it is told to stop; nothing is asked of a network. */
export function answering(answers: Record<string, object | string>): { asked: string[]; stop: () => void } {
  const before = globalThis.fetch
  const asked: string[] = []
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input)
    asked.push(url)
    const answer = answers[url]
    if (answer === undefined) return Promise.resolve(new Response('Not found', { status: 404 }))
    const body = typeof answer === 'string' ? answer : JSON.stringify(answer)
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }))
  }
  return {
    asked,
    stop: () => {
      globalThis.fetch = before
    },
  }
}
