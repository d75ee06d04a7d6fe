import 'server-only'
import type { Viewer } from '@/lib/server/actors'
import { database } from '@/lib/server/db'
import type { Place } from './rules'

/** All of Norway's towns and villages; a few hundred short rows. */
export async function allPlaces(_viewer: Viewer): Promise<Place[]> {
  const db = await database()
  return db.place.findMany({
    select: { id: true, name: true, municipality: true, county: true, seat: true, latitude: true, longitude: true },
  })
}
