// Documents for the harness, written by hand: each page one colour with its number in large figures.
const COLOURS = ["0.75 0.16 0.18", "0.10 0.35 0.62", "0.11 0.42 0.23", "0.54 0.34 0", "0.35 0.2 0.5", "0.2 0.2 0.22"];

/** A PDF of A4 pages, landscape. */
export function pdf(title, pages) {
  const objects = [];
  const kids = Array.from({ length: pages }, (_, i) => `${4 + 2 * i} 0 R`).join(" ");
  objects.push("<</Type/Catalog/Pages 2 0 R>>", `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`);
  objects.push("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  for (let page = 1; page <= pages; page++) {
    const text = (x, y, size, words) => `BT ${x} ${y} Td /F ${size} Tf (${words}) Tj ET\n`;
    let drawn = `${COLOURS[page % COLOURS.length]} rg 0 480 842 115 re f 1 g ` + text(48, 520, 40, title) + "0.1 g ";
    drawn += text(48, 400, 22, `Page ${page} of ${pages}`);
    for (let line = 0; line < 12; line++) {
      drawn += text(48, 360 - 24 * line, 13, "The barriers were closed eleven times this winter, twice for longer than planned, and the survey of both");
    }
    objects.push(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * (page - 1)} 0 R>>`);
    objects.push(`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`);
  }
  let file = "%PDF-1.7\n";
  const at = objects.map((it, i) => {
    const here = file.length;
    file += `${i + 1} 0 obj${it}endobj\n`;
    return here;
  });
  const table = at.map((it) => `${String(it).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(
    `${file}xref\n0 ${at.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${at.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
  );
}

/** Answers a request for a part, as the program does. */
export function answer(request, response, octets) {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  const type = { "content-type": "application/pdf", etag: '"1"', "accept-ranges": "bytes" };
  if (from === undefined) {
    return response.writeHead(200, type).end(octets);
  }
  const end = Math.min(Number(to), octets.length - 1);
  response
    .writeHead(206, { ...type, "content-range": `bytes ${from}-${end}/${octets.length}` })
    .end(octets.subarray(Number(from), end + 1));
}
