package dev.shelfcheck.rules;

import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.compare.TitleRelation;
import dev.shelfcheck.model.Certainty;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.duplicate.IdentifiersByTitle;
import dev.shelfcheck.rules.duplicate.SameTitles;
import dev.shelfcheck.rules.duplicate.SharedWords;
import dev.shelfcheck.rules.entry.Announcement;
import dev.shelfcheck.rules.entry.DataNames;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.Makers;
import dev.shelfcheck.rules.entry.OwnName;
import dev.shelfcheck.rules.entry.Surroundings;
import dev.shelfcheck.rules.entry.TitleLinks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One identifier is listed under different titles. */
final class ConflictingIdentifier implements Rule.OfList {
  private static final double HALF = 0.5;
  private static final double SOME = 0.3;

  /**
   * Of labelled pairs of preprints' titles that share less 20 of 23 are two works, of those that
   * share more 1 of 7.
   */
  private static final double ALIKE = 0.18;

  /** So many titles under one identifier no mention explains. */
  private static final int MANY = 20;

  /** More than of titles that share a field and a task: those of labelled conflicts have less. */
  private static final double MINGLED = 0.6;

  /** One name is often written in two ways: {@code PondRobot}, {@code Pondrobot}. */
  private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** The name that a title begins with, before a colon, a dash or a bar, or is as a whole. */
  private static final Pattern HEAD =
      Pattern.compile("(\\p{Lu}[\\p{L}\\d+]{3,}+)(?:\\s*+(?:[:：/|(]|[-–—]\\s)|$)");

  /** What ends the address of one version of a preprint. */
  private static final Pattern VERSION = Pattern.compile("\\dv(\\d{1,2})(?:\\.pdf)?(?:[?#].*)?$");

  private static final String RENAMED = "the work was renamed and is listed twice";
  private static final String DATA = "a data set is listed by the paper that made it";

  @Override
  public RuleId id() {
    return new RuleId("conflicting-identifier");
  }

  /** An identifier at its place; several works of one line may share the link. */
  private record Sighted(String path, Span span, Identifier identifier) {
    /** Written out, since what Java makes of a record costs a start milliseconds. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Sighted that
          && path.equals(that.path)
          && span.equals(that.span)
          && identifier.equals(that.identifier);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * path.hashCode() + span.hashCode()) + identifier.hashCode();
    }
  }

  @Override
  public Stream<Check> check(ReadingList list) {
    Map<Identifier, List<EntryPlace>> groups = new LinkedHashMap<>();
    Set<Sighted> links = new HashSet<>();
    EntryPlace.of(list)
        .filter(p -> p.entry().title().isPresent() && !Announcement.is(p))
        .forEach(
            p ->
                TitleLinks.claimed(p)
                    .filter(
                        m -> links.add(new Sighted(p.document().path(), m.span(), m.identifier())))
                    .map(IdentifierMention::identifier)
                    .distinct()
                    .forEach(id -> groups.computeIfAbsent(id, k -> new ArrayList<>()).add(p)));
    IdentifiersByTitle identifiersByTitle = IdentifiersByTitle.of(groups);
    if (groups.values().stream().noneMatch(g -> g.size() > 1)) {
      return Stream.empty(); // no words need be counted
    }
    SharedWords words = SharedWords.of(EntryPlace.of(list).map(EntryPlace::words).toList());
    Set<List<EntryPlace>> seen = new HashSet<>();
    return groups.entrySet().stream()
        .filter(g -> g.getValue().size() > 1 && seen.add(g.getValue()))
        .map(g -> check(g.getKey(), g.getValue(), identifiersByTitle, words));
  }

  /** Whether the title is a work's and no label, nor the name of a data set that the work made. */
  private static boolean named(List<EntryPlace> party, IdentifiersByTitle identifiersByTitle) {
    return party.stream()
        .anyMatch(
            m ->
                SameTitles.naming(m.words())
                    && !DataNames.names(m)
                    && !identifiersByTitle.label(m));
  }

