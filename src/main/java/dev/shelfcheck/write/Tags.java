package dev.shelfcheck.write;

import dev.shelfcheck.vocabulary.LinkLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that stand alone in code, emphasis or brackets: where they differ, they are each work's
 * topics.
 */
final class Tags {
  /** From which share of the entries on that say the same it is the list's custom. */
  private static final double STEADY = 0.9;

  private static final List<String> EMPHASIS = List.of("`", "``", "*", "_", "**", "__");

  /** What stands in them alone is no label of something else: {@code [open]}. */
  private static final List<String> BRACKETS = List.of("[", "(", "{", "【", "（", "「");

  private static final List<String> MARKS =
      Stream.concat(EMPHASIS.stream(), BRACKETS.stream()).toList();

  private static final Map<String, String> LABELS = LinkLabels.words();

  private final Set<String> varying = new HashSet<>();

  Tags(List<Model> models) {
    for (String mark : MARKS) {
      Map<List<String>, Integer> counts = new HashMap<>();
      for (Model model : models) {
        List<String> said = new ArrayList<>();
        collect(mark, model.pieces(), said);
        counts.merge(said, 1, Integer::sum);
      }
      int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      if (most < STEADY * models.size()) {
        counts.keySet().forEach(varying::addAll);
      }
    }
  }

  /** Whether words are a tag, and not all entries have it. */
  boolean vary(Piece.FixedText words) {
    return varying.contains(words.text());
  }

  private static void collect(String mark, List<Piece> pieces, List<String> said) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Group group) {
        boolean alone =
            group.inner().size() == 1 && group.inner().get(0) instanceof Piece.FixedText;
        if (alone && group.open().equals(mark) && !FieldValues.isLabel(pieces, i)) {
          String text = ((Piece.FixedText) group.inner().get(0)).text();
          boolean label = LABELS.containsKey(text.strip().toLowerCase(Locale.ROOT));
          if (!label || BRACKETS.contains(mark)) {
            said.add(text);
          }
        }
        collect(mark, group.inner(), said);
      }
    }
  }
}
