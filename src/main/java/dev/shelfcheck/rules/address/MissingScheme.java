package dev.shelfcheck.rules.address;

import dev.shelfcheck.model.RegistryAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address without its scheme, or with half of it: a browser takes it for a file.
 *
 * @param lacks what is missing, as the second half of a sentence
 * @param written what is to be written before it
 * @param meant the whole address
 */
public record MissingScheme(String lacks, String written, String meant) {
  private static final Pattern HOST =
      Pattern.compile(
          "(?i)(?:www\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)+|(?:[a-z0-9-]+\\.)+(?:com|org|net|io|ai|edu|gov|cc|dev|app|co|uk|de|fr|cn|jp|eu|info|me|tv))(?:[:/?#].*)?");
  private static final Pattern FILE =
      Pattern.compile("(?i)[\\w.-]+\\.(?:ai|io|me|info|app|co|cc|dev|de|fr|net)");
  private static final Pattern HALF =
      Pattern.compile("(?i)https?(?::/?|/{1,2}:?/?)(?=(?:[a-z0-9-]+\\.)+[a-z]{2})(.+)");

  /** A picture in two sizes, {@code logo@2x.png}, is no mailbox. */
  private static final Pattern MAILBOX =
      Pattern.compile(
          "(?i)[\\w.+-]+@(?:[a-z0-9-]+\\.)+(?!png|jpe?g|gif|svg|webp|pdf|md|html?)[a-z]{2,}");

  /** What a relative target lacks to be an address; nothing where it is none. */
  public static Optional<MissingScheme> of(String target) {
    if (MAILBOX.matcher(target).matches()) {
      return Optional.of(
          new MissingScheme("is a mail address without mailto:", "mailto:", "mailto:" + target));
    }
    Matcher half = HALF.matcher(target);
    if (half.matches()) {
      return RegistryAddress.of(target).isPresent()
          ? Optional.empty()
          : Optional.of(
              new MissingScheme(
                  "has only half of its scheme", "https://", "https://" + half.group(1)));
    }
    return HOST.matcher(target).matches() && !FILE.matcher(target).matches()
        ? Optional.of(new MissingScheme("has no scheme", "https://", "https://" + target))
        : Optional.empty();
  }
}