  private static Check check(
      Identifier identifier,
      List<EntryPlace> places,
      IdentifiersByTitle identifiersByTitle,
      SharedWords words) {
    EntryPlace first = places.get(0);
    List<EntryPlace> sure =
        places.stream()
            .filter(p -> p.entry().claim().certainty(ClaimPart.TITLE) == Certainty.SURE)
            .toList();
    List<List<EntryPlace>> told = works(sure, identifiersByTitle);
    boolean enough = told.size() > 1;
    List<EntryPlace> members = enough ? sure : places;
    List<List<EntryPlace>> works = enough ? told : works(places, identifiersByTitle);
    if (works.size() < 2) {
      return Check.holds(first.subject());
    }
    String titles =
        works.stream().map(w -> "\"" + w.get(0).title() + "\"").collect(Collectors.joining(", "));
    boolean elsewhere = members.stream().anyMatch(m -> identifiersByTitle.another(m, identifier));
    if (!elsewhere && dataBesidePaper(works)) {
      return Check.broken(undecided(identifier, members, titles, DATA, Severity.ADVICE));
    }
    return Check.broken(
        (renamed(works) || areVersions(identifier, works)) && !elsewhere
            ? underTwoNames(identifier, members, titles)
            : elsewhere
                    || (!oneName(works)
                        && !oneTeam(works)
                        && (!identifier.isEarly() || apart(works, words)))
                ? leadingElsewhere(identifier, members, works.size(), titles)
                : undecided(identifier, members, titles, RENAMED, Severity.WARNING));
  }

  /** Whether one of two stands where the list keeps its data sets, and the other does not. */
  private static boolean dataBesidePaper(List<List<EntryPlace>> works) {
    return works.size() == 2
        && works.stream()
                .filter(w -> w.stream().allMatch(p -> DataNames.onDataShelf(p.entry().section())))
                .count()
            == 1;
  }

  /**
   * The works that places name; a title that may have been misread hides no other two, and an entry
   * that prints another's title beside its own may bear the link for that one.
   */
  private static List<List<EntryPlace>> works(
      List<EntryPlace> places, IdentifiersByTitle identifiersByTitle) {
    List<List<EntryPlace>> named =
        SameTitles.parties(places).stream().filter(p -> named(p, identifiersByTitle)).toList();
    return TitleLinks.papers(
        named.size() > MANY
            ? named
            : named.stream()
                .filter(p -> named.stream().noneMatch(o -> p.stream().allMatch(m -> prints(m, o))))
                .toList());
  }

  private static boolean prints(EntryPlace place, List<EntryPlace> others) {
    Title theirs = others.get(0).words();
    return !place.words().key().contains(theirs.key())
        && Surroundings.of(place.document(), place.entry()).print(theirs);
  }

  /** Whether every title links a version of its own: a work that changed its name between them. */
  private static boolean areVersions(Identifier identifier, List<List<EntryPlace>> works) {
    List<String> versions =
        works.stream().flatMap(w -> version(identifier, w.get(0)).stream()).toList();
    return versions.size() == works.size()
        && versions.stream().distinct().count() == versions.size();
  }

  private static Optional<String> version(Identifier identifier, EntryPlace place) {
    return place.entry().links().stream()
        .filter(l -> l.identifiers().contains(identifier))
        .map(l -> VERSION.matcher(l.target()))
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst();
  }

  /** Whether each title has much in common with the first: one work that changed its name. */
  private static boolean renamed(List<List<EntryPlace>> works) {
    EntryPlace first = works.get(0).get(0);
    return works.stream().skip(1).map(w -> w.get(0)).allMatch(o -> renamed(first, o));
  }

  /** Whether one of two titles is, or begins with, a name that the other has, too. */
  private static boolean oneName(List<List<EntryPlace>> works) {
    EntryPlace one = works.get(0).get(0);
    EntryPlace other = works.get(1).get(0);
    return works.size() == 2
        && (names(one.title(), other.title())
            || names(other.title(), one.title())
            || spells(one, other)
            || spells(other, one));
  }

  private static boolean names(String title, String other) {
    Matcher head = HEAD.matcher(title);
    return head.lookingAt()
        && Pattern.compile(
                "(?<![\\p{L}\\d-])" + Pattern.quote(head.group(1)) + "(?![\\p{L}\\d])", CASE)
            .matcher(other)
            .find();
  }

