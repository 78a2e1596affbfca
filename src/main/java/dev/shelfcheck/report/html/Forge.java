package dev.shelfcheck.report.html;

import dev.shelfcheck.model.WebAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the files can be seen on the web.
 *
 * @param base the address of the repository's files at one revision, without a trailing slash
 * @param prefix the path from the repository's top to where the run's paths begin
 */
public record Forge(String base, String prefix) {
  /** The address of a line; empty where the base is no web address or the path leaves the tree. */
  public Optional<String> line(String path, int line) {
    if (WebAddress.parse(base).isEmpty() || path.startsWith("/") || path.startsWith("../")) {
      return Optional.empty();
    }
    String whole = prefix.isEmpty() ? path : prefix + "/" + path;
    String encoded =
        Arrays.stream(whole.split("/"))
            .filter(p -> !p.equals("."))
            .map(p -> URLEncoder.encode(p, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    return Optional.of(base + "/" + encoded + "?plain=1#L" + line);
  }
}
