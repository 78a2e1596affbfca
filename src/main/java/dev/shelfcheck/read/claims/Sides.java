package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where entries of one shape have their people, their year and their venue, told over all of them.
 * A member in which nothing was read, though something stands where the others have it, is read
 * there; where even that says nothing, the part is doubted.
 */
final class Sides {
  /** Fewer entries teach nothing. */
  private static final int FEWEST = 3;

  /**
   * So many of those that have anything at a site have nothing there but what it is for: 3 of 4.
   */
  private static final double NEARLY_ALL = 0.75;

  /** An entry with what was read in it. */
  record Told(Draft draft, Titling titling, Claim claim) {
    static Told of(Draft draft, Titling titling) {
      return new Told(draft, titling, ClaimReader.claim(draft, titling));
    }

    Optional<Span> at(ClaimPart part) {
      return switch (part) {
        case TITLE -> claim.title().map(Stated::span);
        case AUTHORS -> claim.authors().map(a -> a.names().get(0).span());
        case YEAR -> claim.year().map(Stated::span);
        case VENUE -> claim.venue().map(Stated::span);
      };
    }
  }

  /**
   * How many entries have anything at a site.
   *
   * @param read in how many of them it was read there
   */
  private record Count(int had, int read) {
    static final Count NONE = new Count(0, 0);

    static Count of(boolean read) {
      return new Count(1, read ? 1 : 0);
    }

    Count plus(Count other) {
      return new Count(had + other.had, read + other.read);
    }

    double share() {
      return had == 0 ? 0 : read / (double) had;
    }
  }

  /** A site, and the share of those who have anything there that were read there. */
  private record Home(Site site, double share) {}

  private final List<Told> members;
  private final List<List<Stretch>> stretches;
  private final Map<ClaimPart, Home> homes = new EnumMap<>(ClaimPart.class);
  private final Optional<Site> families;

  private Sides(List<Told> members) {
    this.members = members;
    this.stretches =
        members.parallelStream()
            .map(
                m ->
                    m.titling().part() < 0
                        ? List.<Stretch>of()
                        : Stretches.of(m.draft(), m.titling()))
            .toList();
    for (ClaimPart part : List.of(ClaimPart.AUTHORS, ClaimPart.YEAR, ClaimPart.VENUE)) {
      home(part).ifPresent(h -> homes.put(part, h));
    }
    this.families = homes.containsKey(ClaimPart.AUTHORS) ? Optional.empty() : families();
  }

