package plenum.press.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** How all pages look, on screens and on paper, and what browsers may load for them. */
public final class PageStyle {
  private static final String PAPER = "#fff";
  private static final String INK = "#1a1c20";

  static final String CSS =
      """
      :root{color-scheme:light dark;--paper:%s;--ink:%s;--soft:#565b66;--rule:#d9dce2;--link:#174ea6}
      @media (prefers-color-scheme:dark){:root{--paper:#14161a;--ink:#e8e9ec;--soft:#a4a9b4;\
      --rule:#363a43;--link:#9ec1ff}}
      *{box-sizing:border-box}
      body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 "Source Serif 4",\
      "Noto Serif",Georgia,"Times New Roman",serif;overflow-wrap:break-word}
      body:lang(zh),.choose :lang(zh){font-family:"Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif}
      a{color:var(--link);text-underline-offset:.15em}
      a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
      .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);\
      padding:.5rem}
      header,main,footer{width:min(100%% - 2.5rem,40rem);margin:0 auto}
      header,footer,.meta,figcaption{font-family:"Source Sans 3","Noto Sans",system-ui,"Segoe UI",\
      Arial,sans-serif;font-size:.9375rem;line-height:1.5}
      header:lang(zh),footer:lang(zh),.meta:lang(zh),figcaption:lang(zh),nav :lang(zh){font-family:\
      "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
      header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;\
      align-items:baseline;padding-top:1rem;padding-bottom:.75rem;\
      border-bottom:1px solid var(--rule)}
      .house{font-weight:600}.house a{color:inherit;text-decoration:none}
      .house a:hover{text-decoration:underline}
      nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 .25rem;margin:0;padding:0}
      nav a{display:inline-block;min-height:1.75rem;min-width:1.75rem;padding:.125rem .5rem}
      header nav,footer nav{margin:0 -.5rem}
      h1{font-size:2rem;line-height:1.2;margin:2rem 0 1.25rem;text-wrap:balance}
      .meta{color:var(--soft);margin:0 0 1.5rem}
      .notice{border-left:4px solid;padding:.25rem 0 .25rem .875rem;font-weight:600;margin:0 0 1.5rem}
      figure{margin:0 0 1.5rem}
      img{display:block;width:100%%;height:auto;max-height:80vh;object-fit:contain;\
      background:var(--rule)}
      figcaption{margin-top:.5rem}.credit{color:var(--soft);white-space:normal}
      main p{margin:0 0 1.1rem;text-wrap:pretty}
      .dateline{font-weight:600}.end{color:var(--soft);text-align:center}
      .list{list-style:none;margin:0 0 2rem;padding:0}
      .list li{padding:1rem 0;border-bottom:1px solid var(--rule)}
      .list h2{font-size:1.25rem;line-height:1.3;margin:0 0 .25rem;text-wrap:balance}
      .list h2 a{color:inherit;text-decoration:none;display:inline-block}
      .list h2 a:hover{text-decoration:underline}.list .meta{margin:0}
      .choose{font-size:1.25rem;line-height:2.25}
      footer{margin-top:2.5rem;padding-top:.75rem;padding-bottom:2.5rem;\
      border-top:1px solid var(--rule);color:var(--soft)}
      footer p{margin:0 0 .25rem}
      @media (max-width:30rem){body{font-size:1.0625rem}h1{font-size:1.6rem;margin-top:1.5rem}}
      @page{margin:2cm}@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--rule:#999;--link:#000}
      body{font-size:11pt;line-height:1.45}header,main,footer{width:auto}footer{margin-top:1rem;padding-bottom:0}nav,.skip{display:none}h1{font-size:20pt;margin-top:1rem}
      h1,h2{break-after:avoid}figure{break-inside:avoid}img{max-height:8.5cm;width:auto;\
      max-width:100%%;background:none}p{orphans:2;widows:2}}
      """
          .formatted(PAPER, INK)
          .replace("\n", "");

  /**
   * What a page allows itself in a meta element: its one style, the site's own pictures, nothing
   * else. A server may send it as Content-Security-Policy too, with {@code ; frame-ancestors
   * 'none'}, which a meta element cannot say (CSP 3, section 3.3).
   */
  public static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash()
          + "'; img-src 'self'; base-uri 'none'; form-action 'none'";

  private PageStyle() {}

  private static String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(CSS.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
