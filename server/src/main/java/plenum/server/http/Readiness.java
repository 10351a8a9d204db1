package plenum.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the program needs to do its work, each part asked at the moment of the question. */
public final class Readiness {
  private final Map<String, Supplier<Optional<String>>> parts = new ConcurrentHashMap<>();

  /** {@code trouble} gives a sentence while the part cannot do its work; it must be quick. */
  public void add(String part, Supplier<Optional<String>> trouble) {
    parts.put(part, trouble);
  }

  /** By part, in order of name, "ok" or what is wrong. */
  public Map<String, String> now() {
    var all = new LinkedHashMap<String, String>();
    parts.keySet().stream().sorted().forEach(part -> all.put(part, state(part)));
    return all;
  }

  private String state(String part) {
    var trouble = parts.get(part);
    return trouble == null ? "ok" : trouble.get().orElse("ok");
  }
}
