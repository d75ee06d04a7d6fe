import { describe, expect, it } from 'vitest'
import { type Place, placeLabel, placesMeant, placesNear } from '@/lib/tasks/places/rules'

let id = 0
function place(name: string, municipality: string, county: string, latitude: number, longitude: number): Place {
  return { id: ++id, name, municipality, county, latitude, longitude, seat: name === municipality }
}

const places = [
  place('Sandvika', 'Lierne', 'Trøndelag', 64.46, 13.59),
  place('Sandvika', 'Bærum', 'Akershus', 59.89, 10.53),
  place('Bekkestua', 'Bærum', 'Akershus', 59.92, 10.59),
  place('Oslo', 'Oslo', 'Oslo', 59.91, 10.75),
  place('Moss', 'Moss', 'Østfold', 59.43, 10.66),
  place('Mosjøen', 'Vefsn', 'Nordland', 65.84, 13.19),
  place('Tromsø', 'Tromsø', 'Troms', 69.65, 18.96),
  place('Ålesund', 'Ålesund', 'Møre og Romsdal', 62.47, 6.15),
  place('Mo i Rana', 'Rana', 'Nordland', 66.31, 14.14),
  place('Trondheim', 'Trondheim', 'Trøndelag', 63.43, 10.4),
  place('Gjøvik', 'Gjøvik', 'Innlandet', 60.8, 10.69),
  place('Bodø', 'Bodø', 'Nordland', 67.28, 14.4),
  place('Haugesund', 'Haugesund', 'Rogaland', 59.41, 5.27),
]
const found = (text: string) => placesMeant(places, text).map((one) => `${one.name}/${one.municipality}`)

describe('a place is found as people write it', () => {
  it.each([
    ['Oslo', 'Oslo'],
    ['  oslo ', 'Oslo'],
    ['OSLO KOMMUNE', 'Oslo'],
    ['Oslo, Norge', 'Oslo'],
    ['Осло', 'Oslo'],
    ['осло', 'Oslo'],
    ['Осл', 'Oslo'],
    ['Tromso', 'Tromsø'],
    ['Тромсе', 'Tromsø'],
    ['Тромсьо', 'Tromsø'],
    ['Alesund', 'Ålesund'],
    ['Aalesund', 'Ålesund'],
    ['Олесунн', 'Ålesund'],
    ['Олесунд', 'Ålesund'],
    ['Тронгейм', 'Trondheim'],
    ['Тронхейм', 'Trondheim'],
    ['Трондхейм', 'Trondheim'],
    ['Гьовік', 'Gjøvik'],
    ['Йовік', 'Gjøvik'],
    ['Бодьо', 'Bodø'],
    ['Хаугесунн', 'Haugesund'],
    ['mo-i-rana', 'Mo i Rana'],
    ['Му-і-Рана', 'Mo i Rana'],
  ])('«%s» is %s', (text, name) => {
    expect(placesMeant(places, text)[0]?.name).toBe(name)
  })

  it('by its number', () => {
    const moss = places.find(({ name }) => name === 'Moss')
    expect(placesMeant(places, String(moss?.id))).toEqual([moss])
  })

  it('by its municipality', () => {
    expect(found('Baerum')).toEqual(expect.arrayContaining(['Bekkestua/Bærum', 'Sandvika/Bærum']))
  })

  it('by how it begins, where no name is just that', () => {
    expect(found('mos')).toEqual(['Moss/Moss', 'Mosjøen/Vefsn'])
    expect(found('moss')).toEqual(['Moss/Moss'])
    expect(found('oslo')).toEqual(['Oslo/Oslo'])
  })
})

describe('of two namesakes', () => {
  it('the one among more neighbours comes first', () => {
    expect(found('Sandvika')).toEqual(['Sandvika/Bærum', 'Sandvika/Lierne'])
  })

  it('the one whose region is named comes first', () => {
    expect(found('Sandvika, Lierne')[0]).toBe('Sandvika/Lierne')
    expect(found('Sandvika, Trøndelag')[0]).toBe('Sandvika/Lierne')
  })

  it('a label leads back to the same place', () => {
    for (const one of places) expect(placesMeant(places, placeLabel(one))[0]).toBe(one)
  })
})

it.each(['', '   ', 'a', 'Київ', 'ь', 'ы', ',', '0150', '%'])('«%s» is no place of ours', (text) => {
  expect(placesMeant(places, text)).toEqual([])
})

describe('places near', () => {
  const oslo = places.find(({ name }) => name === 'Oslo')
  if (!oslo) throw new Error('no Oslo')

  it('begin with the place itself', () => {
    expect(placesNear(places, oslo, 5)).toEqual([{ id: oslo.id, km: 0 }])
  })

  it('come the nearest first and end at the distance', () => {
    const near = placesNear(places, oslo, 60)
    const names = near.map((one) => places.find((other) => other.id === one.id)?.name)
    expect(names).toEqual(['Oslo', 'Bekkestua', 'Sandvika', 'Moss'])
    expect(near.at(-1)?.km).toBeGreaterThan(50)
    expect(near.at(-1)?.km).toBeLessThanOrEqual(60)
  })
})
