import { Problem, problemOf } from "./api";
import { language } from "./language";
import type { NewDocument } from "./wire";

/** What a file is brought with; a request that tells how far it is, which fetch does not. */
export function bring(
  conference: string,
  headers: Readonly<Record<string, string>>,
  about: NewDocument,
  file: File,
  progress: (part: number) => void,
): Promise<string | Problem | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/conferences/${encodeURIComponent(conference)}/documents`);
    for (const [name, value] of Object.entries(headers)) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded, total }) => total > 0 && progress(loaded / total);
    request.onload = () => resolve(answer(request));
    request.onerror = () => resolve(undefined);
    const form = new FormData();
    form.append("about", JSON.stringify(about));
    form.append("document", file);
    request.send(form);
  });
}

function answer({ status, responseText }: XMLHttpRequest): string | Problem {
  if (status >= 200 && status < 300) {
    return (JSON.parse(responseText) as { id: string }).id;
  }
  return problemOf(responseText);
}

/** Fetches a copy to keep; gives the refusal's sentence, or nothing. */
export async function keepCopy(
  address: string,
  headers: Readonly<Record<string, string>>,
  name: string,
): Promise<Problem | undefined> {
  const response = await fetch(`${address}?download`, { headers }).catch(() => undefined);
  if (response === undefined || !response.ok) {
    return response === undefined ? new Problem("") : problemOf(await response.text());
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  // The browser has taken it by then; at once, some would lose it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return undefined;
}

/** "2.3 MB": what a file weighs, for people. */
export function sizeOf(bytes: number): string {
  const mega = bytes >= 1_000_000;
  const unit = mega ? "megabyte" : "kilobyte";
  const format = new Intl.NumberFormat(language.tag, { style: "unit", unit, maximumFractionDigits: mega ? 1 : 0 });
  return format.format(Math.max(bytes / (mega ? 1e6 : 1e3), 1));
}