  private static boolean spells(EntryPlace one, EntryPlace other) {
    return OwnName.of(one.words()).filter(n -> n.spelledIn(other.words())).isPresent();
  }

  /** Whether the people of one of two are among the other's, or one owner has the code of both. */
  private static boolean oneTeam(List<List<EntryPlace>> works) {
    Makers mine = Makers.of(works.get(0).get(0).entry());
    Makers theirs = Makers.of(works.get(1).get(0).entry());
    return works.size() == 2
        && (mine.among(theirs) || theirs.among(mine) || mine.ofOneOwner(theirs));
  }

  /**
   * Whether no renaming explains them: more than two, other people, or hardly a word shared and
   * other code. Of labelled pairs with one code two in five were renamed, the others copied whole.
   */
  private static boolean apart(List<List<EntryPlace>> works, SharedWords words) {
    return works.size() > 2 || apart(works.get(0).get(0), works.get(1).get(0), words);
  }

  private static boolean apart(EntryPlace one, EntryPlace other, SharedWords words) {
    Makers mine = Makers.of(one.entry());
    Makers theirs = Makers.of(other.entry());
    return mine.apart(theirs)
        || mine.mostlyOthers(theirs)
        || (!mine.ofOneCode(theirs) && words.share(one.words(), other.words()) < ALIKE);
  }

  private static boolean renamed(EntryPlace one, EntryPlace other) {
    TitleComparison titles = TitleComparison.of(one.words(), other.words());
    Makers mine = Makers.of(one.entry());
    Makers theirs = Makers.of(other.entry());
    return versions(one, other) || renamed(titles, one, other, mine, theirs);
  }

  /** Whether a version alone stands behind one's name. */
  private static boolean versions(EntryPlace one, EntryPlace other) {
    Optional<OwnName> mine = OwnName.of(one.words());
    Optional<OwnName> theirs = OwnName.of(other.words());
    return mine.isPresent() && theirs.isPresent() && mine.get().versionOf(theirs.get());
  }

  private static boolean renamed(
      TitleComparison titles, EntryPlace one, EntryPlace other, Makers mine, Makers theirs) {
    return titles.relation() != TitleRelation.VERSION
        && !mine.apart(theirs)
        && !mine.mostlyOthers(theirs)
        && (titles.likeness() >= HALF
            || one.words().mingled(other.words()) >= MINGLED
            || mine.same(theirs)
            || (mine.shared(theirs)
                && one.document().path().equals(other.document().path())
                && titles.likeness() >= SOME));
  }

  private static Finding underTwoNames(
      Identifier identifier, List<EntryPlace> members, String titles) {
    return Finding.of(
            members.get(0).subject(),
            new Message(
                identifier.canonical() + " is listed under two names: " + titles,
                "the work was renamed, most likely, and its readers take it for two",
                "keep one entry, under the title that the work bears now"))
        .identifiers(List.of(identifier))
        .related(members.stream().skip(1).map(EntryPlace::related).toList())
        .key(identifier.canonical())
        .severity(Severity.ADVICE);
  }

  private static Finding undecided(
      Identifier identifier,
      List<EntryPlace> members,
      String titles,
      String why,
      Severity severity) {
    return Finding.of(
            members.get(0).subject(),
            new Message(
                identifier.canonical() + " stands under two titles: " + titles,
                "one of them is another work's, or " + why,
                "open "
                    + identifier.url()
                    + " and give the other entry its own link, or remove it"))
        .identifiers(List.of(identifier))
        .related(members.stream().skip(1).map(EntryPlace::related).toList())
        .key(identifier.canonical())
        .severity(severity);
  }

  private static Finding leadingElsewhere(
      Identifier identifier, List<EntryPlace> members, int works, String titles) {
    return Finding.of(
            members.get(0).subject(),
            new Message(
                identifier.canonical() + " stands under " + works + " titles: " + titles,
                "an identifier belongs to one work, so all but one of these lead elsewhere",
                "open "
                    + identifier.url()
                    + " and give the entries it does not name their own link"))
        .identifiers(List.of(identifier))
        .related(members.stream().skip(1).map(EntryPlace::related).toList())
        .key(identifier.canonical());
  }
}
