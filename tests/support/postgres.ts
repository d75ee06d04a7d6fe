import pg from 'pg'

/** Says one thing to a PostgreSQL server. */
export async function onServer(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Whoever is still connected is sent away; the server's own vacuum, which FORCE may not end, the plain drop ends itself. */
export async function dropDatabase(server: string, name: string): Promise<void> {
  await onServer(
    server,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND backend_type = 'client backend'`,
  )
  await onServer(server, `DROP DATABASE IF EXISTS ${name}`)
}

export function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
