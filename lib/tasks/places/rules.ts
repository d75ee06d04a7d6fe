import type { Position } from '@/lib/matching/facts'
import { kilometres } from '@/lib/matching/score'

export interface Place extends Position {
  id: number
  name: string
  municipality: string
  county: string
  /** Bears its municipality's name. */
  seat: boolean
}

/**
 * The places somebody may mean: those of that name, else those in that municipality, else those whose name begins so;
 * of namesakes first the one in the region named after a comma, then the municipality’s own, then the one in denser country.
 * Written in Norwegian with or without its letters, or in Ukrainian for the larger towns.
 */
export function placesMeant(places: readonly Place[], text: string): Place[] {
  const byNumber = places.find((place) => String(place.id) === text.trim())
  if (byNumber) return [byNumber]
  const [name = '', region = ''] = text.split(',')
  const wanted = asWritten(name)
  if (wanted === '') return []
  const alike = places.map((place) => ({ place, rank: likeliness(place, wanted) }))
  const best = Math.min(...alike.map(({ rank }) => rank))
  return alike
    .filter(({ rank }) => rank === best && rank < unlike)
    .map(({ place }) => ({
      place,
      lies: Number(liesIn(place, latin(region))) * 2 + Number(place.seat),
      neighbours: placesNear(places, place, 20).length,
    }))
    .toSorted((a, b) => b.lies - a.lies || b.neighbours - a.neighbours || a.place.id - b.place.id)
    .map(({ place }) => place)
}

/** The name, and the municipality where that is another; typed again it means the same place. */
export function placeLabel({ name, municipality }: Place): string {
  return name === municipality ? name : `${name}, ${municipality}`
}

/** The places within a distance, the nearest first; the place itself is 0 km away. */
export function placesNear(places: readonly Place[], centre: Position, withinKm: number): { id: number; km: number }[] {
  return places
    .map((place) => ({ id: place.id, km: kilometres(centre, place) }))
    .filter(({ km }) => km <= withinKm)
    .toSorted((a, b) => a.km - b.km || a.id - b.id)
}

const unlike = 3

function likeliness({ name, municipality }: Place, wanted: string): number {
  if (latin(name) === wanted) return 0
  if (latin(municipality) === wanted) return 1
  return wanted.length > 1 && latin(name).startsWith(wanted) ? 2 : unlike
}

function liesIn({ municipality, county }: Place, region: string): boolean {
  return latin(municipality) === region || latin(county) === region
}

/** «Осло» and «Oslo kommune» are Oslo. */
function asWritten(name: string): string {
  if (!/\p{Script=Cyrillic}/u.test(name)) return latin(name.replace(/\s+kommune\s*$/i, ''))
  const wanted = cyrillic(name)
  const town = towns.find(([written]) => written === wanted)
  const begun = wanted.length > 1 ? towns.find(([written]) => written.startsWith(wanted)) : undefined
  return latin((town ?? begun)?.[1] ?? '')
}

/** Norwegian as it comes from a keyboard without its letters: Tromso, Alesund and Aalesund are found too. */
function latin(text: string): string {
  return text
    .toLowerCase()
    .replace(/[øö]/g, 'o')
    .replace(/[æä]/g, 'a')
    .normalize('NFD')
    .replace(/[^a-z0-9\s-]/g, '')
    .replace(/a[ae]|ae/g, 'a')
    .trim()
    .replace(/[\s-]+/g, ' ')
}

/** Letters that people choose differently for the same Norwegian sound fall together: Тронгейм is Тронхейм. */
function cyrillic(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Script=Cyrillic}]|ь/gu, '')
    .replace(/х/g, 'г')
    .replace(/[иії]/g, 'і')
    .replace(/є/g, 'е')
    .replace(/(.)\1/g, '$1')
}

/** How Ukrainian writes the towns where most people live; look-alike letters (г and х, и and і, doubled ones) need no entry of their own. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  Oslo: ['Осло'],
  Bergen: ['Берген'],
  Trondheim: ['Тронгейм', 'Трондгейм'],
  Stavanger: ['Ставангер'],
  Kristiansand: ['Крістіансанн', 'Крістіансанд'],
  Kristiansund: ['Крістіансунн', 'Крістіансунд'],
  Drammen: ['Драммен'],
  Fredrikstad: ['Фредрікстад'],
  Sandnes: ['Саннес', 'Санднес'],
  Tromsø: ['Тромсе', 'Тромсьо'],
  Skien: ['Шієн', 'Скієн', 'Шеєн'],
  Sarpsborg: ['Сарпсборг'],
  Bodø: ['Буде', 'Бодьо', 'Боде'],
  Sandefjord: ['Саннефіорд', 'Сандефіорд', 'Саннефьорд', 'Сандефьорд', 'Сандефйорд'],
  Larvik: ['Ларвік'],
  Ålesund: ['Олесунн', 'Олесунд', 'Алесунд'],
  Arendal: ['Арендал', 'Арендаль'],
  Tønsberg: ['Тенсберг', 'Тьонсберг'],
  Porsgrunn: ['Порсгрунн'],
  Haugesund: ['Гаугесунн', 'Гаугесунд'],
  Hamar: ['Гамар'],
  Moss: ['Мосс'],
  Halden: ['Галден', 'Гальден'],
  Lillehammer: ['Ліллегаммер'],
  Gjøvik: ['Йовік', 'Євік', 'Гьовік', 'Гйовік'],
  Molde: ['Молде', 'Мольде'],
  Kongsberg: ['Конгсберг'],
  Harstad: ['Гарстад'],
  Horten: ['Гортен'],
  Jessheim: ['Єссгейм', 'Джессгейм'],
  Lillestrøm: ['Ліллестрем', 'Ліллестром', 'Ліллестрьом'],
  Ski: ['Шї', 'Скі'],
  Asker: ['Аскер'],
  Sandvika: ['Сандвіка', 'Санвіка'],
  Elverum: ['Ельверум'],
  'Mo i Rana': ['Му-і-Рана', 'Мо-і-Рана'],
  Alta: ['Алта', 'Альта'],
  Narvik: ['Нарвік'],
  Kongsvinger: ['Конгсвінгер'],
  Steinkjer: ['Стейнк’єр', 'Стайнхєр', 'Стейншер'],
  Hønefoss: ['Генефосс', 'Гонефосс'],
  Hammerfest: ['Гаммерфест'],
  Kirkenes: ['Кіркенес', 'Хіркенес'],
  Stjørdal: ['Стюрдал', 'Стьордал', 'Стьордаль'],
  Levanger: ['Левангер'],
  Voss: ['Восс'],
  Grimstad: ['Грімстад'],
}

const towns = Object.entries(spellings).flatMap(([name, written]) =>
  written.map((one) => [cyrillic(one), name] as const),
)
