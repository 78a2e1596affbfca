package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.read.prose.Anchor;
import dev.shelfcheck.read.prose.Prose;
import dev.shelfcheck.vocabulary.Years;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sites at which entries of one shape have their people, their year and their venue. */
final class Homes {
  /** Fewer entries teach nothing. */
  static final int FEWEST = 3;

  /** What sets words apart so that they say something of their own. */
  private static final Set<Site.SiteFrame> FRAMES =
      EnumSet.of(Site.SiteFrame.BRACKETED, Site.SiteFrame.SLANTED);

  private static final Pattern DATE_LINE =
      Pattern.compile("(?i)\\W*(?:date|year|published)\\W{1,5}[^\\n]{0,20}" + Years.RECENT);

  /**
   * So many of those that have anything at a site have nothing there but what it is for: 3 of 4.
   */
  private static final double NEARLY_ALL = 0.75;

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
  private record SiteShare(Site site, double share) {}

  /**
   * The sites of all.
   *
   * @param settled the parts at whose site hardly anybody has anything else
   */
  record Addresses(Map<ClaimPart, Site> sites, Set<ClaimPart> settled, Optional<Site> families) {}

  private final List<Told> members;
  private final List<List<Stretch>> stretches;
  private final Map<ClaimPart, SiteShare> homes = new EnumMap<>(ClaimPart.class);
  private final Optional<Site> families;

  Homes(List<Told> members) {
    this.members = members;
    this.stretches = members.parallelStream().map(m -> m.stretches()).toList();
    for (ClaimPart part : List.of(ClaimPart.AUTHORS, ClaimPart.YEAR, ClaimPart.VENUE)) {
      home(part).ifPresent(h -> homes.put(part, h));
    }
    this.families = homes.containsKey(ClaimPart.AUTHORS) ? Optional.empty() : findFamilies();
  }

  /** What is answered of a member rests on these and on the member. */
  Addresses addresses() {
    Map<ClaimPart, Site> sites = new EnumMap<>(ClaimPart.class);
    homes.forEach((part, home) -> sites.put(part, home.site()));
    Set<ClaimPart> settled = EnumSet.noneOf(ClaimPart.class);
    homes.keySet().stream().filter(this::isSettled).forEach(settled::add);
    return new Addresses(sites, settled, families);
  }

  /** What a member has where the others have their people, their year, their venue. */
  Optional<Stretch> at(int member, ClaimPart part) {
    return Optional.ofNullable(homes.get(part)).flatMap(h -> at(member, h.site(), part));
  }

  /** Whether the server of preprints is all that a member has where the others have a venue. */
  Optional<Stated<String>> served(int member) {
    Told told = members.get(member);
    return Optional.ofNullable(homes.get(ClaimPart.VENUE))
        .map(SiteShare::site)
        .flatMap(
            s ->
                s.frame() == Site.SiteFrame.CELL
                    ? served(told.draft().parts().get(s.piece()).prose(), Integer.MAX_VALUE)
                    : s.frame() != Site.SiteFrame.BRACKETED
                        ? Optional.empty()
                        : s.line() == Site.BEFORE_TITLE
                            ? served(lead(told), told.titling().range().from())
                            : areLinked(s) ? servedFirst(told) : Optional.empty());
  }

  private static Prose lead(Told told) {
    return told.draft().parts().get(told.titling().part()).prose();
  }

  private static Optional<Stated<String>> served(Prose prose, int end) {
    return prose.anchors().stream()
        .filter(l -> l.to() <= end)
        .flatMap(l -> server(prose, l).stream())
        .findFirst();
  }

  /** The same of the first link behind the title. */
  private static Optional<Stated<String>> servedFirst(Told told) {
    return lead(told).anchors().stream()
        .filter(l -> l.from() >= told.titling().range().to())
        .findFirst()
        .flatMap(l -> server(lead(told), l));
  }

