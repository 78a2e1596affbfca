package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Tail;
import dev.shelfcheck.vocabulary.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What entries of one shape say beside their titles, told over all of them. A member in which
 * nothing was read, though something stands where the others have it, is read there; where even
 * that says nothing, the part is doubted.
 */
final class Sides {
  /** What ends a list of people before their venue. */
  private static final Pattern FURTHER =
      Pattern.compile(
          "(?:[\\s,]*+(?:et\\.? ?al\\b\\.?|(?:and|&) others\\b|等人?))?+\\s*+[,;，；]\\s*+");

  /** Works of one person are rare: where nineteen of twenty name one, he is the first of them. */
  private static final double ALONE = 0.95;

  /** A person's name is shorter, a journal's often is not. */
  private static final int LONG_NAME = 3;

  /**
   * What an entry says beside its title where those of its shape say it.
   *
   * @param told what it says by itself
   */
  record Side(Told told, Claim claim) {}

  /**
   * Where entries of one shape have what they say.
   *
   * @param yearly whether nearly all state a year
   * @param tagged whether some have it where most have their venue
   * @param cited whether most who name people do so by family names
   * @param firsts whether nearly all name one person and no more, so that others may be left out
   */
  private record Custom(
      Homes.Addresses homes, boolean yearly, boolean tagged, boolean cited, boolean firsts) {}

  /** What entries of one shape taught, for their next reading. */
  record Lessons(Custom custom, Gaps.UsualParts gaps) {}

  /**
   * What was read of entries of one shape.
   *
   * @param claims in their order
   * @param lessons absent where they are too few to teach any
   */
  record Read(List<Claim> claims, Optional<Lessons> lessons) {}

  /** A year between commas, behind which nobody's name stands. */
  private static final Pattern YEAR_BETWEEN = Pattern.compile(",\\s" + Years.RECENT + ",\\s");

  private final List<Told> members;
  private final Homes homes;
  private final Custom custom;

  private Sides(List<Told> members, Optional<Custom> before) {
    this.members = members;
    this.homes = new Homes(members);
    long dated = members.stream().filter(m -> m.at(ClaimPart.YEAR).isPresent()).count();
    Custom now =
        new Custom(
            homes.addresses(),
            members.size() >= Gaps.FEWEST && dated >= Gaps.USUAL * members.size(),
            homes.sayYears(),
            areCited(members),
            nameOne());
    this.custom = before.filter(now::equals).orElse(now);
  }

  /**
   * Reads entries of one shape.
   *
   * @param before what those of that number taught in the last reading
   */
  static Read read(List<Kept> kept, Optional<Lessons> before) {
    List<Told> members = kept.stream().map(Kept::told).toList();
    if (members.size() < Homes.FEWEST) {
      return new Read(members.stream().map(Told::claim).toList(), Optional.empty());
    }
    Sides sides = new Sides(members, before.map(Lessons::custom));
    List<Side> read =
        IntStream.range(0, kept.size())
            .parallel()
            .mapToObj(i -> sides.side(i, kept.get(i)))
            .toList();
    Gaps gaps =
        new Gaps(read.stream().map(Side::claim).toList(), sides.homes, before.map(Lessons::gaps));
    List<Claim> claims =
        IntStream.range(0, kept.size())
            .parallel()
            .mapToObj(i -> kept.get(i).claim.of(read.get(i), gaps.custom(), () -> gaps.doubted(i)))
            .toList();
    return new Read(claims, Optional.of(new Lessons(sides.custom, gaps.custom())));
  }

  private Side side(int i, Kept kept) {
    Told told = members.get(i);
    return kept.side.of(told, custom, () -> new Side(told, claim(i)));
  }

  private Claim claim(int i) {
    Claim own = members.get(i).claim();
    if (own.title().isEmpty()) {
      return own;
    }
    Optional<AuthorList> authors =
        authors(
                i,
                own.authors().filter(a -> !standsAsVenue(i, a) && !areElsewhere(i, a)),
                own.venue())
            .flatMap(a -> own.venue().map(v -> before(a, v)).orElse(Optional.of(a)))
            .map(a -> custom.firsts() ? first(a) : a);
    Optional<Stated<String>> venue =
        own.venue()
            .filter(v -> authors.filter(a -> holds(a, v.span())).isEmpty())
            .or(
                () ->
                    found(
                            i,
                            ClaimPart.VENUE,
                            s ->
                                Beside.venue(
                                    behind(s, authors),
                                    homes.haveYears(),
                                    homes.isSettled(ClaimPart.VENUE)))
                        .filter(v -> authors.filter(a -> isAtHome(i, a, v.span())).isEmpty()))
            .or(() -> homes.served(i));
    Optional<Stated<Integer>> year =
        own.year()
            .map(y -> inItsColumn(i, y))
            .or(() -> found(i, ClaimPart.YEAR, Beside::year))
            .or(() -> only(i))
            .or(
                () ->
                    custom.tagged()
                        ? found(i, ClaimPart.VENUE, s -> Beside.tagged(behind(s, authors)))
                        : Optional.empty())
            .or(() -> venue.flatMap(v -> behind(i, v)));
    return new Claim(own.title(), authors, year, venue, own.understanding());
  }

