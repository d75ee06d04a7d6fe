import ipaddr from 'ipaddr.js'

/** Whom tries are counted for: one address, or in IPv6 the /64 that a household gets whole. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()
}

/** Not addresses of the public internet by their numbers, but inside all the same. */
const insideAnyway = new Set(['168.63.129.16'])

/** Whether an address lies out on the public internet: never this machine, its neighbours or the cloud's own services. */
export function isPublicAddress(address: string): boolean {
  // Not «010.0.0.1» or «127.1», which not everybody reads alike.
  if (!ipaddr.isValid(address) || (!address.includes(':') && !ipaddr.IPv4.isValidFourPartDecimal(address))) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast' || insideAnyway.has(parsed.toString())) return false
  // Of IPv6 only 2000::/3 is given out.
  return parsed.kind() === 'ipv4' || (parsed.toByteArray()[0]! & 0xe0) === 0x20
}
