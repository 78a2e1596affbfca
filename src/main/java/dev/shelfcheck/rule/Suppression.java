package dev.shelfcheck.rule;

import dev.shelfcheck.model.Directive;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Span;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A known exception, written into the list: {@code <!-- shelfcheck-ignore[rule]: reason -->}.
 *
 * @param reach what it is for
 * @param rules as written, so that a misspelt one can be told
 * @param reason why; empty where none is given
 * @param comment the whole comment
 * @param scope the part of the document it is for; empty where it is for nothing
 */
public record Suppression(
    Reach reach, List<String> rules, String reason, Span comment, Span scope) {
  private static final Pattern FORM =
      Pattern.compile(
          "shelfcheck-ignore(?<reach>-[a-z]+)?[ \\t]*(?:\\[(?<rules>[^\\]]*)\\])?[ \\t]*"
              + "(?::(?<reason>.*))?",
          Pattern.DOTALL);

  /** What a suppression is for. */
  public enum Reach {
    /** The entry it stands in, else the next entry, heading or paragraph. */
    NEXT(""),
    SECTION("-section"),
    FILE("-file"),
    /** From here to the {@link #END} with the same rules, else to the end of the file. */
    START("-start"),
    END("-end"),
    /** What begins like a suppression and is none. */
    MALFORMED("?");

    private final String suffix;

    Reach(String suffix) {
      this.suffix = suffix;
    }

    static Reach of(String suffix) {
      return Arrays.stream(values())
          .filter(r -> r.suffix.equals(suffix))
          .findFirst()
          .orElse(MALFORMED);
    }
  }

  public Suppression {
    rules = List.copyOf(rules);
  }

  /** Every suppression of a document, in reading order, those that say nothing included. */
  public static List<Suppression> in(Document document) {
    List<Suppression> read = document.directives().stream().map(Suppression::read).toList();
    return read.stream().map(s -> s.within(new SuppressionScope(document, read).of(s))).toList();
  }

  /** Whether it silences a rule at all. */
  public boolean names(RuleId rule) {
    return rules.contains(rule.value()) && !scope.isEmpty();
  }

  private static Suppression read(Directive directive) {
    Matcher m = FORM.matcher(directive.text());
    if (!m.matches()) {
      return new Suppression(Reach.MALFORMED, List.of(), "", directive.span(), Span.at(0));
    }
    String suffix = m.group("reach") == null ? "" : m.group("reach");
    String rules = m.group("rules") == null ? "" : m.group("rules");
    String reason = m.group("reason") == null ? "" : m.group("reason");
    return new Suppression(
        Reach.of(suffix),
        Arrays.stream(rules.split(",")).map(String::strip).filter(r -> !r.isEmpty()).toList(),
        reason.strip(),
        directive.span(),
        Span.at(0));
  }

  private Suppression within(Span part) {
    return new Suppression(reach, rules, reason, comment, part);
  }
}
