package plenum.fuzz.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Releases in all four forms, of several agencies, and words by which they are read. */
final class IntakeSamples {
  static final List<String> WORDS =
      List.of(
          "(Photo: ",
          " (DLNA) – ",
          "12/03/2026 ",
          "March 12",
          "./.",
          " said ",
          "He affirmed that ",
          "The two sides agreed to ",
          ", Head of the Department of ",
          " till 2020",
          "a message of congratulations",
          "co-chaired by ",
          "<p>",
          "</p>",
          "<figcaption>",
          "<!doctype html><html>",
          "<script>",
          "{\"bodies\":[{\"value\":\"",
          "\"body_text\":\"",
          "\"headlines\":[",
          "\"versioncreated\":\"",
          "\\u0000",
          "<newsItem guid=\"",
          "<inlineXML>",
          "<![CDATA[",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>",
          "&#0;",
          "\u00ef\u00bb\u00bf");

  private static final List<String> NAMES =
      List.of(
          "01-agency-en.txt",
          "11-portal-en.txt",
          "19-huaxin-en.txt",
          "25-sevinform-en.txt",
          "35-vi-agency.txt",
          "13-portal-en.html",
          "33-ministry-en.html",
          "05-agency-en.json",
          "23-huaxin-en.json",
          "39-vi-agency.json",
          "27-sevinform-en.xml");

  private IntakeSamples() {}

  static List<byte[]> all() {
    return NAMES.stream().map(IntakeSamples::octets).toList();
  }

  /** One of each form, and nothing in it. */
  static List<byte[]> bare() {
    return Stream.of(
            "\n",
            "{}",
            "{\"bodies\":[]}",
            "<html></html>",
            "<?xml version=\"1.0\"?><newsItem/>",
            "Hai Long (DLNA) – ")
        .map(text -> text.getBytes(UTF_8))
        .toList();
  }

  private static byte[] octets(String name) {
    try (var file = IntakeSamples.class.getResourceAsStream("releases/" + name)) {
      if (file == null) {
        throw new IllegalStateException("there is no sample " + name);
      }
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
