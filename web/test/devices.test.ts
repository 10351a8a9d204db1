import assert from "node:assert/strict";
import { test } from "node:test";
import { family, label } from "../src/browser";
import { faultOf } from "../src/devices";
import { levelOf } from "../src/level";
import { kindOf, outletsFor } from "../src/media";
import { Outlet } from "../src/wire";

function named(name: string): Error {
  return Object.assign(new Error(), { name });
}

test("the browser's errors become reasons that a person can act on", () => {
  assert.equal(faultOf(named("NotFoundError")), "none");
  assert.equal(faultOf(named("NotAllowedError")), "denied");
  assert.equal(faultOf(named("NotReadableError")), "busy");
  assert.equal(faultOf("?"), "failed");
});

test("a browser is called by its own name and system", () => {
  const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0";
  const safari = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19 Safari/605.1.15";
  const edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0";
  assert.deepEqual([firefox, safari, edge].map(label), ["Firefox on Linux", "Safari on macOS", "Edge on Windows"]);
  assert.deepEqual([firefox, safari, edge].map(family), ["firefox", "safari", "chromium"]);
});

test("silence is nothing, full scale is everything, a voice is in between", () => {
  assert.equal(levelOf(new Float32Array(512)), 0);
  assert.equal(levelOf(new Float32Array(512).fill(1)), 1);
  const voice = levelOf(new Float32Array(512).fill(0.05));
  assert.ok(voice > 0.5 && voice < 0.6, String(voice));
});

test("a layout of eight offers the fixed outlets and eight tiles, in the order of the contract", () => {
  const outlets = outletsFor(8);
  assert.deepEqual(outlets, Outlet.slice(0, 18));
  assert.equal(outlets.filter((it) => kindOf(it) === "audio").length, 6);
  assert.equal(outlets.at(-1), "TILE_8");
  assert.equal(outletsFor(24).length, Outlet.length);
});
