package dev.shelfcheck.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DOI name in lower case; DOI names are case-insensitive (<a
 * href="https://www.doi.org/doi-handbook/HTML/index.html">DOI Handbook</a>, 2.4). The DOIs that
 * arXiv registers (10.48550/arXiv.*) are {@link ArxivId}s, never this.
 */
public record Doi(String value) implements Identifier {
  private static final Pattern FORM = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/\\S+");
  private static final Pattern ARXIV = Pattern.compile("10\\.48550/arxiv\\.(.+)");

  /** Reads a bare DOI name; one of arXiv's is no {@code Doi}. */
  public static Optional<Doi> parse(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    return FORM.matcher(name).matches() && !ARXIV.matcher(name).matches()
        ? Optional.of(new Doi(name))
        : Optional.empty();
  }

  /** Reads a bare DOI name as what it identifies: an arXiv id where arXiv registered it. */
  public static Optional<Identifier> identifier(String text) {
    Matcher arxiv = ARXIV.matcher(text.toLowerCase(Locale.ROOT));
    return arxiv.matches()
        ? ArxivId.parse(arxiv.group(1)).map(Identifier.class::cast)
        : parse(text).map(Identifier.class::cast);
  }

  @Override
  public String scheme() {
    return "doi";
  }

  @Override
  public String url() {
    return "https://doi.org/" + value;
  }

  @Override
  public String toString() {
    return canonical();
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Doi that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