  /** The server's name, where a link shows nothing else; brackets may stand about it. */
  private static Optional<Stated<String>> server(Prose prose, Anchor link) {
    String shown = prose.text().substring(link.from(), link.to());
    boolean bare = shown.length() <= Venues.SERVER.length();
    int from = link.from() + (bare ? 0 : 1);
    int to = link.to() - (bare ? 0 : 1);
    return Venues.isServer(prose.text().substring(from, to))
        ? Optional.of(new Stated<>(prose.text().substring(from, to), prose.span(from, to)))
        : Optional.empty();
  }

  /** Whether the venues of most who have theirs at a site are what a link shows. */
  private boolean areLinked(Site site) {
    int read = 0;
    int linked = 0;
    for (Told told : members) {
      Optional<Stretch> here =
          told.at(ClaimPart.VENUE)
              .flatMap(v -> told.stretches().stream().filter(s -> s.holds(v)).findFirst())
              .filter(s -> s.site().equals(site));
      read += here.isPresent() ? 1 : 0;
      linked +=
          here.filter(s -> s.around().prose().anchors().stream().anyMatch(l -> holds(l, s.range())))
                  .isPresent()
              ? 1
              : 0;
    }
    return linked * 2 > read;
  }

  private static boolean holds(Anchor link, Range range) {
    return link.from() <= range.from() && range.from() < link.to();
  }

  /** What a member has where the others have nothing but family names. */
  Optional<Stretch> families(int member) {
    return families.flatMap(s -> at(member, s, ClaimPart.AUTHORS));
  }

  /** Where the first of a member's links leads; its own number where it has none. */
  String link(int member) {
    return members.get(member).draft().parts().stream()
        .flatMap(p -> p.prose().anchors().stream())
        .map(Anchor::target)
        .filter(t -> !t.isBlank())
        .findFirst()
        .orElseGet(() -> String.valueOf(member));
  }

  /** Whether who printed a member stands behind its slanted title. */
  boolean isBook(int member) {
    Told told = members.get(member);
    return told.titling().part() >= 0 && Publisher.isBehind(lead(told), told.titling().range());
  }

  /** Whether no link, no letters of their own and no cell set a member's title apart. */
  boolean isPlain(int member) {
    Titling titling = members.get(member).titling();
    Part part = members.get(member).draft().parts().get(titling.part());
    return part.kind() != Part.Kind.CELL
        && part.prose().anchors().stream().noneMatch(a -> covers(a.from(), a.to(), titling))
        && part.prose().marks().stream().noneMatch(m -> covers(m.from(), m.to(), titling));
  }

  private static boolean covers(int from, int to, Titling titling) {
    return from <= titling.range().from() && titling.range().to() <= to;
  }

  /** What stands beside a member's title anywhere. */
  List<Stretch> all(int member) {
    return stretches.get(member);
  }

  /** What stands beside a member's title in the same piece. */
  Stream<Stretch> lead(int member) {
    return stretches.get(member).stream().filter(s -> s.site().piece() == 0);
  }

