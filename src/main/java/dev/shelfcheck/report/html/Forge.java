package dev.shelfcheck.report.html;

import dev.shelfcheck.model.WebAddress;
import dev.shelfcheck.report.Shown;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the files can be seen on the web.
 *
 * @param base the address of the repository's files at one revision, without a trailing slash
 * @param place the path from the repository's top of a file that the run calls so
 */
public record Forge(String base, UnaryOperator<String> place) {
  private static final Pattern REVISION = Pattern.compile("/(?:blob|src)/(.+)$");

  /** How many digits of a commit's name git shows. */
  private static final int SHORT = 7;

  /** The repository's name, as its address ends; empty where the address tells none. */
  public String repository() {
    String whole = base.replaceFirst("/(?:-/)?(?:blob|src)/.*", "").replaceFirst("^https?://", "");
    return WebAddress.parse(base).isEmpty() ? "" : Shown.line(whole);
  }

  /** The revision, a commit's name shortened as git shortens it; empty where none is told. */
  public String revision() {
    Matcher m = REVISION.matcher(base);
    String told = m.find() ? m.group(1) : "";
    return Shown.line(told.matches("[0-9a-f]{40}") ? told.substring(0, SHORT) : told);
  }

  /** The address of a line; empty where the base is no web address or the path leaves the tree. */
  public Optional<String> line(String path, int line) {
    String whole = place.apply(path);
    if (WebAddress.parse(base).isEmpty() || whole.startsWith("/") || whole.startsWith("../")) {
      return Optional.empty();
    }
    String encoded =
        Arrays.stream(whole.split("/"))
            .filter(p -> !p.equals("."))
            .map(p -> URLEncoder.encode(p, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    return Optional.of(base + "/" + encoded + "?plain=1#L" + line);
  }
}
