import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { Connection, LineLost, Refusal } from "../src/connection";
import type { FromServer, Hello } from "../src/wire";

/** A socket whose other end is the test. */
class FakeSocket {
  static all: FakeSocket[] = [];
  readonly sent: { is: string; id: number }[] = [];
  onopen = () => {};
  onclose = () => {};
  onmessage = (_event: { data: string }) => {};

  constructor() {
    FakeSocket.all.push(this);
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {}

  says(message: FromServer): void {
    this.onmessage({ data: JSON.stringify(message) });
  }
}

const welcome = { is: "Welcome", protocol: 1, version: "1", now: "2026-03-04T08:00:00Z", iceServers: [] } as const;
const hello = { is: "Hello", link: "l" } as Hello;

function started(context: TestContext, viewIsWhole = true): Connection {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  FakeSocket.all = [];
  Object.assign(globalThis, {
    WebSocket: FakeSocket,
    addEventListener: () => {},
    removeEventListener: () => {},
  });
  const nothing = () => {};
  const listener = {
    welcomed: nothing,
    view: () => viewIsWhole,
    knocked: nothing,
    wanted: nothing,
    askedToConclude: nothing,
    priority: nothing,
    told: nothing,
    loudness: nothing,
    lines: nothing,
  };
  const connection = new Connection("ws://here/socket", () => hello, listener);
  connection.start();
  last().onopen();
  return connection;
}

function last(): FakeSocket {
  return FakeSocket.all.at(-1)!;
}

test("the first word is the greeting", (context) => {
  const connection = started(context);
  assert.equal(last().sent[0]?.is, "Hello");
  assert.equal(connection.line.is, "connecting");
  last().says(welcome);
  assert.equal(connection.line.is, "open");
});

test("an answer reaches who asked", async (context) => {
  const connection = started(context);
  last().says(welcome);
  const first = connection.ask({ is: "Knock" });
  const second = connection.ask({ is: "Open" });
  last().says({ is: "Done", id: last().sent[2]!.id });
  last().says({
    is: "Refused", id: last().sent[1]!.id, why: "x", arguments: {}, sentence: "Not yet.",
  });
  assert.equal((await second).is, "Done");
  await assert.rejects(first, (error) => error instanceof Refusal && error.message === "Not yet.");
});

test("a line that closes is made again, and who waited is told", async (context) => {
  const connection = started(context);
  last().says(welcome);
  const asked = connection.ask({ is: "Knock" });
  last().onclose();
  await assert.rejects(asked, LineLost);
  assert.deepEqual(connection.line, { is: "connecting", tries: 1 });
  context.mock.timers.tick(2_000);
  assert.equal(FakeSocket.all.length, 2);
});

test("a try that is not answered is given up", (context) => {
  started(context);
  context.mock.timers.tick(4_000);
  context.mock.timers.tick(2_000);
  assert.equal(FakeSocket.all.length, 2);
});

test("a question that is not answered means that the line is dead", async (context) => {
  const connection = started(context);
  last().says(welcome);
  const asked = connection.ask({ is: "Knock" });
  context.mock.timers.tick(4_000);
  await assert.rejects(asked, LineLost);
  assert.equal(connection.line.is, "connecting");
});

test("a view with a gap is fetched again", (context) => {
  const connection = started(context, false);
  last().says(welcome);
  last().says({ is: "Patch", part: "OWN", number: 9, change: {} });
  assert.equal(connection.line.is, "connecting");
});

test("an end is final, unless the server only stops", (context) => {
  const connection = started(context);
  last().says(welcome);
  last().says({ is: "Ended", why: "SERVER_STOPS" });
  context.mock.timers.tick(2_000);
  assert.equal(FakeSocket.all.length, 2);
  last().says({ is: "Ended", why: "REMOVED" });
  context.mock.timers.tick(60_000);
  assert.deepEqual(connection.line, { is: "ended", why: "REMOVED" });
  assert.equal(FakeSocket.all.length, 2);
});