  /** A number of another column, a count, is no year where nearly all rows have theirs in one. */
  private Stated<Integer> inItsColumn(int i, Stated<Integer> year) {
    return homes
        .at(i, ClaimPart.YEAR)
        .filter(s -> s.site().frame() == Site.SiteFrame.CELL && !s.holds(year.span()))
        .filter(s -> homes.isSettled(ClaimPart.YEAR))
        .filter(s -> homes.around(i, year.span()).filter(Sides::isNumber).isPresent())
        .flatMap(Beside::year)
        .orElse(year);
  }

  private static boolean isNumber(Stretch stretch) {
    String text = stretch.text().strip();
    return stretch.site().frame() == Site.SiteFrame.CELL
        && !text.isEmpty()
        && text.chars().allMatch(Character::isDigit);
  }

  /** The year right behind a venue, where nobody knows that one: {@code Moss Letters 2019}. */
  private Optional<Stated<Integer>> behind(int i, Stated<String> venue) {
    return homes.around(i, venue.span()).flatMap(s -> Beside.yearBehind(s, venue.value()));
  }

  private Optional<AuthorList> authors(
      int i, Optional<AuthorList> own, Optional<Stated<String>> venue) {
    Optional<AuthorList> here =
        found(i, ClaimPart.AUTHORS, s -> list(s, people(s)))
            .filter(a -> venue.filter(v -> endsWith(a, v)).isEmpty());
    return homes
        .families(i)
        .flatMap(s -> list(s, LooseNames.families(s.text())))
        .or(() -> here.filter(h -> own.filter(o -> goesOn(o, h)).isPresent()))
        .or(() -> own)
        .or(() -> here);
  }

  /** What of a stretch stands behind the people in it and the words for further ones. */
  private static Stretch behind(Stretch stretch, Optional<AuthorList> people) {
    Optional<String> last =
        people
            .map(a -> a.names().get(a.names().size() - 1))
            .filter(n -> stretch.holds(n.span()))
            .map(Stated::value);
    int at = last.map(stretch.text()::lastIndexOf).orElse(-1);
    Matcher rest = FURTHER.matcher(stretch.text());
    return at >= 0
            && rest.region(at + last.orElse("").length(), stretch.text().length()).lookingAt()
        ? new Stretch(
            stretch.site(),
            stretch.around(),
            new Range(stretch.range().from() + rest.end(), stretch.range().to()))
        : stretch;
  }

  /** Whether one of the people stands where something was read, and the others have theirs. */
  private boolean isAtHome(int i, AuthorList people, Span read) {
    Optional<Stretch> home = homes.at(i, ClaimPart.AUTHORS).or(() -> homes.families(i));
    return people.names().stream()
        .map(Stated::span)
        .filter(n -> home.filter(s -> s.holds(n)).isPresent())
        .anyMatch(n -> n.overlaps(read));
  }

  /** Whether one of the people stands, in part, where something else was read. */
  private static boolean holds(AuthorList people, Span read) {
    return people.names().stream().anyMatch(n -> n.span().overlaps(read));
  }

  /** The people up to a venue that everybody knows, or that is a long name of its own. */
  private static Optional<AuthorList> before(AuthorList people, Stated<String> venue) {
    List<Stated<String>> names = new ArrayList<>();
    for (Stated<String> name : people.names()) {
      if (name.span().overlaps(venue.span()) && isVenue(name.value(), venue.value())) {
        withoutVenue(name, venue.value()).ifPresent(names::add);
        break;
      }
      names.add(name);
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new AuthorList(names, people.complete()));
  }

  private static boolean isVenue(String name, String venue) {
    return Venues.isVenue(venue)
        || (name.equals(venue) && (Venues.isNamed(venue) || Shape.words(name) >= LONG_NAME));
  }

  /** A name without the venue that ends it: {@code Ida Noor, ICML}. */
  private static Optional<Stated<String>> withoutVenue(Stated<String> name, String venue) {
    int at = Math.max(0, name.value().indexOf(venue));
    String own = Tail.cut(name.value().substring(0, at), " ,;");
    int start = name.span().start();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(new Stated<>(own, new Span(start, start + own.length())));
  }

  /**
   * Whether a venue behind a full stop was read with one of the people: {@code I. Moss Letters}.
   */
  private static boolean endsWith(AuthorList people, Stated<String> venue) {
    return people.names().stream()
        .filter(n -> n.span().overlaps(venue.span()))
        .anyMatch(n -> n.value().contains(". " + venue.value()));
  }

