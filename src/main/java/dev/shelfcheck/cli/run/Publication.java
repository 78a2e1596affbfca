package dev.shelfcheck.cli.run;

import dev.shelfcheck.config.RulePages;
import dev.shelfcheck.rule.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a build is published.
 *
 * @param repository on GitHub, {@code OWNER/NAME}
 * @param mark the tag, the branch or the commit in it
 */
public record Publication(String repository, String mark) {
  private static final String STATED = "published.txt";

  private static final Pattern FORM =
      Pattern.compile("(?<repository>[\\w.-]+/[\\w.-]+)@(?<mark>[\\w.+/-]+)");

  /** Where this build is; empty where nobody told it. */
  public static Optional<Publication> ofThisBuild() {
    try (InputStream in = Publication.class.getResourceAsStream(STATED)) {
      return in == null
          ? Optional.empty()
          : of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * A publication as it is stated.
   *
   * @param stated {@code OWNER/NAME@MARK}; anything else, the name of a property that was not set,
   *     say, is none
   */
  public static Optional<Publication> of(String stated) {
    Matcher m = FORM.matcher(stated);
    return m.matches()
        ? Optional.of(new Publication(m.group("repository"), m.group("mark")))
        : Optional.empty();
  }

  /** Where the page of a rule can be read; empty for one of a user's own. */
  public Optional<String> page(RuleId rule) {
    return RulePages.builtIn().containsKey(rule)
        ? Optional.of(
            "https://github.com/" + repository + "/blob/" + mark + "/rules/" + rule.value() + ".md")
        : Optional.empty();
  }

  /** As it is stated. */
  @Override
  public String toString() {
    return repository + "@" + mark;
  }
}
