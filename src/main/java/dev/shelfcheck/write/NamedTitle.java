package dev.shelfcheck.write;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title whose name alone stands in bold letters that begin before it: {@code **BERT**:
 * Pre-training of ...}.
 *
 * @param inside what stands between the name and the end of the bold letters
 * @param mark what ends them
 * @param behind what stands between them and the rest
 */
record NamedTitle(String inside, String mark, String behind) {
  private static final Pattern FORM =
      Pattern.compile(
          "[^*_`\\[\\]]{0,39}?[^*_`\\[\\]\\s:\uFF1A](?<in>\\s*+[:\uFF1A]?+\\s*+)(?<mark>\\*\\*|__|\\*|_|`)"
              + "(?<out>\\s*+[:\uFF1A]?+\\s*+)[^*_`\\s:\uFF1A][^*_`]*+");

  /** What a title's text shows of it; empty where it is another. */
  static Optional<NamedTitle> of(String raw) {
    Matcher form = FORM.matcher(raw);
    return form.matches() && !(form.group("in") + form.group("out")).isBlank()
        ? Optional.of(new NamedTitle(form.group("in"), form.group("mark"), form.group("out")))
        : Optional.empty();
  }

  /**
   * Another title in this form; one without a name is in bold letters as a whole. Empty where that
   * would be code.
   */
  Optional<String> of(String title, Escape escape) {
    return Particulars.name(title)
        .map(
            name ->
                escape.of(name)
                    + inside
                    + mark
                    + behind
                    + escape.of(title.substring(title.indexOf(':') + 1).strip()))
        .or(() -> Optional.of(escape.of(title) + mark).filter(t -> !mark.equals("`")));
  }
}
