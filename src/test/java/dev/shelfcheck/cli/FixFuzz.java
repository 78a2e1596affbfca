package dev.shelfcheck.cli;

import dev.shelfcheck.api.RulesInForce;
import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.api.Sources;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.fix.Edits;
import dev.shelfcheck.fuzz.Bound;
import dev.shelfcheck.fuzz.Seeds;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Edit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Any text under all rules: places and fixes lie in it, and a fix leaves all else as it was. */
public final class FixFuzz {
  private static final Shelfcheck SHELFCHECK =
      new Shelfcheck(new RulesInForce(LocalDate.of(2026, 11, 22)), Sources.none());

  private FixFuzz() {}

  public static void fuzzerInitialize() {
    Seeds.warmUp("fix", FixFuzz::read);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    Bound.holds(data, () -> read(data));
  }

  /** The first byte tells BibTeX from Markdown. */
  public static void read(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    String path = text.startsWith("@") ? "a.bib" : "a.md";
    Audit audit = SHELFCHECK.audit(Map.of(path, text)).audit();
    audit.broken().forEach(b -> held(text, b));
  }

  private static void held(String text, ReportedFinding broken) {
    Span span = broken.finding().subject().span();
    if (span.end() > text.length()) {
      throw new AssertionError(broken.rule() + " stands outside the text");
    }
    broken.finding().fix().ifPresent(fix -> fix.edits().forEach(e -> alone(text, e, broken)));
  }

  /** One edit changes its span and nothing before or behind it. */
  private static void alone(String text, Edit edit, ReportedFinding broken) {
    String mended = Edits.apply(text, List.of(edit));
    boolean kept =
        edit.span().end() <= text.length()
            && mended.startsWith(text.substring(0, edit.span().start()))
            && mended.endsWith(text.substring(edit.span().end()));
    if (!kept || halves(text, edit.span().start()) || halves(text, edit.span().end())) {
      throw new AssertionError(broken.rule() + " reaches beyond its span");
    }
  }

  /** Whether a place is within one character's two units. */
  private static boolean halves(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
