package dev.shelfcheck.rules.address;

import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rules.entry.LinkPlace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bare address that a line end cut in two: the second half is shown as text.
 *
 * @param rest the half that stands in the next line
 */
public record WrappedAddress(String rest) {
  /** No address ends with these, but for a slash. */
  private static final String OPEN = "/-_=&?%";

  /** What goes on behind a slash: a file, a number of arXiv's, a path of its own. */
  private static final Pattern FILE =
      Pattern.compile(
          "[\\w.%~+-]+\\.(?:pdf|html?|php|aspx?|jsp|md|txt)(?:[?#]\\S*)?"
              + "|\\d{4}\\.\\d{4,5}(?:v\\d+)?|[\\w.%~+-]+/[\\w.%~+/-]+");

  private static final Pattern PIECE = Pattern.compile("[\\w%=&?./~+-]*[\\w/](?:[?#]\\S*)?");

  /** The next line's first word; what begins an item, a heading or a row is none. */
  private static final Pattern NEXT =
      Pattern.compile("\\r?\\n[ \\t]*+(?![-*+#|>]\\s|\\d+[.)]\\s|https?:)([^\\s|<>\"]+)");

  /** The rest of a link's address, if it is cut. */
  public static Optional<WrappedAddress> of(LinkPlace place) {
    String target = place.link().target();
    Span span = place.link().span();
    boolean open =
        place.link().form() == LinkForm.BARE
            && !target.isEmpty()
            && OPEN.indexOf(target.charAt(target.length() - 1)) >= 0;
    if (!open) {
      return Optional.empty();
    }
    Matcher next = NEXT.matcher(place.document().source().text());
    next.region(span.end(), place.document().source().text().length());
    if (!next.lookingAt()) {
      return Optional.empty();
    }
    String rest = next.group(1).replaceFirst("[.,;)\\]]+$", "");
    Pattern form = target.endsWith("/") ? FILE : PIECE;
    return form.matcher(rest).matches() ? Optional.of(new WrappedAddress(rest)) : Optional.empty();
  }
}
