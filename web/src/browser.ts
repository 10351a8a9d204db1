/** What this browser is, as far as a person needs it to find a switch. */
export type Family = "chromium" | "firefox" | "safari" | "other";

export function family(agent: string): Family {
  if (/firefox|fxios/i.test(agent)) {
    return "firefox";
  }
  if (/chrom(e|ium)|crios|edg/i.test(agent)) {
    return "chromium";
  }
  return /safari/i.test(agent) ? "safari" : "other";
}

/** "Firefox on Linux": how this browser is called to whoever admits it. Names are not translated. */
export function label(agent: string): string {
  const browser = /edg\//i.test(agent)
    ? "Edge"
    : { chromium: "Chrome", firefox: "Firefox", safari: "Safari", other: "Browser" }[family(agent)];
  const systems: [RegExp, string][] = [
    [/iphone|ipad/i, "iOS"],
    [/android/i, "Android"],
    [/windows/i, "Windows"],
    [/mac os/i, "macOS"],
    [/cros/i, "ChromeOS"],
    [/linux/i, "Linux"],
  ];
  const system = systems.find(([pattern]) => pattern.test(agent))?.[1];
  return system === undefined ? browser : `${browser} on ${system}`;
}
