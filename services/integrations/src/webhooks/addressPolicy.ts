/** Which addresses Wince may call for somebody else: public ones, and those the operator allows. */
import { BlockList, isIP } from 'node:net';

const PRIVATE: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Of IPv6, only what is handed out for the public; without the ranges that carry an IPv4 address inside. */
const PUBLIC_V6: [string, number] = ['2000::', 3];
const PRIVATE_V6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

export interface AddressPolicy {
  isAllowed(address: string): boolean;
  /** Some private network is allowed: then plain http and any port are, too, for the addresses of that network. */
  isPrivateAllowed(address: string): boolean;
}

/** @param allowed networks such as `10.1.0.0/16` or `127.0.0.1/32` */
export function createAddressPolicy(allowed: readonly string[] = []): AddressPolicy {
  const blocked = new BlockList();
  for (const [net, prefix] of PRIVATE) blocked.addSubnet(net, prefix, 'ipv4');
  const publicV6 = new BlockList();
  publicV6.addSubnet(...PUBLIC_V6, 'ipv6');
  const privateV6 = new BlockList();
  for (const [net, prefix] of PRIVATE_V6) privateV6.addSubnet(net, prefix, 'ipv6');
  const own = new BlockList();
  for (const network of allowed) {
    const [net = '', prefix] = network.split('/');
    const v6 = isIP(net) === 6;
    own.addSubnet(net, Number(prefix ?? (v6 ? 128 : 32)), v6 ? 'ipv6' : 'ipv4');
  }

  const isPrivateAllowed = (address: string) => {
    const family = isIP(address);
    return family !== 0 && own.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
  return {
    isPrivateAllowed,
    isAllowed(address) {
      if (isPrivateAllowed(address)) return true;
      const family = isIP(address);
      if (family === 4) return !blocked.check(address, 'ipv4');
      return family === 6 && publicV6.check(address, 'ipv6') && !privateV6.check(address, 'ipv6');
    },
  };
}
