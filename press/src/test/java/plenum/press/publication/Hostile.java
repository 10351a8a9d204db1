package plenum.press.publication;

import java.util.stream.Stream;

/** Texts that try to be more than text. */
final class Hostile {
  private Hostile() {}

  static Stream<String> texts() {
    return Stream.of(
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "]]> & <b>bold</b> &amp; &lt;",
        "\u202Edesrever\u202C \u2066isolate \u2067",
        "line\u2028paragraph\u2029next\u0085end\nnew\rline\ttab",
        "null\u0000bell\u0007escape\u001b[31mdelete\u007f",
        "half \uD83D a pair \uDC00 and \uFFFF \uFFFE \uFDD0 \uFEFF",
        "javascript:alert(1)",
        "{{x}} ${x} %s %1$s {0} '{0}' _",
        "../../etc/passwd",
        "\uD83C\uDF0A a wave");
  }
}
