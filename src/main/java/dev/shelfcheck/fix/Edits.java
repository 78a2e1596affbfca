package dev.shelfcheck.fix;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fixes chosen to be applied together: each whole or not at all, no two on the same text. */
public final class Edits {
  private static final Comparator<Edit> ORDER =
      Comparator.comparing(Edit::path).thenComparing(Edit::span);

  private Edits() {}

  /** The findings whose fixes can be applied together, the first ones first. */
  static List<ReportedFinding> together(List<ReportedFinding> findings) {
    List<ReportedFinding> chosen = new ArrayList<>();
    List<Edit> taken = new ArrayList<>();
    for (ReportedFinding b : findings) {
      List<Edit> edits = b.finding().fix().map(Fix::edits).orElse(List.of());
      boolean free =
          !edits.isEmpty()
              && edits.stream().noneMatch(e -> taken.stream().anyMatch(t -> touches(e, t)))
              && apart(edits);
      if (free) {
        chosen.add(b);
        taken.addAll(edits);
      }
    }
    return chosen;
  }

  private static boolean apart(List<Edit> edits) {
    List<Edit> sorted = edits.stream().sorted(ORDER).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (touches(sorted.get(i - 1), sorted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Edits that meet at a point are not independent either. */
  private static boolean touches(Edit a, Edit b) {
    return a.path().equals(b.path())
        && a.span().start() <= b.span().end()
        && b.span().start() <= a.span().end();
  }

  /** The texts with the findings' fixes in them. */
  static Map<String, String> apply(List<ReportedFinding> findings, Map<String, String> texts) {
    Map<String, List<Edit>> byPath = new HashMap<>();
    findings.stream()
        .flatMap(b -> b.finding().fix().stream())
        .flatMap(f -> f.edits().stream())
        .forEach(e -> byPath.computeIfAbsent(e.path(), p -> new ArrayList<>()).add(e));
    Map<String, String> mended = new HashMap<>(texts);
    byPath.forEach(
        (path, edits) ->
            Optional.ofNullable(texts.get(path))
                .ifPresent(text -> mended.put(path, apply(text, edits))));
    return mended;
  }

  /** A text with edits that do not touch one another; every character outside them is kept. */
  public static String apply(String text, List<Edit> edits) {
    StringBuilder mended = new StringBuilder(text);
    edits.stream()
        .sorted(ORDER.reversed())
        .forEach(e -> mended.replace(e.span().start(), e.span().end(), e.replacement()));
    return mended.toString();
  }
}
