import type { OwnView, PhoneLine, PhonesView } from "./wire";

/** A phone, by the device it is known by. */
export interface Listed extends PhoneLine {
  readonly device: string;
}

export function listed({ phones }: PhonesView): Listed[] {
  return Object.entries(phones)
    .map(([device, line]) => ({ device, ...line }))
    .sort((a, b) => a.number - b.number);
}

/** Who asks beside each seat where this reader lets them in. */
export function asking(own: OwnView): { seat: string; phones: Listed[] }[] {
  return Object.entries(own.phones)
    .filter(([, it]) => it.admits)
    .map(([seat, it]) => ({ seat, phones: listed(it).filter((phone) => !phone.admitted) }))
    .filter(({ phones }) => phones.length > 0);
}

/** How many listen beside all seats of which this reader is told. */
export function listening(own: OwnView): number {
  return Object.values(own.phones).flatMap(listed).filter((it) => it.admitted).length;
}