  /** The claims of entries of one shape, in their order. */
  static List<Claim> read(List<Told> members) {
    if (members.size() < FEWEST) {
      return members.stream().map(Told::claim).toList();
    }
    Sides sides = new Sides(members);
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      claims.add(sides.claim(i));
    }
    return claims;
  }

  /** The site where most were read, if most who have anything there were. */
  private Optional<Home> home(ClaimPart part) {
    Map<Site, Count> counts = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      Optional<Span> at = members.get(i).at(part);
      Set<Site> own = new HashSet<>();
      for (Stretch stretch : stretches.get(i)) {
        Site site = site(stretch, part);
        if (own.add(site)) {
          boolean here =
              at.filter(stretch::holds).isPresent()
                  || (part == ClaimPart.VENUE && isVenueCell(i, stretch));
          counts.merge(site, Count.of(here), Count::plus);
        }
      }
    }
    return most(counts)
        .filter(e -> e.getValue().read() >= FEWEST && e.getValue().share() * 2 >= 1)
        .map(e -> new Home(e.getKey(), e.getValue().share()));
  }

  /** Of equals the one that is first by its name: no order of hashes decides. */
  private static Optional<Map.Entry<Site, Count>> most(Map<Site, Count> counts) {
    return counts.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<Site, Count> e) -> e.getValue().read())
                .thenComparing(e -> e.getKey().toString()));
  }

  /** Whether a venue is all that stands in a cell whose header says nothing. */
  private boolean isVenueCell(int i, Stretch stretch) {
    Site site = stretch.site();
    return site.frame() == Site.Frame.CELL
        && Headers.of(members.get(i).draft().parts().get(site.piece()).label()) == Headers.NONE
        && Venues.isVenue(stretch.text());
  }

  /** People show by themselves that they are some; what is a venue shows by the sign before it. */
  private static Site site(Stretch stretch, ClaimPart part) {
    return part == ClaimPart.VENUE ? stretch.site() : stretch.site().unmarked();
  }

  /** The site where nothing but family names stand. */
  private Optional<Site> families() {
    Map<Site, Count> counts = new HashMap<>();
    Map<Site, Count> several = new HashMap<>();
    for (List<Stretch> own : stretches) {
      for (Stretch stretch : own) {
        Optional<Names.Found> found = LooseNames.families(stretch.text());
        Site site = stretch.site().unmarked();
        counts.merge(site, Count.of(found.isPresent()), Count::plus);
        boolean list = found.filter(f -> f.names().size() > 1).isPresent();
        several.merge(site, Count.of(list), Count::plus);
      }
    }
    return most(counts)
        .filter(e -> e.getValue().share() >= NEARLY_ALL && e.getValue().read() >= FEWEST)
        .filter(e -> several.getOrDefault(e.getKey(), Count.NONE).share() * 2 > 1)
        .filter(e -> e.getValue().read() * 2 >= members.size())
        .map(Map.Entry::getKey);
  }

  private Claim claim(int i) {
    Claim own = members.get(i).claim();
    if (own.title().isEmpty()) {
      return own;
    }
    Optional<AuthorList> authors = authors(i, own.authors().filter(a -> !standsAsVenue(i, a)));
    Optional<Stated<Integer>> year = own.year().or(() -> found(i, ClaimPart.YEAR, Beside::year));
    Optional<Stated<String>> venue = own.venue().or(() -> found(i, ClaimPart.VENUE, Beside::venue));
    return new Claim(own.title(), authors, year, venue, own.understanding());
  }

  private Optional<AuthorList> authors(int i, Optional<AuthorList> own) {
    Optional<AuthorList> here = found(i, ClaimPart.AUTHORS, s -> list(s, people(s)));
    return families
        .flatMap(s -> at(i, s, ClaimPart.AUTHORS))
        .flatMap(s -> list(s, LooseNames.families(s.text())))
        .or(() -> here.filter(h -> own.filter(o -> goesOn(o, h)).isPresent()))
        .or(() -> own)
        .or(() -> here);
  }

  /** Whether a list begins as another does and has more people. */
  private static boolean goesOn(AuthorList shorter, AuthorList list) {
    return shorter.complete()
        && list.names().size() > shorter.names().size()
        && list.names().get(0).equals(shorter.names().get(0));
  }

  /** Whether what looks like people stands where the entries around have their venue. */
  private boolean standsAsVenue(int i, AuthorList people) {
    return Optional.ofNullable(homes.get(ClaimPart.VENUE))
        .filter(h -> h.share() >= NEARLY_ALL && members.get(i).at(ClaimPart.VENUE).isEmpty())
        .flatMap(h -> at(i, h.site(), ClaimPart.VENUE))
        .filter(s -> s.holds(people.names().get(0).span()) && Beside.isFramed(s))
        .isPresent();
  }

  /** One name alone can be three words of a remark, unless hardly anybody has a remark there. */
  private Optional<Names.Found> people(Stretch stretch) {
    boolean settled =
        Optional.ofNullable(homes.get(ClaimPart.AUTHORS))
            .filter(h -> h.share() >= NEARLY_ALL)
            .isPresent();
    return LooseNames.read(stretch.text())
        .filter(f -> settled || f.names().size() > 1 || !f.complete())
        .or(() -> LooseNames.families(stretch.text()).filter(f -> f.names().size() > 1));
  }

  private <T> Optional<T> found(int i, ClaimPart part, Function<Stretch, Optional<T>> read) {
    return Optional.ofNullable(homes.get(part)).flatMap(h -> at(i, h.site(), part)).flatMap(read);
  }

  private Optional<Stretch> at(int i, Site site, ClaimPart part) {
    return stretches.get(i).stream().filter(s -> site(s, part).equals(site)).findFirst();
  }

  private static Optional<AuthorList> list(Stretch stretch, Optional<Names.Found> found) {
    int from = stretch.range().from();
    return found.map(
        f ->
            new AuthorList(
                f.names().stream()
                    .map(n -> stretch.around().stated(n.text(), from + n.from(), from + n.to()))
                    .toList(),
                f.complete()));
  }
}
