import { getRouteApi } from '@tanstack/react-router';
import { type Organisation, useAccount } from '../../api/account.ts';

const route = getRouteApi('/app/settings');

/** The organisation that the address names, or the first one of the person. */
export function useOrganisation(): Organisation | undefined {
  const { org } = route.useSearch();
  const { data: account } = useAccount();
  return account?.organisations.find(({ id }) => id === org) ?? account?.organisations[0];
}
