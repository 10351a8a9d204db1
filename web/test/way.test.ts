import assert from "node:assert/strict";
import { test } from "node:test";
import { type Place, blockage, placesIn, placesNamed, wayIn } from "../src/way";

const ANSWER = [
  "a=candidate:1 1 udp 2130706431 203.0.113.7 7400 typ host",
  "a=candidate:2 1 udp 2130706175 10.0.0.4 7400 typ host",
  "a=candidate:3 1 tcp 1516240895 203.0.113.7 7400 typ host tcptype passive",
  "a=end-of-candidates",
].join("\r\n");

const at = (address: string): Place => ({ address, port: 7400, tcp: false });

function stats(...all: object[]): RTCStatsReport {
  return new Map(all.map((it) => [(it as RTCStats).id, it])) as unknown as RTCStatsReport;
}

function pairOf(local: object, transport: object[] = [{ type: "transport", id: "t", selectedCandidatePairId: "p" }]) {
  const pair = { type: "candidate-pair", id: "p", localCandidateId: "l", state: "succeeded", nominated: true };
  return stats({ ...pair, id: "q", localCandidateId: "none", nominated: false }, pair, ...transport, {
    type: "local-candidate",
    id: "l",
    ...local,
  });
}

test("the way is that of the pair in use, whether the browser names it or only its nomination", () => {
  assert.equal(wayIn(pairOf({ candidateType: "host", protocol: "udp" })), "udp");
  assert.equal(wayIn(pairOf({ candidateType: "prflx", protocol: "tcp" })), "tcp");
  assert.equal(wayIn(pairOf({ candidateType: "prflx", protocol: "tcp" }, [])), "tcp");
  assert.equal(wayIn(pairOf({ candidateType: "relay", protocol: "udp", relayProtocol: "tcp" })), "relay");
  assert.equal(wayIn(stats()), undefined);
});

test("the server's places are read from its answer, and public ones are named alone", () => {
  const places = placesIn(ANSWER);
  assert.deepEqual(
    places.map((it) => it.tcp),
    [false, false, true],
  );
  assert.equal(placesNamed(places), "203.0.113.7:7400");
  assert.equal(placesNamed([at("10.0.0.4"), at("fd00:0:0:0:0:0:0:1")]), "10.0.0.4:7400, [fd00::1]:7400");
  assert.equal(placesNamed([at("127.0.0.1"), at("10.0.0.4"), at("0:0:0:0:0:0:0:1")]), "10.0.0.4:7400");
  assert.equal(placesNamed([at("127.0.0.1")]), "127.0.0.1:7400");
  assert.equal(placesNamed([]), "");
});

test("only private addresses at a public name are the server's mistake; all else is the network's", () => {
  const own = [at("10.91.7.2"), at("172.20.0.1"), at("127.0.0.1"), at("0:0:0:0:0:0:0:1")];
  assert.equal(blockage(own, "meet.example.org"), "wrongAddress");
  assert.equal(blockage(own, "203.0.113.7"), "wrongAddress");
  assert.equal(blockage([...own, at("203.0.113.7")], "meet.example.org"), "onlyPages");
  assert.equal(blockage(own, "10.91.7.2"), "onlyPages");
  assert.equal(blockage(own, "plenum"), "onlyPages");
  assert.equal(blockage(own, "plenum.local"), "onlyPages");
  assert.equal(blockage([at("172.32.0.1")], "meet.example.org"), "onlyPages");
  assert.equal(blockage([], "meet.example.org"), "onlyPages");
});
