package dev.shelfcheck.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Fix.Applicability;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Mending comes to an end, skips what overlaps and refuses what would break something else. */
class MendingTest {
  /** A rule in two strings: what is wrong, and what to put in its place. */
  private record Wrong(String pattern, String replacement) {}

  private static Audit audit(String text, List<Wrong> rules) {
    Document document = new MarkdownReader().read("a.md", text);
    List<ReportedFinding> broken = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Matcher m = Pattern.compile(rules.get(i).pattern()).matcher(text);
      while (m.find()) {
        Span span = new Span(m.start(), m.end());
        Edit edit =
            new Edit(
                "a.md",
                span,
                m.group().replaceAll(rules.get(i).pattern(), rules.get(i).replacement()));
        Finding finding =
            Finding.of(Subject.of(document, span), Message.of("wrong", "mend it"))
                .fix(new Fix("Mend", Applicability.SAFE, List.of(edit)));
        String name = String.format("%024d", (i + 1) * 1000 + m.group().hashCode() % 1000);
        broken.add(new ReportedFinding(new RuleId("r" + i), Severity.ERROR, finding, name));
      }
    }
    Library library =
        new Library(List.of(new ReadingList("a.md", List.of(document))), List.of(), Set.of());
    return new Audit(library, broken, List.of(), List.of(), Answers.of(Map.of()), List.of());
  }

  /** A text mended by rules, each a pattern, an arrow and a replacement. */
  private static void becomes(String expected, String text, String... rules) {
    List<Wrong> wrongs =
        List.of(rules).stream()
            .map(r -> new Wrong(r.split("->", -1)[0], r.split("->", -1)[1]))
            .toList();
    Mended mended =
        new Mending(t -> audit(t.getOrDefault("a.md", text), wrongs), b -> true)
            .mend(audit(text, wrongs));
    String after = mended.after().getOrDefault("a.md", text);
    assertEquals(
        expected,
        after + (mended.refused().isEmpty() ? "" : " !") + (mended.settled() ? "" : " ..."));
  }

  @Test
  void allThatIsApartIsMendedAtOnce() {
    becomes("b-b-b", "a-a-a", "a->b");
  }

  @Test
  void whatOverlapsWaitsForTheNextPass() {
    becomes("xy", "ab", "ab->xb", "b->y");
  }

  @Test
  void aFixThatBreaksSomethingElseIsRefused() {
    becomes("a-d !", "a-c", "a->b", "c->d", "b->b");
  }

  @Test
  void aFixThatNeverEndsIsStopped() {
    becomes("aaaaaaaaaaaa ...", "aa", "^(a+)$->$1a");
  }
}
