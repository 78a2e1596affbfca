package dev.shelfcheck.source.links.page;

import dev.shelfcheck.source.http.HttpReply;
import dev.shelfcheck.source.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered, as a page.
 *
 * @param title of an HTML page, in one line; empty where it has none or is no HTML
 */
public record Page(HttpReply.Received reply, String title) {
  /** Bytes of a digest that tell one page's title from another's. */
  private static final int HASHED = 8;

  private static final Pattern TITLE =
      Pattern.compile("<title(?:\\s[^>]*)?>([^<]{0,1000})", Pattern.CASE_INSENSITIVE);

  /** A reply as a page. */
  public static Page of(HttpReply.Received reply) {
    Matcher m = TITLE.matcher(reply.body());
    String title = m.find() ? m.group(1).strip().replaceAll("\\s+", " ") : "";
    return new Page(reply, title);
  }

  /** The status it came with. */
  public int status() {
    return reply.status();
  }

  /** Whether the server says that it is what it was. */
  public boolean unchanged() {
    return status() == HttpStatus.NOT_MODIFIED;
  }

  /** Its text, as far as it was read. */
  public String body() {
    return reply.body();
  }

  /** Whether its type says that it is HTML. */
  public boolean isHtml() {
    return reply
        .headers()
        .first("content-type")
        .filter(type -> type.matches("(?i)\\s*(?:text/html|application/xhtml\\+xml)\\b.*"))
        .isPresent();
  }

  /** The server's own mark of this state of it (RFC 9110, section 8.8.3). */
  public Optional<String> etag() {
    return reply.headers().first("etag");
  }

  /** The first eight bytes of the title's SHA-256, in hexadecimal. */
  public Optional<String> titleHash() {
    if (title.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] all =
          MessageDigest.getInstance("SHA-256").digest(title.getBytes(StandardCharsets.UTF_8));
      return Optional.of(HexFormat.of().formatHex(all, 0, HASHED));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
