package dev.shelfcheck.read.prose;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Detour;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.WebAddress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links that do not lead where their author meant, seen by their form alone. */
final class LinkFaults {
  private static final Pattern REVERSED =
      Pattern.compile("\\([^()\\n]{1,120}\\)\\[https?://[^\\]\\s]+\\]");
  private static final Pattern OPEN =
      Pattern.compile(
          "\\[[^\\[\\]\\n]{1,200}\\]\\((https?://[^)\\n]*)(\\)|\\n[^\\s()\\[\\]]{1,200}\\))?");

  /** An address within two pairs of parentheses and blanks. */
  private static final Pattern ENCLOSED =
      Pattern.compile(
          "\\[[^\\[\\]\\n]{1,200}\\]\\(\\(?[ \\t]{0,9}(https?://[^\\s()]{1,900})[ \\t]{0,9}\\)\\)");

  /** A number or a letter in brackets is a note's or a task's. */
  private static final Pattern PARTED =
      Pattern.compile(
          "\\[(?=[^\\]\\n"
              + "]{0,60}\\p{L}[^\\]\\n"
              + "]{0,60}\\p{L})[^\\[\\]\\n"
              + "]{2,200}\\]([ \\t]{1,9})\\((https?://[^\\s()]{1,900})\\)");

  private static final Pattern JOINED = Pattern.compile("(?<=[\\w)])https?://");
  private static final Pattern MISSPELT =
      Pattern.compile(
          "(?i)(?<![a-z])(?:ttps?|htps?|hhttps?|htttps?|htpps?|httpss|hppts?|httos?)://\\S+");

  private LinkFaults() {}

  /**
   * The faults of a text's links.
   *
   * @param code where the text is code, which holds no links
   */
  static List<Defect> in(PlainText plain, BitSet code, List<Anchor> anchors) {
    List<Defect> faults = new ArrayList<>();
    for (Anchor anchor : anchors) {
      if (!anchor.isPicture()) {
        ofTarget(anchor, faults);
      }
    }
    String text = plain.text();
    if (text.contains("://")) {
      add(REVERSED, Defect.DefectKind.REVERSED_LINK, plain, code, faults);
      add(MISSPELT, Defect.DefectKind.NO_SUCH_SCHEME, plain, code, faults);
      opened(plain, code, faults);
      add(ENCLOSED, Defect.DefectKind.ENCLOSED_TARGET, plain, code, faults);
      parted(plain, code, anchors, faults);
    }
    return faults;
  }

  private static void ofTarget(Anchor anchor, List<Defect> faults) {
    String target = anchor.target();
    if (target.isBlank() && anchor.form() != LinkForm.BARE) {
      faults.add(new Defect(Defect.DefectKind.EMPTY_TARGET, anchor.span(), ""));
    } else if (MISSPELT.matcher(target).lookingAt()) {
      if (anchor.form() != LinkForm.BARE) {
        faults.add(new Defect(Defect.DefectKind.NO_SUCH_SCHEME, anchor.targetSpan(), target));
      }
    } else if (target.indexOf("http", 1) > 0 && JOINED.matcher(target).find() && !detour(target)) {
      faults.add(new Defect(Defect.DefectKind.JOINED_URLS, anchor.targetSpan(), target));
    }
  }

  /** Whether an address holds another on purpose, to lead there. */
  private static boolean detour(String target) {
    return WebAddress.parse(target).flatMap(Detour::of).isPresent();
  }

  private static void add(
      Pattern form, Defect.DefectKind kind, PlainText plain, BitSet code, List<Defect> faults) {
    Matcher m = form.matcher(plain.text());
    while (m.find()) {
      if (!code.get(m.start())) {
        String detail = m.groupCount() > 0 ? m.group(1) : m.group();
        faults.add(new Defect(kind, span(plain, m.start(), m.end()), detail));
      }
    }
  }

  /** Brackets that are a link already, or stand in one, have an address. */
  private static void parted(
      PlainText plain, BitSet code, List<Anchor> anchors, List<Defect> faults) {
    Matcher m = PARTED.matcher(plain.text());
    while (m.find()) {
      boolean linked =
          anchors.stream()
              .filter(a -> a.form() != LinkForm.BARE && a.form() != LinkForm.AUTOLINK)
              .anyMatch(a -> a.from() < m.end() && a.to() > m.start());
      if (!linked && !code.get(m.start())) {
        faults.add(
            new Defect(Defect.DefectKind.PARTED_LINK, span(plain, m.start(), m.end()), m.group(2)));
      }
    }
  }

  /** Link brackets that the parser left as text: a blank in the target, or no end. */
  private static void opened(PlainText plain, BitSet code, List<Defect> faults) {
    Matcher m = OPEN.matcher(plain.text());
    while (m.find()) {
      String end = m.group(2) == null ? "" : m.group(2);
      boolean blank =
          end.startsWith("\n") || (!end.isEmpty() && m.group(1).strip().indexOf(' ') > 0);
      boolean open = end.isEmpty();
      if ((blank || open) && !code.get(m.start())) {
        Defect.DefectKind kind =
            blank ? Defect.DefectKind.SPACE_IN_TARGET : Defect.DefectKind.UNBALANCED_LINK;
        faults.add(new Defect(kind, span(plain, m.start(), m.end()), m.group(1).strip()));
      }
    }
  }

  private static Span span(PlainText plain, int from, int to) {
    return new Span(plain.starts()[from], plain.ends()[to - 1]);
  }
}
