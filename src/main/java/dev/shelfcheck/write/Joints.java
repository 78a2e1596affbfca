package dev.shelfcheck.write;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands between two pieces where entries have them side by side, nothing between them. */
final class Joints {
  private final Map<String, Map<String, Integer>> gaps = new HashMap<>();

  Joints(List<Model> models) {
    models.stream().flatMap(m -> m.cells().stream()).forEach(c -> look(c.pieces()));
  }

  private void look(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Group group) {
        look(group.inner());
      }
      boolean joined =
          i >= 2
              && pieces.get(i - 1) instanceof Piece.Gap
              && !(pieces.get(i) instanceof Piece.Gap)
              && !(pieces.get(i - 2) instanceof Piece.Gap);
      if (joined) {
        gaps.computeIfAbsent(kinds(pieces.get(i - 2), pieces.get(i)), k -> new HashMap<>())
            .merge(((Piece.Gap) pieces.get(i - 1)).text(), 1, Integer::sum);
      }
    }
  }

  private static String kinds(Piece one, Piece other) {
    return kind(one) + "\n" + kind(other);
  }

  /** What a piece is by what opens it and the slots in it; words are what they say. */
  private static String kind(Piece piece) {
    StringBuilder kind = new StringBuilder();
    if (piece instanceof Piece.FixedText words) {
      kind.append(words.text());
    } else if (piece instanceof Piece.Group group) {
      kind.append(group.open());
    } else if (piece instanceof Piece.Linked) {
      kind.append('@');
    }
    Slots.of(List.of(piece)).forEach(s -> kind.append(s.kind().letter()));
    return kind.toString();
  }

  /** What stands most often between two such pieces in one line; empty where they never meet. */
  Optional<String> between(Piece one, Piece other) {
    return gaps.getOrDefault(kinds(one, other), Map.of()).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .filter(g -> !g.contains("\n"));
  }
}
