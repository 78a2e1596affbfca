package dev.shelfcheck.report;

import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Subject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What is most worth doing of more findings than a screen holds. */
final class Overview {
  /** More findings than these are told by their kinds: one takes about six lines of a screen. */
  static final int MANY = 5;

  /** The lines of a small terminal, without the three below the findings and the prompt. */
  private static final int LINES = 20;

  /** So many kinds fit a screen of 24 lines with all that stands around them. */
  private static final int KINDS = 3;

  /** The columns of the narrowest terminal that is still usual. */
  private static final int COLUMNS = 80;

  private static final String TODO = "   = do: ";

  private Overview() {}

  /**
   * Whether the findings one by one are too many for a screen, or too long.
   *
   * @param told what they are one by one
   */
  static boolean isBetter(Audit audit, CharSequence told) {
    int findings = audit.broken().size();
    long lines = told.chars().filter(c -> c == '\n').count();
    return findings > MANY || (findings > 1 && lines > LINES);
  }

  static void write(Audit audit, Paint paint, Appendable out) throws IOException {
    List<Ranking> kinds = Ranking.of(audit);
    List<Ranking> first = kinds.stream().limit(KINDS).toList();
    out.append(
            paint.strong(
                String.format(
                    Locale.ROOT, "Most worth doing, of %,d findings:", audit.broken().size())))
        .append("\n\n");
    for (int i = 0; i < first.size(); i++) {
      kind(i + 1, first.get(i), paint, out);
    }
    out.append(first.isEmpty() ? "" : "\n");
    int told = first.stream().mapToInt(Ranking::count).sum();
    int rest = audit.broken().size() - told;
    if (rest > 0) {
      int others = kinds.size() - first.size();
      out.append(
          String.format(
              Locale.ROOT,
              "and %,d more, of %d other kind%s\n",
              rest,
              others,
              others == 1 ? "" : "s"));
    }
    out.append(paint.faint("--all shows them one by one, --format concise on a line each"))
        .append("\n\n");
  }

  private static void kind(int number, Ranking kind, Paint paint, Appendable out)
      throws IOException {
    ReportedFinding example = kind.members().get(0);
    Subject subject = example.finding().subject();
    Message message = example.finding().message();
    String place =
        "   %s:%d:%d  "
            .formatted(
                Shown.line(subject.path()), subject.start().line(), subject.start().column());
    out.append(
            String.format(
                Locale.ROOT,
                "%d. %,d × %s (%s)",
                number,
                kind.count(),
                kind.rule(),
                kind.severity().word()))
        .append(kind.count() == 1 ? "\n" : paint.faint(", the first:") + "\n")
        .append(place)
        .append(brief(message.what(), Math.max(COLUMNS, 2 * COLUMNS - place.length())))
        .append('\n');
    if (!message.todo().isEmpty()) {
      out.append(paint.faint(TODO))
          .append(brief(message.todo(), COLUMNS - TODO.length()))
          .append('\n');
    }
  }

  /** A text as it fits; the whole of it is one {@code --all} away. */
  private static String brief(String text, int most) {
    String line = Shown.line(text);
    int room = Math.max(1, most - 1); // for the sign that something is left out
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, room)) + "…";
  }
}
