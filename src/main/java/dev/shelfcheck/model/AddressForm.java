package dev.shelfcheck.model;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form of web address that carries an identifier.
 *
 * @param host matches the whole host, without a leading {@code www.}
 * @param path found in the percent-decoded path
 * @param reading what a match identifies
 */
record AddressForm(Pattern host, Pattern path, Function<Matcher, Recognition> reading) {

  /** A form whose first group is an identifier's value, or no identifier at all. */
  static AddressForm of(
      String host, String path, Function<String, Optional<? extends Identifier>> parse) {
    return reading(host, path, m -> one(parse.apply(m.group(1))));
  }

  /** A form whose match needs more than its first group to be read. */
  static AddressForm reading(String host, String path, Function<Matcher, Recognition> reading) {
    return new AddressForm(
        Pattern.compile(host), Pattern.compile(path, Pattern.CASE_INSENSITIVE), reading);
  }

  static Recognition one(Optional<? extends Identifier> found) {
    return found.map(id -> Recognition.of(id)).orElse(Recognition.NOTHING);
  }

  /** Whether a host, without a leading {@code www.}, has addresses of this form. */
  boolean isOf(String bareHost) {
    return host.matcher(bareHost).matches();
  }

  /** What a path on such a host identifies; nothing where it has another form. */
  Recognition read(String decodedPath) {
    Matcher matcher = path.matcher(decodedPath);
    return matcher.find() ? reading.apply(matcher) : Recognition.NOTHING;
  }
}
