package dev.shelfcheck.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An ACL Anthology id, old ({@code P18-1001}) or new ({@code 2023.acl-long.1}); see <a
 * href="https://aclanthology.org/info/ids/">the Anthology's own page</a>.
 */
public record AclId(String value) implements Identifier {
  private static final Pattern OLD = Pattern.compile("[A-Z]\\d{2}-\\d{4}");
  private static final Pattern NEW = Pattern.compile("\\d{4}\\.[a-z0-9]+-[a-z0-9_]+\\.\\d{1,4}");

  /** An id as it is written, in its one form; absent where a text is none. */
  public static Optional<AclId> parse(String text) {
    if (OLD.matcher(text.toUpperCase(Locale.ROOT)).matches()) {
      return Optional.of(new AclId(text.toUpperCase(Locale.ROOT)));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return NEW.matcher(lower).matches() ? Optional.of(new AclId(lower)) : Optional.empty();
  }

  @Override
  public String scheme() {
    return "acl";
  }

  @Override
  public String url() {
    return "https://aclanthology.org/" + value + "/";
  }

  @Override
  public String toString() {
    return canonical();
  }

  /** Written out, since what Java makes of a record costs a start milliseconds. */
  @Override
  public boolean equals(Object other) {
    return other instanceof AclId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
