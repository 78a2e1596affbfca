package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.entry.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The other entries of a document that carry the same identifier. */
public final class Siblings {
  /** So many are held against the first: a list made to cost time does not. */
  private static final int NEIGHBOURS = 100;

  /** So many identifiers under several titles are no accident ... */
  private static final int SOME = 3;

  /** ... where they are one in so many: of labelled lists one in five hundred is the rule. */
  private static final int RARE = 50;

  /** Titles that share so much may be two versions of one work. */
  private static final double LIKE = 0.3;

  /** Worked out when somebody asks: where no record is known nobody does. */
  private final AtomicReference<@Nullable Index> index = new AtomicReference<>();

  private final Document document;

  /**
   * The entries by what they carry.
   *
   * @param careless whether the list itself shows that its links were not made with care
   */
  private record Index(
      Map<Identifier, List<Listing>> byIdentifier,
      Map<Identifier, List<Listing>> byMention,
      Map<String, List<Listing>> byTitle,
      boolean careless) {
    static Index of(List<Listing> listings) {
      Map<Identifier, List<Listing>> own = under(listings, l -> l.identifiers().stream());
      long conflicts = own.values().stream().filter(Siblings::conflicting).count();
      return new Index(
          own,
          under(listings, Siblings::mentions),
          under(listings, Siblings::titles),
          conflicts >= SOME && conflicts * RARE >= own.size());
    }
  }

  private Siblings(Document document) {
    this.document = document;
  }

  /** The entries of a document. */
  public static Siblings of(Document document) {
    return new Siblings(document);
  }

  private Index index() {
    Index known = index.get();
    if (known == null) {
      known = Index.of(Listing.of(document).toList());
      index.set(known);
    }
    return known;
  }

  /** In as little room as they need: a run over many small lists keeps those of each. */
  private static <K> Map<K, List<Listing>> under(
      List<Listing> listings, Function<Listing, Stream<K>> keys) {
    Map<K, List<Listing>> groups = new HashMap<>();
    for (Listing listing : listings) {
      keys.apply(listing)
          .distinct()
          .forEach(k -> groups.computeIfAbsent(k, n -> new ArrayList<>(1)).add(listing));
    }
    return Map.copyOf(groups);
  }

  private static Stream<String> titles(Listing listing) {
    return Stream.of(listing.words()).filter(Title::particular).map(Title::key);
  }

  private static Stream<Identifier> mentions(Listing listing) {
    return listing.entry().identifiers().stream().map(IdentifierMention::identifier);
  }

  private static boolean conflicting(List<Listing> bearers) {
    Title first = bearers.get(0).words();
    return bearers.stream().skip(1).limit(NEIGHBOURS).anyMatch(l -> other(first, l));
  }

  private static boolean other(Title title, Listing listing) {
    return SameTitles.naming(title)
        && SameTitles.naming(listing.words())
        && !SameTitles.oneWork(title, listing.words());
  }

  /** Whether the list itself shows that its links were not made with care. */
  public boolean careless() {
    return index().careless();
  }

  /** The other entries that list a work by its very title with another id of the same registry. */
  public List<Listing> exchanged(Work work, Listing except, Identifier linked) {
    return work.titles().stream()
        .flatMap(t -> index().byTitle().getOrDefault(Title.of(t).key(), List.of()).stream())
        .filter(l -> l.entry().index() != except.entry().index())
        .filter(l -> other(l.identifiers(), linked))
        .toList();
  }

  private static boolean other(List<Identifier> ids, Identifier linked) {
    return !ids.contains(linked) && ids.stream().anyMatch(i -> i.scheme().equals(linked.scheme()));
  }

  /** The other entries that an identifier stands at, whatever for. */
  public List<Listing> beside(Listing listing, Identifier identifier) {
    return index().byMention().getOrDefault(identifier, List.of()).stream()
        .filter(l -> l.entry().index() != listing.entry().index())
        .toList();
  }

  /**
   * Whether an identifier is another entry's own that lists another work, and no bearer's title
   * stands in this entry, too.
   */
  public boolean another(Listing listing, Identifier identifier) {
    List<Listing> others =
        index().byIdentifier().getOrDefault(identifier, List.of()).stream()
            .filter(l -> other(listing.words(), l))
            .limit(NEIGHBOURS)
            .toList();
    if (others.isEmpty()) {
      return false;
    }
    Surroundings text = Surroundings.of(listing.document(), listing.entry());
    return others.stream().noneMatch(l -> text.print(l.words()));
  }

  /** Whether it is another entry's own whose title shares no name and little else: no version. */
  public boolean unlike(Listing listing, Identifier identifier) {
    return index().byIdentifier().getOrDefault(identifier, List.of()).stream()
        .filter(l -> other(listing.words(), l))
        .map(l -> TitleComparison.of(listing.words(), l.words()))
        .anyMatch(c -> !c.sharedName() && c.likeness() < LIKE);
  }
}
