package dev.shelfcheck.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of an OpenReview forum; case matters. Today's have 9 to 13 signs, those of the first years
 * (the workshops of ICLR 2016, say) 20.
 */
public record OpenReviewId(String value) implements Identifier {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,20}");

  /** An id as it is written; absent where a text is none. */
  public static Optional<OpenReviewId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new OpenReviewId(text)) : Optional.empty();
  }

  @Override
  public String scheme() {
    return "openreview";
  }

  @Override
  public boolean isEarly() {
    return true;
  }

  @Override
  public String url() {
    return "https://openreview.net/forum?id=" + value;
  }

  @Override
  public String toString() {
    return canonical();
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof OpenReviewId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
