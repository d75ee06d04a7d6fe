/** A band is five and a half kilometres from south to north. */
export const bandsADegree = 20
export const bandOf = (latitude: number) => Math.floor(latitude * bandsADegree)
