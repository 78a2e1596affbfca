package dev.shelfcheck.rules;

import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Markup in a title is not shown as meant. */
final class BrokenMarkup implements Rule.OfEntries {
  /** A kind of damage, with the sign that it is not without and what became of it. */
  private record MarkupFault(String sign, Pattern form, String what, String todo) {}

  /** GitHub reads mathematics between dollar signs that have no space inside. */
  private static final List<MarkupFault> DAMAGES =
      List.of(
          new MarkupFault(
              "$",
              Pattern.compile(
                  "\\$\\s*[\\\\^_][^$\\n"
                      + "]{0,40}\\s\\$|\\$\\s+[^$\\n"
                      + "]{0,40}[\\\\^_][^$\\n"
                      + "]{0,40}\\$"),
              "is mathematics with a space at a dollar sign, so the signs are shown",
              "write it without spaces inside the dollar signs, or in plain characters"),
          new MarkupFault(
              "\\",
              Pattern.compile(
                  "(?<![$\\\\\\w])\\\\(?:textit|textbf|emph|textsc|texttt|mathrm|mathbf|mathcal|textsuperscript)\\b(?![^$]*\\$)"),
              "is a TeX command outside mathematics, so it is shown as it stands",
              "write Markdown or plain characters"),
          new MarkupFault(
              "&amp;",
              Pattern.compile("&amp;(?:amp|lt|gt|quot|#\\d+);"),
              "is escaped twice, so the escape is shown",
              "escape it once"));

  /** A word that is not to be printed, {@code F***}, {@code s**t}, or to be filled in. */
  private static final Pattern CENSORED =
      Pattern.compile(
          "(?<![\\p{L}*])\\p{L}{1,2}\\*{2,}\\p{L}{0,4}(?![\\p{L}*])|(?<![\\w_])_{3,}+(?!\\w)|_{4,}+(?!\\w)");

  private static final Pattern LEFT_OVER =
      Pattern.compile("\\*\\*|~~|(?<!\\w)__(?=\\w)|(?<=\\w)__(?!\\w)");

  @Override
  public Stream<Check> check(Document document, List<Entry> entries) {
    return entries.stream()
        .filter(e -> e.form() != EntryForm.BIBTEX && e.form() != EntryForm.RECORD)
        .flatMap(e -> e.claim().title().stream().map(t -> check(document, e, t)));
  }

  private static Check check(Document document, Entry entry, Stated<String> title) {
    Subject whole = Subject.of(document, entry, title.span());
    return Check.of(
        whole, damaged(document, entry, title.span()).or(() -> leftOver(whole, title.value())));
  }

  private static Optional<Finding> damaged(Document document, Entry entry, Span span) {
    String text = document.slice(span);
    for (MarkupFault damage : DAMAGES) {
      Matcher m = damage.form().matcher(text);
      if (text.contains(damage.sign()) && m.find()) {
        Span place = new Span(m.start(), m.end()).shift(span.start());
        String what = m.group().strip() + " in the title " + damage.what();
        return Optional.of(Finding.of(Subject.of(document, entry, place), what, damage.todo()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Finding> leftOver(Subject subject, String shown) {
    if (shown.indexOf('*') < 0 && shown.indexOf('~') < 0 && shown.indexOf('_') < 0) {
      return Optional.empty();
    }
    Matcher m = LEFT_OVER.matcher(CENSORED.matcher(shown).replaceAll(" "));
    return m.find()
        ? Optional.of(
            Finding.of(
                subject,
                "the " + m.group() + " in \"" + shown + "\" has no counterpart, so it is shown",
                "close the emphasis, or take the signs out"))
        : Optional.empty();
  }
}
