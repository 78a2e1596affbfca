package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import dev.shelfcheck.read.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A name of CSL-JSON as BibTeX writes it, in the order in which its parts stand. */
final class CslName {
  private CslName() {}

  /** The pieces of a name; none where it is no name. */
  static List<Transcript> of(Tree tree) {
    if (tree instanceof Tree.Scalar text) {
      return braced(text);
    }
    if (!(tree instanceof Tree.Pairs name)) {
      return List.of();
    }
    Optional<Tree.Scalar> family = filled(name, "family");
    if (family.isEmpty()) {
      return Stream.of("literal", "name", "given")
          .flatMap(k -> filled(name, k).stream())
          .findFirst()
          .map(CslName::braced)
          .orElse(List.of());
    }
    Optional<Tree.Scalar> given = filled(name, "given");
    boolean turned = given.filter(g -> g.span().start() < family.get().span().start()).isPresent();
    List<Tree.Scalar> last =
        Stream.of("dropping-particle", "non-dropping-particle", "family", "suffix")
            .flatMap(k -> filled(name, k).stream())
            .toList();
    return turned ? spoken(given.get(), last) : sorted(last, given);
  }

  private static List<Transcript> spoken(Tree.Scalar given, List<Tree.Scalar> last) {
    List<Transcript> pieces = new ArrayList<>(List.of(plain(given)));
    last.stream()
        .sorted(Comparator.comparing(Tree.Scalar::span))
        .forEach(
            t -> {
              pieces.add(new Transcript().say(" ", t.span().start()));
              pieces.add(plain(t));
            });
    return pieces;
  }

  private static List<Transcript> sorted(List<Tree.Scalar> last, Optional<Tree.Scalar> given) {
    List<Transcript> pieces = new ArrayList<>();
    for (Tree.Scalar t : last) {
      if (!pieces.isEmpty()) {
        pieces.add(new Transcript().say(" ", t.span().start()));
      }
      pieces.add(plain(t));
    }
    given.ifPresent(
        g -> {
          pieces.add(new Transcript().say(", ", g.span().start()));
          pieces.add(plain(g));
        });
    return pieces;
  }

  private static Optional<Tree.Scalar> filled(Tree.Pairs name, String key) {
    return name.text(key).filter(t -> !t.value().isBlank());
  }

  /** A name that is not parted. */
  private static List<Transcript> braced(Tree.Scalar text) {
    Span place = text.span();
    return List.of(
        new Transcript().say("{", place.start()),
        plain(text),
        new Transcript().say("}", place.end()));
  }

  /** A part of a name, in which a comma parts nothing. */
  private static Transcript plain(Tree.Scalar text) {
    Transcript bare = new Transcript();
    CitationWriter.plain(text.transcript(), bare);
    return bare;
  }
}
