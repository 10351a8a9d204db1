// Shows the built screens without the real server: it plays views by name, under the policy that
// the server sends. Not part of the bundle. `node dev/server.mjs [port]`, then open what it prints.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";
import { answer, pdf } from "./papers.mjs";
import { SCENES } from "./scenes.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, "../target/classes/web");
const port = Number(process.argv[2] ?? 8090);
const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
  "connect-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://here").pathname);
  try {
    if (path === "/peer" || path === "/peer.js") {
      const file = path === "/peer" ? "<!doctype html><script type=module src=/peer.js></script>" : readFileSync(join(here, "peer.js"));
      return response.writeHead(200, { "content-type": path === "/peer" ? "text/html" : "text/javascript" }).end(file);
    }
    if (path.startsWith("/assets/")) {
      return response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-security-policy": POLICY }).end(readFileSync(join(built, path)));
    }
    if (path.includes("/documents/")) {
      const [, , , , id, tongue] = path.split("/");
      return answer(request, response, pdf(`${id}, ${tongue}`, id === "d2" ? 300 : 12));
    }
    if (path.endsWith("/documents")) {
      const taken = () => response.writeHead(201, { "content-type": "application/json" }).end('{"id":"d9"}');
      return request.resume().on("end", () => setTimeout(taken, 1_500));
    }
    if (path === "/api/try") {
      return response.writeHead(200, { "content-type": "application/json" }).end('{"link":"/s/green"}');
    }
    if (path.startsWith("/api/")) {
      return response.writeHead(403, { "content-type": "application/json" }).end('{"sentence":""}');
    }
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY })
      .end(readFileSync(join(built, "index.html")));
  } catch (error) {
    response.writeHead(404).end(String(error.message));
  }
});

// A second browser page at /peer may play the media engine: offers go to it, answers come back.
let peer;
const asked = new Map();
const unheard = [];
const sockets = new WebSocketServer({ noServer: true });
server.on("upgrade", (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (it) => (request.url === "/peer" ? media(it) : page(it)));
});

function offer(text) {
  peer === undefined ? unheard.push(text) : peer.send(text);
}

function media(socket) {
  peer = socket;
  unheard.splice(0).forEach(offer);
  socket.on("message", (data) => {
    const { key, sdp } = JSON.parse(data);
    asked.get(key)?.(sdp);
    asked.delete(key);
  });
}

function page(socket) {
  const say = (message) => socket.send(JSON.stringify(message));
  let scene;
  const numbers = { CONFERENCE: 0, OWN: 0 };
  const show = (part, body) => say({ is: "Snapshot", part, number: ++numbers[part], body });
  socket.on("message", (data) => {
    const message = JSON.parse(data);
    if (message.is === "Hello") {
      scene = (SCENES[message.link] ?? SCENES.invalid)();
      say({ is: "Welcome", protocol: 1, version: "dev", now: new Date().toISOString(), iceServers: [] });
      if (scene.ended) {
        return say({ is: "Ended", why: scene.ended });
      }
      show("CONFERENCE", scene.conference);
      show("OWN", scene.own);
      if (scene.lines) {
        say({ is: "LinesSeen", desk: scene.lines });
      }
      if (scene.protocol) {
        say({ is: "ProtocolGrew", anew: true, lines: scene.protocol });
      }
    } else if (scene.ended) {
      return;
    } else if (message.is === "Offer") {
      const key = Math.random();
      const reachable = (sdp) => (scene.blocked ? sdp.replace(/a=candidate.*\r\n/g, "") : sdp);
      asked.set(key, (sdp) => say({ is: "Answer", id: message.id, sdp: reachable(sdp) }));
      offer(JSON.stringify({ key, sdp: message.sdp }));
    } else if (scene.refuses?.[message.is]) {
      say({ is: "Refused", id: message.id, why: "scripted", arguments: {}, sentence: scene.refuses[message.is] });
    } else {
      say({ is: "Done", id: message.id });
      if (message.is === "LeafTo") {
        const change = { shown: { page: message.page } };
        say({ is: "Patch", part: "CONFERENCE", number: ++numbers.CONFERENCE, change });
      } else if (message.is === "Leave") {
        say({ is: "Ended", why: "LEFT" });
      } else if (message.is === "Knock") {
        show("OWN", { ...scene.own, where: "CHAMBER" });
      } else if (message.is === "Devices") {
        const mine = { microphone: message.microphone, camera: message.camera, slides: message.slides };
        const change = { seats: { [scene.own.seat]: mine } };
        say({ is: "Patch", part: "CONFERENCE", number: ++numbers.CONFERENCE, change });
      }
    }
  });
}

server.listen(port, "127.0.0.1", () => {
  for (const name of Object.keys(SCENES)) {
    console.log(`http://127.0.0.1:${port}/s/${name}`);
  }
});
