/** What the server said to a plain request, or undefined where it could not be reached. */
export async function post<T>(path: string, body: unknown): Promise<T | Problem | undefined> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const answer: unknown = text === "" ? {} : JSON.parse(text);
    return response.ok ? (answer as T) : new Problem(sentenceOf(answer));
  } catch {
    return undefined;
  }
}

/** The server refused; the sentence is empty when it gave none. */
export class Problem {
  constructor(readonly sentence: string) {}
}

function sentenceOf(answer: unknown): string {
  const sentence = (answer as { sentence?: unknown } | null)?.sentence;
  return typeof sentence === "string" ? sentence : "";
}
