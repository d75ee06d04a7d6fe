/** Whether an address's part can be an id at all; the database would call anything else an error instead of «not found». */
export const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