  /**
   * The sites in brackets or slanted letters at which nearly all have several words in capitals,
   * which differ as tags do not, and in most of which nothing was read: nobody knows what they say.
   */
  Set<Site> unread() {
    Map<Site, Set<String>> texts = new HashMap<>();
    Map<Site, Integer> said = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      for (Stretch stretch : members.get(i).unread()) {
        Site site = stretch.site().unmarked();
        said.merge(site, 1, Integer::sum);
        texts.computeIfAbsent(site, s -> new HashSet<>()).add(stretch.text().strip());
      }
    }
    said.entrySet()
        .removeIf(
            e ->
                e.getValue() < NEARLY_ALL * members.size()
                    || texts.getOrDefault(e.getKey(), Set.of()).size() * 2 < e.getValue());
    return said.keySet();
  }

  /** Whether a member has one of some sites, and nothing was read there. */
  boolean isUnread(int member, Set<Site> sites) {
    return !sites.isEmpty()
        && members.get(member).unread().stream().anyMatch(s -> sites.contains(s.site().unmarked()));
  }

  /** Whether something stands in brackets or slanted letters where nothing was read. */
  static boolean isUnread(Claim claim, Stretch stretch) {
    String text = stretch.text().strip();
    return FRAMES.contains(stretch.site().frame())
        && !text.contains("\u0001")
        && !text.contains("@")
        && Shape.words(text) > 1
        && !Shape.isWide(text)
        && Beside.hasCapitals(text)
        && Gaps.speaks(stretch)
        && Stream.of(ClaimPart.AUTHORS, ClaimPart.YEAR, ClaimPart.VENUE)
            .flatMap(p -> Told.at(claim, p).stream())
            .noneMatch(stretch::holds);
  }

  /** Whether a line of its own says that a date is one. */
  boolean sayDate(int member) {
    return members.get(member).draft().parts().stream()
        .anyMatch(p -> DATE_LINE.matcher(p.prose().text()).lookingAt());
  }

  /** The stretch of a member in which something was read. */
  Optional<Stretch> around(int member, Span read) {
    return stretches.get(member).stream().filter(s -> s.holds(read)).findFirst();
  }

  /** Whether the year stands at the venue's site. */
  boolean haveYears() {
    return homes.containsKey(ClaimPart.VENUE)
        && homes.containsKey(ClaimPart.YEAR)
        && sites(ClaimPart.VENUE).equals(sites(ClaimPart.YEAR));
  }

  /** Whether some have their year where most have their venue. */
  boolean sayYears() {
    long here =
        IntStream.range(0, members.size())
            .filter(
                i ->
                    members
                        .get(i)
                        .at(ClaimPart.YEAR)
                        .filter(y -> at(i, ClaimPart.VENUE).filter(s -> s.holds(y)).isPresent())
                        .isPresent())
            .limit(FEWEST)
            .count();
    return here >= FEWEST;
  }

  private Optional<Site> sites(ClaimPart part) {
    return Optional.ofNullable(homes.get(part)).map(h -> h.site().unmarked());
  }

  /** Whether hardly anybody has anything else at the site of a part. */
  boolean isSettled(ClaimPart part) {
    return Optional.ofNullable(homes.get(part)).filter(h -> h.share() >= NEARLY_ALL).isPresent();
  }

  private Optional<Stretch> at(int i, Site site, ClaimPart part) {
    return stretches.get(i).stream().filter(s -> site(s, part).equals(site)).findFirst();
  }

  /** The site where most were read, if most who have anything there were. */
  private Optional<SiteShare> home(ClaimPart part) {
    Map<Site, int[]> signs = new HashMap<>();
    for (Told told : members) {
      told.sites(part)
          .forEach(
              (site, sign) -> signs.computeIfAbsent(site, s -> new int[COLUMNS])[column(sign)]++);
    }
    Map<Site, Count> counts = new HashMap<>();
    Map<Site, Integer> known = new HashMap<>();
    signs.forEach(
        (site, n) -> {
          int read = n[column(SiteSign.ALIKE)] + n[column(SiteSign.READ)];
          counts.put(site, new Count(n[column(SiteSign.NONE)] + read, read));
          known.put(site, n[column(SiteSign.READ)]);
        });
    return most(counts)
        .filter(e -> e.getValue().read() >= FEWEST && e.getValue().share() * 2 >= 1)
        .filter(e -> part != ClaimPart.VENUE || isKnown(e.getKey(), known))
        .map(e -> new SiteShare(e.getKey(), e.getValue().share()));
  }

  /** Where a sign is counted. */
  private static int column(SiteSign sign) {
    return switch (sign) {
      case NONE -> 0;
      case ALIKE -> 1;
      case READ -> 2;
    };
  }

  /** Of equals the one that is first by its name: no order of hashes decides. */
  private static Optional<Map.Entry<Site, Count>> most(Map<Site, Count> counts) {
    return counts.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<Site, Count> e) -> e.getValue().read())
                .thenComparing(e -> e.getKey().toString()));
  }

  /** Whether some venues that everybody knows stand at a site, or it is a table's column. */
  private static boolean isKnown(Site site, Map<Site, Integer> known) {
    return site.frame() == Site.SiteFrame.CELL || known.getOrDefault(site, 0) >= FEWEST;
  }

  /** Whether nothing but a name and the year of an entry stands in a stretch. */
  private static boolean isDatedName(Claim claim, Stretch stretch) {
    return stretch.site().frame() != Site.SiteFrame.CELL
        && claim.venue().isEmpty()
        && Told.at(claim, ClaimPart.YEAR).filter(stretch::holds).isPresent()
        && Gaps.isDatedName(stretch.spoken().strip());
  }

  /** So many columns signs are counted in. */
  private static final int COLUMNS = 3;

  /** What a site says of a part. */
  enum SiteSign {
    /** Nothing that is known. */
    NONE,
    /** What looks like it, and was not read. */
    ALIKE,
    /** It was read there. */
    READ
  }

  /** The sites at which an entry has anything, and what it says of a part. */
  static Map<Site, SiteSign> sites(
      Draft draft, Claim claim, ClaimPart part, List<Stretch> stretches) {
    Optional<Span> at = Told.at(claim, part);
    Map<Site, SiteSign> sites = new LinkedHashMap<>();
    for (Stretch stretch : stretches) {
      sites.computeIfAbsent(
          site(stretch, part),
          s -> {
            boolean alike =
                part == ClaimPart.VENUE
                    && (isVenueCell(draft, stretch) || isDatedName(claim, stretch));
            return at.filter(stretch::holds).isPresent()
                ? SiteSign.READ
                : alike ? SiteSign.ALIKE : SiteSign.NONE;
          });
    }
    return sites;
  }

  /** Whether a venue is all that stands in a cell whose header says nothing. */
  private static boolean isVenueCell(Draft draft, Stretch stretch) {
    Site site = stretch.site();
    return site.frame() == Site.SiteFrame.CELL
        && Headers.of(draft.parts().get(site.piece()).label()) == Headers.NONE
        && Venues.isVenue(stretch.text());
  }

  /** People show by themselves that they are some; what is a venue shows by the sign before it. */
  private static Site site(Stretch stretch, ClaimPart part) {
    return part == ClaimPart.VENUE ? stretch.site() : stretch.site().unmarked();
  }

  /** Whether lone words follow the title that hardly ever say the same, as tags would. */
  private static boolean isUnlikeTags(Map.Entry<Site, Count> at, Map<Site, Set<String>> texts) {
    Site site = at.getKey();
    int different = texts.getOrDefault(site, Set.of()).size();
    return site.frame() == Site.SiteFrame.BEHIND
        && site.piece() == 0
        && site.nth() == 0
        && different >= NEARLY_ALL * at.getValue().had();
  }

  /** Whether a column is called something else than people are. */
  private boolean isOtherColumn(int member, Stretch stretch) {
    Site site = stretch.site();
    String label =
        site.frame() == Site.SiteFrame.CELL
            ? members.get(member).draft().parts().get(site.piece()).label()
            : "";
    return !label.isBlank() && Headers.of(label) != Headers.AUTHORS;
  }

  /** The site where nothing but family names stand. */
  private Optional<Site> findFamilies() {
    Map<Site, Count> counts = new HashMap<>();
    Map<Site, Count> several = new HashMap<>();
    Map<Site, Set<String>> texts = new HashMap<>();
    for (int i = 0; i < stretches.size(); i++) {
      for (Stretch stretch : stretches.get(i)) {
        if (isOtherColumn(i, stretch)) {
          continue;
        }
        Optional<Names.Found> found = LooseNames.families(stretch.text());
        Site site = stretch.site().unmarked();
        counts.merge(site, Count.of(found.isPresent()), Count::plus);
        boolean list = found.filter(Names.Found::isList).isPresent();
        several.merge(site, Count.of(list), Count::plus);
        texts.computeIfAbsent(site, k -> new HashSet<>()).add(stretch.text().strip());
      }
    }
    return most(counts)
        .filter(e -> e.getValue().share() >= NEARLY_ALL && e.getValue().read() >= FEWEST)
        .filter(
            e ->
                several.getOrDefault(e.getKey(), Count.NONE).share() * 2 > 1
                    || isUnlikeTags(e, texts))
        .filter(e -> e.getValue().read() * 2 >= members.size())
        .filter(e -> texts.getOrDefault(e.getKey(), Set.of()).size() * 2 >= e.getValue().had())
        .map(Map.Entry::getKey);
  }
}
