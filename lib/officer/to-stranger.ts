import type { Given } from '../case/orders.ts';
import { isOurs } from '../mail/address.ts';
import type { Settings } from '../settings.ts';

/** The same line, but not understood where it would make the inbox, or an officer, the writer of a case. */
export function toStranger(given: Given, settings: Settings): Given {
  const { asked } = given;
  const orders = asked === null ? [] : asked.type === 'Filing' ? asked.orders : [asked];
  const addresses = orders.flatMap((order) => {
    if (order.type === 'SetRequester') return [order.requester.address];
    return order.type === 'AskIdentity' && order.address !== null ? [order.address] : [];
  });
  const wrong = addresses.find(
    (address) => isOurs(address, settings.addresses) || isOfficers(address, settings),
  );
  return wrong === undefined
    ? given
    : {
        ...given,
        asked: null,
        why: `${wrong} is an address of the inbox or of its officers, and no writer's`,
      };
}

function isOfficers(address: string, { officers, secondContact }: Settings): boolean {
  return secondContact.address === address || officers.some((officer) => officer.address === address);
}
