/** Volunteers who have signed up with an organisation, or were proposed to it. */
export const knownTo = (organisationId: string) => ({
  OR: [
    { signUps: { some: { shift: { task: { organisationId } } } } },
    { proposals: { some: { shift: { task: { organisationId } } } } },
  ],
})
