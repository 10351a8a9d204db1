import { Problem, problemOf } from "./api";
import { CATALOGUES, type Key, language, t } from "./language";
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
    const address = `/api/conferences/${encodeURIComponent(conference)}/documents`;
    request.open("POST", `${address}?language=${language.tag}`);
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
): Promise<string> {
  const response = await fetch(`${address}?download`, { headers }).catch(() => undefined);
  const copy = response?.ok ? await response.blob().catch(() => undefined) : undefined;
  if (copy === undefined) {
    return whyNot(response?.ok === false ? problemOf(await response.text()) : undefined);
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(copy);
  link.download = name;
  link.click();
  // The browser has taken it by then; at once, some would lose it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return "";
}

/** Why it was not taken or given, to a person: what the rules refuse comes in their language already. */
export function whyNot(problem: Problem | undefined): string {
  if (problem === undefined) {
    return t("api.unreachable");
  }
  const key = `papers.trouble.${problem.code}`;
  return key in CATALOGUES["en"]! ? t(key as Key) : problem.sentence || t("api.failed");
}

/** "2.3 MB": what a file weighs, for people. */
export function sizeOf(bytes: number): string {
  const mega = bytes >= 1_000_000;
  const unit = mega ? "megabyte" : "kilobyte";
  const format = new Intl.NumberFormat(language.tag, { style: "unit", unit, maximumFractionDigits: mega ? 1 : 0 });
  return format.format(Math.max(bytes / (mega ? 1e6 : 1e3), 1));
}
