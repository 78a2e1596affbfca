package dev.shelfcheck.source.links.page;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page sends its readers by itself, at once: {@code <meta http-equiv="refresh" content="0;
 * url=...">} (HTML Standard, 4.2.5.3), as pages do that have no server to redirect for them.
 */
public final class Onward {
  /** Seconds; who waits longer is to read something first, or the page only renews itself. */
  private static final int AT_ONCE = 5;

  private static final Pattern META = Pattern.compile("(?i)<meta\\s[^>]{0,2000}>");

  private static final Pattern REFRESH =
      Pattern.compile("(?i)\\bhttp-equiv\\s*=\\s*[\"']?refresh\\b");

  private static final Pattern CONTENT =
      Pattern.compile("(?i)\\bcontent\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private static final Pattern ORDER =
      Pattern.compile("(?i)\\s*(\\d{1,4})(?:\\.\\d*)?\\s*[;,]\\s*url\\s*=\\s*[\"']?([^\"'\\s]+).*");

  private Onward() {}

  /** The address, where the page sends on to another one. */
  public static Optional<String> of(Page page) {
    if (!page.reply().ok() || !page.isHtml()) {
      return Optional.empty();
    }
    String body = page.body();
    Matcher metas = META.matcher(body);
    while (metas.find()) {
      Optional<String> to =
          hidden(body, metas.start()) ? Optional.empty() : target(metas.group(), page);
      if (to.isPresent()) {
        return to;
      }
    }
    return Optional.empty();
  }

  /** Whether it stands in a comment, or is meant for browsers without scripts alone. */
  private static boolean hidden(String body, int at) {
    String before = body.substring(0, at).toLowerCase(Locale.ROOT);
    return before.lastIndexOf("<noscript") > before.lastIndexOf("</noscript")
        || before.lastIndexOf("<!--") > before.lastIndexOf("-->");
  }

  private static Optional<String> target(String meta, Page page) {
    Matcher content = CONTENT.matcher(meta);
    if (!REFRESH.matcher(meta).find() || !content.find()) {
      return Optional.empty();
    }
    String said = content.group(1) == null ? content.group(2) : content.group(1);
    Matcher order = ORDER.matcher(said.replace("&amp;", "&"));
    return order.matches() && Integer.parseInt(order.group(1)) <= AT_ONCE
        ? resolved(page.reply().finalUrl(), order.group(2))
        : Optional.empty();
  }

  private static Optional<String> resolved(String from, String target) {
    try {
      URI here = URI.create(from);
      URI there = here.resolve(target);
      boolean web = "http".equals(there.getScheme()) || "https".equals(there.getScheme());
      return web && !bare(there).equals(bare(here))
          ? Optional.of(there.toString())
          : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static String bare(URI address) {
    return address.toString().replaceFirst("#.*", "");
  }
}
