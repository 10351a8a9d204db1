// Builds the client into the folder given as the first argument (target/classes/web without one).
// Does nothing when nothing changed since the last time: Maven calls it on every build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { guide } from "./guide.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const guides = resolve(here, "../docs/guide");
const out = resolve(process.argv[2] ?? join(here, "target/classes/web"));
const installed = join(here, "node_modules/.installed-lock");
const stamp = join(here, "target/web.stamp");

/** What pdf.js fetches by itself; the folder's name changes with its version. */
const pdfjs = join(here, "node_modules/pdfjs-dist");
const pdfFolder = () => `/assets/pdf-${JSON.parse(readFileSync(join(pdfjs, "package.json"), "utf8")).version}/`;

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: here, stdio: "inherit" });
  if (status !== 0) {
    console.error(`web: ${command} ${args.join(" ")} failed${error ? `: ${error.message}` : ""}`);
    process.exit(1);
  }
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath ?? it.path, it.name))
    .sort();
}

function fingerprint() {
  const hash = createHash("sha256").update(out);
  for (const file of [...files(join(here, "src")), ...files(guides), ...["build.mjs", "guide.mjs", "package-lock.json", "tsconfig.json"].map((it) => join(here, it))]) {
    hash.update(relative(here, file)).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** npm ci takes seconds: only when the lock file is another one than what was installed. */
export function install() {
  const lock = readFileSync(join(here, "package-lock.json"), "utf8");
  if (existsSync(installed) && readFileSync(installed, "utf8") === lock) {
    return;
  }
  console.log("web: fetching the packages of package-lock.json");
  run("npm", ["ci", "--no-progress"]);
  writeFileSync(installed, lock);
}

/**
 * Worker, character maps and fonts. Its decoders of rarer images are taken in JavaScript: WebAssembly
 * would need a wider policy. What runs scripts of a document (pdf.sandbox) is left out.
 */
function copyPdf(to) {
  cpSync(join(pdfjs, "legacy/build/pdf.worker.min.mjs"), join(to, "pdf.worker.min.mjs"));
  cpSync(join(pdfjs, "LICENSE"), join(to, "LICENSE"));
  for (const folder of ["cmaps", "standard_fonts"]) {
    cpSync(join(pdfjs, folder), join(to, folder), { recursive: true });
  }
  cpSync(join(pdfjs, "wasm"), join(to, "decoders"), {
    recursive: true,
    filter: (it) => !/\.wasm$|quickjs|qcms/i.test(it),
  });
}

/** The audio thread's part is a script of its own: a worklet shares no chunk with the page. */
const SHARED = {
  absWorkingDir: here,
  outdir: join(out, "assets"),
  entryNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022", "chrome123", "firefox128", "safari17.5"],
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
};

async function bundle() {
  const { build } = await import("esbuild");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const worklet = await build({
    ...SHARED,
    entryPoints: { "listening-worklet": "src/listening-worklet.ts" },
  });
  const { metafile } = await build({
    ...SHARED,
    entryPoints: { app: "src/main.ts", style: "src/styles/style.css", icon: "src/styles/icon.svg" },
    chunkNames: "[name]-[hash]",
    splitting: true,
    define: {
      PDF_FOLDER: JSON.stringify(pdfFolder()),
      LISTENING_WORKLET: JSON.stringify("/assets/" + basename(Object.keys(worklet.metafile.outputs)[0])),
    },
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file", ".svg": "copy" },
    publicPath: "/assets",
  });
  copyPdf(join(out, pdfFolder()));
  const built = Object.keys(metafile.outputs).map((it) => basename(it));
  const named = (start, end) => "/assets/" + built.find((it) => it.startsWith(start) && it.endsWith(end));
  const page = readFileSync(join(here, "src/index.html"), "utf8")
    .replace("APP", named("app-", ".js"))
    .replace("STYLE", named("style-", ".css"))
    .replace("ICON", named("icon-", ".svg"))
  writeFileSync(join(out, "index.html"), page);
  await guide(guides, join(out, "guide"), named("style-", ".css"), named("icon-", ".svg"));
  const size = statSync(join(out, named("app-", ".js"))).size;
  console.log(`web: built ${named("app-", ".js")}, ${Math.round(size / 1024)} kB`);
}

install();
const now = fingerprint();
if (existsSync(join(out, "index.html")) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) {
  console.log("web: nothing changed");
} else {
  run(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.json"]);
  await bundle();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
