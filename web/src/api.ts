/** What a request carries beside its path: a body to post, and whose request it is. */
export interface Request {
  readonly body?: unknown;
  readonly bearer?: string;
  readonly language?: string;
}

/** What the server said to a plain request, or undefined where it could not be reached. */
export async function post<T>(
  path: string,
  body: unknown,
  request: Request = {},
): Promise<T | Problem | undefined> {
  return ask<T>(path, { ...request, body }, (text) => (text === "" ? {} : JSON.parse(text)) as T);
}

export async function get<T>(path: string, request: Request = {}): Promise<T | Problem | undefined> {
  return ask<T>(path, request, (text) => JSON.parse(text) as T);
}

/** For what is no JSON: a letter, a picture, a calendar file. */
export async function getText(
  path: string,
  request: Request = {},
): Promise<string | Problem | undefined> {
  return ask(path, request, (text) => text);
}

async function ask<T>(
  path: string,
  { body, bearer, language }: Request,
  read: (text: string) => T,
): Promise<T | Problem | undefined> {
  try {
    const response = await fetch(path, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        accept: "application/json, */*;q=0.5",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(language === undefined ? {} : { "accept-language": language }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return response.ok ? read(text) : problemOf(text);
  } catch {
    return undefined;
  }
}

/** The server refused; the sentence is empty when it gave none. */
export class Problem {
  constructor(
    readonly sentence: string,
    readonly code = "",
  ) {}
}

/** An RFC 9457 problem's title, and its detail where there is one. */
export function problemOf(text: string): Problem {
  try {
    const { title, detail, code } = JSON.parse(text) as Record<string, unknown>;
    const sentences = [title, detail].filter((it) => typeof it === "string" && it !== "");
    return new Problem(sentences.join(" "), typeof code === "string" ? code : "");
  } catch {
    return new Problem("");
  }
}
