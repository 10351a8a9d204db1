/** How media get from here to the server: straight by UDP, straight by TCP, or by a server in between (TURN). */
export type Way = "udp" | "tcp" | "relay";

/** An address that the server offers for media. */
export interface Place {
  readonly address: string;
  readonly port: number;
  readonly tcp: boolean;
}

/** Why nothing gets through, as far as a page can tell: the server's own mistake, or this network. */
export type Blockage = "wrongAddress" | "onlyPages";

/** More is not read. */
const MOST_NAMED = 3;

interface Candidate extends RTCStats {
  readonly candidateType: string;
  readonly protocol: string;
}

/** By which way, from what the browser says of the connection; nothing if it does not say. */
export function wayIn(stats: RTCStatsReport): Way | undefined {
  const all = new Map<string, RTCStats>();
  stats.forEach((it: RTCStats) => all.set(it.id, it));
  const pairs = [...all.values()].filter((it) => it.type === "candidate-pair") as RTCIceCandidatePairStats[];
  const selected = [...all.values()]
    .filter((it) => it.type === "transport")
    .map((it) => (it as RTCTransportStats).selectedCandidatePairId);
  const pair = pairs.find((it) =>
    selected.length > 0 ? selected.includes(it.id) : it.nominated === true && it.state === "succeeded",
  );
  const local = pair && (all.get(pair.localCandidateId) as Candidate | undefined);
  if (local === undefined) {
    return undefined;
  }
  return local.candidateType === "relay" ? "relay" : local.protocol === "tcp" ? "tcp" : "udp";
}

/** The addresses in the server's answer. */
export function placesIn(sdp: string): Place[] {
  return [...sdp.matchAll(/^a=candidate:\S+ 1 (udp|tcp) \d+ (\S+) (\d+) typ host/gim)].map((it) => ({
    tcp: it[1]!.toLowerCase() === "tcp",
    address: it[2]!,
    port: Number(it[3]),
  }));
}

/**
 * What a network's administrator has to let through: public addresses, private ones where there are no
 * others, and those of one computer alone only where nothing else is offered.
 */
export function placesNamed(offered: readonly Place[]): string {
  const away = offered.filter((it) => !isLoopback(it.address));
  const open = away.filter((it) => !isPrivate(it.address));
  const named = [open, away, offered].find((it) => it.length > 0) ?? [];
  return [...new Set(named.map(({ address, port }) => new URL(`http://${bracketed(address)}:${port}/`).host))]
    .slice(0, MOST_NAMED)
    .join(", ");
}

function bracketed(address: string): string {
  return address.includes(":") ? `[${address}]` : address;
}

/**
 * Who came to a server by its public name or address and is told nothing but private addresses cannot
 * get there; else it is the network in between that lets pages through and nothing else.
 */
export function blockage(offered: readonly Place[], host: string): Blockage {
  const near = isOwn(host) || isPrivate(host);
  return !near && offered.length > 0 && offered.every((it) => isPrivate(it.address)) ? "wrongAddress" : "onlyPages";
}

/** A name without a dot, or of a kind that is never public (RFC 6762, RFC 8375), is of one's own network. */
function isOwn(host: string): boolean {
  return (!host.includes(".") && !host.includes(":")) || /\.(local|lan|internal|home\.arpa|localhost)$/i.test(host);
}

function isLoopback(address: string): boolean {
  return /^127\.|^(0:){7}1$|^::1$/.test(address);
}

/** Loopback, link-local, RFC 1918, RFC 6598, RFC 4193. */
function isPrivate(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").toLowerCase();
  return (
    isLoopback(bare) ||
    /^10\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(bare) ||
    /^f[cd][0-9a-f]{2}:|^fe[89ab][0-9a-f]:/.test(bare)
  );
}
