package dev.shelfcheck.engine;

import dev.shelfcheck.ask.Cause;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Layout;
import dev.shelfcheck.rule.Outcome;
import dev.shelfcheck.rule.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Doubt about oneself: where far more entries of one layout seem wrong than lists are, and some of
 * them show that they were misread, all of them were.
 */
final class Misgivings {
  /** A smaller group tells nothing of its layout. */
  private static final int ENOUGH = 20;

  /** One entry in two hundred to four hundred is really wrong: this is ten times as many. */
  private static final double FAR_TOO_MANY = 0.05;

  /** So many of those that seem wrong must have been seen to be misread. */
  private static final double SIGN = 0.25;

  /** What is written alike: after one layout, or else in one form. */
  private record Group(String path, Optional<Integer> layout, EntryForm form) {}

  private Misgivings() {}

  /**
   * What one rule said of one document's entries against the world, or that it could not be
   * checked. Bibliographies have named fields, so nothing in them is misread; and what a list says
   * against itself needs no title read right.
   */
  static List<Judged> weighed(List<Judged> judged) {
    Map<Group, List<Judged>> groups =
        judged.stream()
            .filter(j -> accusesByReading(j.rule()) && group(j.subject()).isPresent())
            .collect(Collectors.groupingBy(j -> group(j.subject()).orElseThrow()));
    List<Judged> doubted =
        groups.values().stream().filter(Misgivings::misread).flatMap(List::stream).toList();
    return doubted.isEmpty()
        ? judged
        : judged.stream().map(j -> doubted.contains(j) ? doubted(j) : j).toList();
  }

  private static boolean accusesByReading(ActiveRule rule) {
    return !rule.card().asks().isEmpty() && !rule.card().restsOn().isEmpty();
  }

  private static Optional<Group> group(Subject subject) {
    return subject
        .document()
        .filter(d -> d.kind() != DocumentKind.BIBTEX)
        .flatMap(d -> subject.entry().map(e -> group(d, e)));
  }

  private static Group group(Document document, Entry entry) {
    return new Group(
        document.path(), entry.claim().understanding().layout().map(Layout::number), entry.form());
  }

  private static boolean misread(List<Judged> members) {
    long accused = members.stream().filter(j -> j.outcome() instanceof Outcome.Broken).count();
    long misread = members.stream().filter(Misgivings::misread).count();
    long seemWrong = accused + misread;
    return members.size() >= ENOUGH
        && accused > 0
        && seemWrong >= FAR_TOO_MANY * members.size()
        && misread >= SIGN * seemWrong;
  }

  private static boolean misread(Judged judged) {
    return judged.outcome() instanceof Outcome.Unchecked u && u.cause() == Cause.NOT_UNDERSTOOD;
  }

  private static Judged doubted(Judged judged) {
    return judged.outcome() instanceof Outcome.Broken
        ? new Judged(
            judged.rule(),
            judged.subject(),
            new Outcome.Unchecked(
                Cause.NOT_UNDERSTOOD,
                "many entries of this layout seem wrong, and some were seen to be misread"))
        : judged;
  }
}