  /** Whether a list begins as another does and has more people. */
  private static boolean goesOn(AuthorList shorter, AuthorList list) {
    return shorter.complete()
        && list.names().size() > shorter.names().size()
        && list.names().get(0).equals(shorter.names().get(0));
  }

  /** Whether what looks like people stands where the entries around have their venue. */
  private boolean standsAsVenue(int i, AuthorList people) {
    return homes
        .at(i, ClaimPart.VENUE)
        .filter(s -> homes.isSettled(ClaimPart.VENUE))
        .filter(s -> members.get(i).at(ClaimPart.VENUE).isEmpty())
        .filter(s -> s.holds(people.names().get(0).span()) && Beside.isFramed(s))
        .isPresent();
  }

  /**
   * Whether a year stands behind what looks like people, or it is in code, and the others' people
   * stand elsewhere.
   */
  private boolean areElsewhere(int i, AuthorList people) {
    Optional<Stretch> around = homes.around(i, people.names().get(0).span());
    boolean code = around.filter(s -> s.site().frame() == Site.SiteFrame.CODE).isPresent();
    boolean dated = around.map(s -> s.spoken().strip()).filter(t -> Venues.isYeared(t)).isPresent();
    return (dated || code)
        && homes.isSettled(ClaimPart.AUTHORS)
        && homes
            .at(i, ClaimPart.AUTHORS)
            .filter(s -> !s.holds(people.names().get(0).span()))
            .flatMap(this::people)
            .isPresent();
  }

  /** One name alone can be three words of a remark, unless hardly anybody has a remark there. */
  private Optional<Names.Found> people(Stretch stretch) {
    boolean settled = homes.isSettled(ClaimPart.AUTHORS);
    Matcher year = YEAR_BETWEEN.matcher(stretch.text());
    String text = year.find() ? stretch.text().substring(0, year.start()) : stretch.text();
    return LooseNames.read(text)
        .filter(f -> settled || f.areSeveral())
        .or(() -> LooseNames.families(text).filter(Names.Found::isList))
        .or(() -> custom.cited() ? LooseNames.families(first(stretch.text())) : Optional.empty());
  }

  /** What stands before the first comma or the stop that ends a stretch. */
  private static String first(String text) {
    return text.split("[,，]", 2)[0];
  }

  /** Whether nearly all entries, and not a few, name one person and say of no other. */
  private boolean nameOne() {
    int named = 0;
    int alone = 0;
    for (int i = 0; i < members.size(); i++) {
      Optional<AuthorList> people = members.get(i).claim().authors().or(families(i));
      named += people.isPresent() ? 1 : 0;
      alone += people.filter(a -> a.complete() && a.names().size() == 1).isPresent() ? 1 : 0;
    }
    return alone >= Gaps.FEWEST && alone >= ALONE * named;
  }

  private Supplier<Optional<AuthorList>> families(int i) {
    return () -> homes.families(i).flatMap(s -> list(s, LooseNames.families(s.text())));
  }

  private static AuthorList first(AuthorList people) {
    return people.names().size() == 1 ? new AuthorList(people.names(), false) : people;
  }

  /** Whether most who name people name them as citations do, by a family name and "et al". */
  private static boolean areCited(List<Told> members) {
    int people = 0;
    int cited = 0;
    for (Told told : members) {
      if (told.claim().authors().isPresent()) {
        people++;
        cited += told.claim().authors().get().names().stream().allMatch(Sides::isOneWord) ? 1 : 0;
      }
    }
    return cited >= Homes.FEWEST && cited * 2 > people;
  }

  private static boolean isOneWord(Stated<String> name) {
    return Shape.words(name.value()) == 1;
  }

  /** The only year that ends a stretch of an entry, where nearly all others state theirs. */
  private Optional<Stated<Integer>> only(int i) {
    List<Stated<Integer>> years =
        custom.yearly() ? homes.lead(i).flatMap(s -> Beside.last(s).stream()).toList() : List.of();
    return years.stream().map(Stated::value).distinct().count() == 1
        ? Optional.of(years.get(0))
        : Optional.empty();
  }

  private <T> Optional<T> found(int i, ClaimPart part, Function<Stretch, Optional<T>> read) {
    return homes.at(i, part).flatMap(read);
  }

  private static Optional<AuthorList> list(Stretch stretch, Optional<Names.Found> found) {
    int from = stretch.range().from();
    return found
        .map(
            f ->
                new AuthorList(
                    f.names().stream()
                        .map(n -> stretch.around().stated(n.text(), from + n.from(), from + n.to()))
                        .toList(),
                    f.complete()))
        .map(Facts::withoutHome);
  }
}
