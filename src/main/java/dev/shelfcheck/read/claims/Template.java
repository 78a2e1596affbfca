package dev.shelfcheck.read.claims;

import dev.shelfcheck.model.Alternative;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Layout;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.Tail;
import dev.shelfcheck.model.Understanding;
import dev.shelfcheck.read.claims.Candidates.Candidate;
import dev.shelfcheck.read.claims.Grammar.Member;
import dev.shelfcheck.read.prose.Once;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What entries of one shape have in common: in which slot their titles stand. */
final class Template {
  /** Fewer entries teach no layout. */
  private static final int FEWEST = 3;

  /** Fewer entries do not teach what is none of their titles. */
  private static final int FEWEST_ENDED = 2;

  /** Words of two people at the end of a list of them. */
  private static final int LONGEST_LISTED = 6;

  /** The rest of a title is no longer. */
  private static final int LONGEST_REST = 12;

  /** Two names are no longer. */
  private static final int NAMES_SEEN = 80;

  /** How much better a slot must be than the one in which entries seem to have their titles. */
  private static final double CLEARLY = 0.3;

  /** A slot that is to replace another has titles in nearly all of its entries. */
  private static final double MOSTLY = 0.8;

  /** Two of three. */
  private static final double LEANING = 0.6;

  /** Titles hardly ever repeat: where half of the texts do, they are tags. */
  private static final double REPEATED = 0.5;

  /** Texts that are kept as what may be the title instead; chosen. */
  private static final int ALTERNATIVES = 4;

  /** Of a share that is told to people. */
  private static final int PERCENT = 100;

  /** A title's end, two names and whatever follows them. */
  private static final int PARTS_SEEN = 4;

  private static final Set<Headers> NAMING = EnumSet.of(Headers.TITLE, Headers.NAME);

  /** A word that says what follows is no longer. */
  private static final int LONGEST_LEAD = 16;

  /** A dash behind a name, and words: the rest of a title that was cut, or a remark. */
  private static final Pattern GOES_ON = Pattern.compile("\\W{0,2}\\s+[-–—]{1,2}\\s+[\\p{L}\\d]");

  /**
   * What a slot holds over all members.
   *
   * @param cover the share of members that have it
   * @param likeness how much its texts are like titles, on average
   * @param distinct the share of different texts among its texts
   * @param own the share of members that have their title there when read singly
   */
  private record Value(double cover, double likeness, double distinct, double own) {
    /** Of a slot that nobody has. */
    static final Value NONE = new Value(0, 0, 0, 0);

    double worth() {
      return cover * likeness * distinct;
    }
  }

  /**
   * What a value is worked out from: a slot's texts, how like titles they are, those read singly.
   */
  private record Sum(double texts, double likeness, double own) {
    static final Sum OWN = new Sum(0, 0, 1);

    static Sum of(TextKind kind) {
      return new Sum(1, kind.likeness(), 0);
    }

    Sum plus(Sum other) {
      return new Sum(texts + other.texts, likeness + other.likeness, own + other.own);
    }
  }

  private static final Place.Fact<Range> SHORTENED = new Place.Fact<>(Template::cut);

  /** Over all members: in which slot titles stand, and what each slot holds. */
  private record Choice(
      int members, Map<Slot, Value> values, Optional<Slot> title, Layout layout) {}

  /** What the members have in common at their titles. */
  private record Lesson(
      boolean ended,
      boolean agreed,
      Habits habits,
      Naming naming,
      DatedNames dated,
      YearBehind years,
      Credits credits,
      VenueBefore venues,
      boolean bylined) {}

  private final int members;
  private final Map<Slot, Value> values;
  private final Optional<Slot> title;
  private final Layout layout;
  private final Choice choice;
  private final Lesson lesson;

  private Template(
      int number,
      List<Kept> kept,
      List<Character> introductions,
      boolean bylined,
      Optional<Template> before) {
    List<Member> members = kept.stream().map(Kept::member).toList();
    this.members = members.size();
    this.values = values(members);
    this.title = members.size() < FEWEST ? Optional.empty() : choose(members);
    this.layout =
        new Layout(
            number,
            members.isEmpty() ? "" : members.get(0).shape().toLowerCase(Locale.ROOT),
            members.size(),
            title.map(s -> why(s, label(s, members))).orElse("too few entries to tell"));
    Choice now = new Choice(this.members, values, title, layout);
    this.choice = before.map(b -> b.choice).filter(now::equals).orElse(now);
    Lesson taught = lesson(kept.parallelStream().map(this::seat).toList(), introductions, bylined);
    this.lesson = before.map(b -> b.lesson).filter(taught::equals).orElse(taught);
  }

  private static Lesson lesson(List<Seat> seats, List<Character> introductions, boolean bylined) {
    List<Place> places = seats.stream().flatMap(s -> s.place().stream()).toList();
    return new Lesson(
        ended(seats),
        seats.size() < FEWEST || areTitled(seats),
        Habits.of(seats.stream().filter(Seat::isTaken).map(s -> s.stands().get()).toList()),
        Naming.of(places),
        DatedNames.of(places),
        YearBehind.of(places),
        Credits.of(places, introductions),
        VenueBefore.of(places),
        bylined);
  }

  /**
   * What entries of one shape have in common.
   *
   * @param number of the shape in its document
   * @param introductions what stands behind the colon in entries of the document with people and a
   *     colon before their titles
   * @param bylined whether people stand before titles anywhere but in hardly any entry
   * @param before what those of that number had in the last reading
   */
  static Template of(
      int number,
      List<Kept> members,
      List<Character> introductions,
      boolean bylined,
      Optional<Template> before) {
    return new Template(number, members, introductions, bylined, before);
  }

  private static Map<Slot, Value> values(List<Member> members) {
    Map<Slot, Set<String>> texts = new HashMap<>();
    Map<Slot, Sum> sums = new HashMap<>();
    for (Member member : members) {
      Optional<Candidate> own = member.ownCandidate();
      for (Candidate candidate : member.candidates()) {
        boolean longer =
            own.filter(candidate::equals).isPresent()
                && member.title().length() > candidate.text().length();
        String text = longer ? member.title() : candidate.text();
        TextKind kind = longer ? member.kind() : candidate.kind();
        texts.computeIfAbsent(candidate.slot(), s -> new HashSet<>()).add(text);
        sums.merge(candidate.slot(), Sum.of(kind), Sum::plus);
      }
      own.ifPresent(c -> sums.merge(c.slot(), Sum.OWN, Sum::plus));
    }
    Set<Slot> led = ledAlike(members);
    Map<Slot, Value> values = new HashMap<>();
    sums.forEach(
        (slot, sum) ->
            values.put(
                slot,
                new Value(
                    sum.texts / members.size(),
                    led.contains(slot) ? 0 : sum.likeness / sum.texts,
                    texts.getOrDefault(slot, Set.of()).size() / sum.texts,
                    sum.own / members.size())));
    return values;
  }

  /** The slots whose texts mostly begin with one word and a colon: it says what they are. */
  private static Set<Slot> ledAlike(List<Member> members) {
    Map<Slot, Map<String, Integer>> leads = new HashMap<>();
    Map<Slot, Integer> all = new HashMap<>();
    for (Member member : members) {
      for (Candidate candidate : member.candidates()) {
        all.merge(candidate.slot(), 1, Integer::sum);
        int colon = colon(candidate.text());
        if (colon > 0) {
          leads
              .computeIfAbsent(candidate.slot(), s -> new HashMap<>())
              .merge(candidate.text().substring(0, colon), 1, Integer::sum);
        }
      }
    }
    Set<Slot> led = new HashSet<>();
    leads.forEach(
        (slot, words) -> {
          int most = words.values().stream().mapToInt(Integer::intValue).max().orElse(0);
          if (most >= FEWEST && most * 2 > all.getOrDefault(slot, 0)) {
            led.add(slot);
          }
        });
    return led;
  }

  /** Where a colon stands behind a short beginning; -1 where none does. */
  private static int colon(String text) {
    for (int i = 1; i < Math.min(text.length(), LONGEST_LEAD); i++) {
      if (Scan.isOneOf(text.charAt(i), ":：")) {
        return i;
      }
    }
    return -1;
  }

  /** Of equals the first in the entry is the greatest: no order of hashes decides. */
  private Comparator<Slot> byValue(ToDoubleFunction<Value> of) {
    return Comparator.comparingDouble((Slot s) -> of.applyAsDouble(value(s)))
        .thenComparing(Comparator.comparingInt(Slot::number).reversed());
  }

  private Value value(Slot slot) {
    return values.getOrDefault(slot, Value.NONE);
  }

  /** The slot where titles are found singly, unless another one is clearly better. */
  private Optional<Slot> choose(List<Member> members) {
    Optional<Slot> own = values.keySet().stream().max(byValue(Value::own));
    Optional<Slot> best = values.keySet().stream().max(byValue(Value::worth));
    if (own.isEmpty() || best.isEmpty()) {
      return own;
    }
    Value better = value(best.get());
    Headers header = Headers.of(label(own.get(), members));
    boolean named =
        header == Headers.TITLE && value(own.get()).likeness() >= better.likeness() - CLEARLY;
    boolean names =
        header == Headers.NAME
            && (best.get().frame() == Slot.SlotFrame.OPENING
                || best.get().frame() == Slot.SlotFrame.ITALIC)
            && Headers.of(label(best.get(), members)) != Headers.TITLE;
    boolean clear =
        own.get().frame() != Slot.SlotFrame.CITED
            && !named
            && !names
            && (best.get().frame() != Slot.SlotFrame.OPENING
                || value(own.get()).likeness() * value(own.get()).distinct() <= CLEARLY)
            && better.worth() >= value(own.get()).worth() + CLEARLY
            && better.likeness() >= MOSTLY;
    return clear ? best : own;
  }

  private static String label(Slot slot, List<Member> members) {
    return members.stream()
        .filter(m -> m.at(slot).isPresent())
        .findFirst()
        .map(m -> m.draft().parts().get(slot.part()).label())
        .orElse("");
  }

  private String why(Slot slot, String label) {
    Value value = value(slot);
    return String.format(
        Locale.ROOT,
        "%s: %.0f %% of the entries have it, %.0f %% of its texts are different, likeness to titles"
            + " %.2f",
        slot.words(label),
        PERCENT * value.cover(),
        PERCENT * value.distinct(),
        value.likeness());
  }

  /** Where a member's title stands, and how sure that is. */
  Titling read(Kept kept) {
    return kept.titling.of(choice, lesson, () -> read(kept.member(), seat(kept)));
  }

  private Titling read(Member member, Seat seat) {
    Titling read = seat.titling();
    if (!seat.isTaken()) {
      return read;
    }
    Shape shape = shape(member, read);
    Range range =
        joined(shape, whole(shape, member, lesson.ended() ? shorter(member, read) : read.range()));
    Range title =
        lesson
            .dated()
            .read(shape, range)
            .orElseGet(() -> ends(shape, lesson.naming().read(shape, range)));
    Titling last = new Titling(read.part(), title, read.understanding());
    return !member.isPlain()
            || !lesson.agreed()
            || isSuspect(member, last)
            || lesson.years().leaves(shape, title)
            || lesson
                .habits()
                .isBrokenBy(stands(member, new Titling(read.part(), range, read.understanding())))
        ? last.with(last.understanding().doubted())
        : last;
  }

  /**
   * A title with its rest in the next line, up to a label, where hardly any other title has words
   * below it.
   */
  private Range joined(Shape shape, Range title) {
    int feed = shape.text().indexOf('\n', title.to());
    boolean comma = feed >= 0 && shape.text().substring(title.to(), feed).strip().equals(",");
    if (feed < 0 || (!comma && !lesson.habits().isWrapped(Edges.of(shape, title)))) {
      return title;
    }
    Range rest = PlainRun.read(shape, feed + 1, shape.text().length());
    String words = shape.text().substring(rest.from(), rest.to());
    boolean labelled =
        shape.links().stream()
            .filter(l -> l.from() >= rest.to())
            .limit(1)
            .filter(shape::isLabel)
            .anyMatch(l -> shape.words(rest.to(), l.from()) == 0);
    boolean goesOn =
        labelled
            && rest.from() == feed + 1
            && shape.words(rest.from(), rest.to()) <= LONGEST_REST
            && (AuthorsFirst.hasSubject(words) || !TextKind.of(words).noTitle());
    return goesOn ? shape.trimmed(new Range(title.from(), rest.to())) : title;
  }

  /** What seems people before a title is of it where hardly anybody has people before his. */
  private Range whole(Shape shape, Member member, Range title) {
    return member.own().range().equals(title)
            && isPlain(shape, title)
            && ((!lesson.bylined() && !areListed(shape, title))
                || lesson.habits().isCutBefore(Edges.of(shape, title)))
            && EntryReader.isBehindPeople(shape, title)
            && !areJoined(shape.text().substring(shape.lead(), title.from()))
        ? new Range(shape.lead(), title.to())
        : title;
  }

  /** Whether no letters of their own and no link begin where a title does. */
  private static boolean isPlain(Shape shape, Range title) {
    return shape.prose().marks().stream().noneMatch(m -> m.from() == title.from())
        && shape.links().stream().noneMatch(l -> l.from() == title.from());
  }

  /** Whether three commas or more stand before a title, as in a list of people. */
  private static boolean areListed(Shape shape, Range title) {
    int from = Math.min(shape.lead(), title.from());
    return shape.text().substring(from, title.from()).chars().filter(c -> c == ',').count()
        >= FEWEST;
  }

  /** Whether a comma and a list of people stand before what is rather one of them. */
  private static boolean isListed(Shape shape, Range title) {
    String before = shape.text().substring(Math.min(shape.lead(), title.from()), title.from());
    String bare = Tail.cut(before, " ,");
    return before.stripTrailing().endsWith(",")
        && !bare.isEmpty()
        && !Scan.isDigit(bare.charAt(bare.length() - 1))
        && shape.words(title.from(), title.to()) <= LONGEST_LISTED
        && isPlain(shape, title)
        && areListed(shape, title);
  }

  /** Whether people show that they are some, not family names alone where nobody has people. */
  private boolean areJoined(String people) {
    boolean families =
        !lesson.bylined()
            && Names.read(Tail.cut(people, " ,;:-–—"))
                .filter(f -> f.complete())
                .filter(f -> f.names().stream().allMatch(n -> Shape.words(n.text()) == 1))
                .isPresent();
    return !families && Names.areJoined(people);
  }

  /** A title without the venue, year and people that stand at its ends in the entries around. */
  private Range ends(Shape shape, Range title) {
    Range behind = lesson.venues().read(shape, title);
    return lesson.credits().read(shape, lesson.years().read(shape, behind));
  }

  private static Shape shape(Member member, Titling read) {
    return Shape.of(member.draft().parts().get(read.part()).prose());
  }

  /**
   * Whether half of the members have a title: else they are people, journals, houses, remarks, and
   * what was read in the others is as doubtful.
   */
  private static boolean areTitled(List<Seat> seats) {
    long titled = seats.stream().filter(s -> s.isTaken() && s.titled().get()).count();
    return titled * 2 >= seats.size();
  }

  private static boolean isTitled(Member member, Titling read) {
    String text = member.draft().parts().get(read.part()).prose().text();
    String title = EntryReader.squeeze(text.substring(read.range().from(), read.range().to()));
    TextKind kind = TextKind.of(title);
    boolean name =
        kind == TextKind.NAMES && member.draft().form() != EntryForm.ROW && !Names.areListed(title);
    return !describesAddress(shape(member, read), read.range())
        && (name
            || isCited(member)
            || (kind.likeness() >= TextKind.NAME.likeness() && !Venues.isJournal(title)));
  }

  /** Whether a bare address stands before what begins small: what it is about, and no title. */
  private static boolean describesAddress(Shape shape, Range title) {
    int at = title.from();
    while (at > 0
        && !Character.isLetterOrDigit(shape.text().charAt(at - 1))
        && shape.text().charAt(at - 1) != '/') {
      at--;
    }
    int end = at;
    return !title.isEmpty()
        && Character.isLowerCase(shape.text().charAt(title.from()))
        && shape.links().stream().anyMatch(l -> l.form() == LinkForm.BARE && l.to() == end);
  }

  private static Habits.TitleSample stands(Member member, Titling read) {
    Shape shape = shape(member, read);
    boolean own = read.part() == member.own().part() && read.range().equals(member.own().range());
    boolean names = member.kind() == TextKind.NAMES && !Names.areListed(member.title());
    return new Habits.TitleSample(
        Edges.of(shape, read.range()), own && !names ? member.kind() : TextKind.TITLE);
  }

  /** Whether a title shows of itself that it holds too much, or by what follows it too little. */
  private boolean isSuspect(Member member, Titling read) {
    String text = member.draft().parts().get(read.part()).prose().text();
    String title = text.substring(read.range().from(), read.range().to());
    Matcher rest = GOES_ON.matcher(text).region(read.range().to(), text.length());
    boolean cut =
        TextKind.of(title) == TextKind.NAME && settled() && rest.lookingAt() && !isTalk(text, rest);
    return Doubt.isMixed(title)
        || cut
        || (isListed(shape(member, read), read.range()) && !isBehindSurePeople(member, read))
        || describesAddress(shape(member, read), read.range());
  }

  /** Whether people that cannot be a title's words end where it begins. */
  private static boolean isBehindSurePeople(Member member, Titling read) {
    return shape(member, read)
        .people()
        .filter(p -> p.sure() && p.end() == read.range().from())
        .isPresent();
  }

  private static boolean isTalk(String text, Matcher rest) {
    int end = text.indexOf('\n', rest.end() - 1);
    return Talk.is(text.substring(rest.end() - 1, end < 0 ? text.length() : end));
  }

  private static Range shorter(Member member, Titling read) {
    return shape(member, read).place(read.range()).tell(SHORTENED);
  }

  private static Range cut(Place place) {
    Range cut = TitleEnds.cut(place.shape(), place.title(), true);
    return cut.equals(place.title()) ? cut : TitleTrim.trim(place.shape(), cut);
  }

  /** Whether people follow a title behind a comma. */
  private static boolean followed(Member member, Titling read) {
    String text = member.draft().parts().get(read.part()).prose().text();
    String rest =
        text.substring(read.range().to(), Math.min(text.length(), read.range().to() + NAMES_SEEN));
    String[] behind = rest.split("[,，]", PARTS_SEEN);
    return behind.length > 2
        && behind[0].isBlank()
        && Names.read(behind[1] + "," + behind[2]).isPresent();
  }

  /**
   * Whether what looks like people, houses, journals ends most titles, so that it is none of them.
   */
  private static boolean ended(List<Seat> seats) {
    if (seats.size() < FEWEST_ENDED) {
      return false;
    }
    int whole = 0;
    for (Seat seat : seats) {
      whole += seat.isTaken() && seat.ended().get() ? 0 : 1;
      if (whole * 2 > seats.size()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEnded(Member member, Titling read) {
    return !shorter(member, read).equals(read.range()) || followed(member, read);
  }

  private Seat seat(Kept kept) {
    return kept.seat.of(choice, kept, () -> seat(kept.member(), placed(kept.member())));
  }

  private static Seat seat(Member member, Titling read) {
    return new Seat(
        read,
        read.part() < 0 ? Optional.empty() : Optional.of(shape(member, read).place(read.range())),
        new Once<>(() -> isEnded(member, read)),
        new Once<>(() -> isTitled(member, read)),
        new Once<>(() -> stands(member, read)));
  }

  private Titling placed(Member member) {
    TextKind own = member.kind();
    Optional<Candidate> meant = title.flatMap(member::at);
    boolean here = title.isEmpty() || member.ownCandidate().map(Candidate::slot).equals(title);
    boolean named = isColumnOf(member, Headers.TITLE) && !own.noTitle();
    if (!here
        && !named
        && meant.isPresent()
        && (better(meant.get().kind(), own) || tagged(member) || isOfRow(member, meant.get()))) {
      return titling(member, meant.get(), false);
    }
    if (own.noTitle()
        && !member.title().isEmpty()
        && !(own.mayBeTitle() && here && (settled() || isCited(member)))
        && !(own == TextKind.NAMES && !Names.areListed(member.title()))
        && !isNamed(member, own)) {
      return best(member)
          .map(c -> titling(member, c, true))
          .orElseGet(() -> member.own().with(understanding(member, member.title(), true)));
    }
    return member.own().with(understanding(member, member.title(), doubted(member, own, here)));
  }

  /**
   * Whether the columns' header, or nearly all rows, say that a row's title stands in another cell
   * than the one that looks best by itself.
   */
  private boolean isOfRow(Member member, Candidate meant) {
    if (member.draft().form() != EntryForm.ROW
        || member.own().part() < 0
        || meant.slot().part() == member.own().part()) {
      return false;
    }
    boolean named = NAMING.contains(header(member, meant.slot().part()));
    boolean elsewhere = NAMING.contains(header(member, member.own().part()));
    return !elsewhere
        && (named
            ? !meant.kind().noTitle() || meant.kind().mayBeTitle()
            : !meant.kind().noTitle() && value(meant.slot()).own() >= MOSTLY);
  }

  private static Headers header(Member member, int part) {
    return Headers.of(member.draft().parts().get(part).label());
  }

  /**
   * Whether a column of names holds it: {@code MossLeaf 2022} need be no venue, {@code Stone Triad}
   * nobody.
   */
  private static boolean isNamed(Member member, TextKind own) {
    boolean name = own == TextKind.VENUE ? !Venues.isVenue(member.title()) : own.mayBeTitle();
    return name && isColumnOf(member, Headers.NAME);
  }

  /** Whether a title stands under a header that says this. */
  private static boolean isColumnOf(Member member, Headers header) {
    return member.own().part() >= 0
        && Headers.of(member.draft().parts().get(member.own().part()).label()) == header;
  }

  /** Whether a title stands behind people as in a bibliography, whatever it looks like. */
  private static boolean isCited(Member member) {
    return member.ownCandidate().filter(c -> c.slot().frame() == Slot.SlotFrame.CITED).isPresent();
  }

  /** Whether a title may well be something else: torn, or a name where others have titles. */
  private boolean doubted(Member member, TextKind own, boolean here) {
    if (Doubt.isTorn(member.title())) {
      return true;
    }
    boolean remark =
        own == TextKind.REMARK
            && !(here && settled())
            && !member.title().endsWith("?")
            && member
                .ownCandidate()
                .filter(c -> c.slot().frame() == Slot.SlotFrame.OPENING)
                .isPresent();
    if (remark) {
      return true;
    }
    if (own == TextKind.REMARK && isColumnOf(member, Headers.TITLE)) {
      return false;
    }
    boolean named = own == TextKind.NAME || own == TextKind.REMARK;
    boolean others =
        member.candidates().stream()
            .anyMatch(
                c ->
                    c.kind() == TextKind.TITLE
                        && c.slot().frame() != Slot.SlotFrame.OPENING
                        && c.slot().frame() != Slot.SlotFrame.ITALIC
                        && !member.title().contains(c.text()));
    return named && settled() && (others || !here);
  }

  /** Whether what stands in the titles' slot is rather the title than what was read singly. */
  private boolean better(TextKind meant, TextKind own) {
    return meant.noTitle()
        ? meant.mayBeTitle() && own.noTitle() && leans()
        : meant.likeness() >= own.likeness();
  }

  /** Whether what was read singly stands where the others have a tag: it hardly ever differs. */
  private boolean tagged(Member member) {
    return settled()
        && member
            .ownCandidate()
            .map(c -> value(c.slot()))
            .filter(v -> v.distinct() <= REPEATED)
            .isPresent();
  }

  /** Whether the titles' slot holds titles nearly always. */
  private boolean settled() {
    return title.filter(s -> value(s).likeness() >= MOSTLY).isPresent();
  }

  /** Whether it mostly does: then what looks like people in it is a title, too. */
  private boolean leans() {
    return title.filter(s -> value(s).likeness() >= LEANING).isPresent();
  }

  /** The likeliest title among the candidates of a member whose own is none. */
  private Optional<Candidate> best(Member member) {
    double own = member.ownCandidate().map(c -> value(c.slot()).worth()).orElse(0.0);
    return member.candidates().stream()
        .filter(c -> c.kind() == TextKind.TITLE && value(c.slot()).worth() > own)
        .max(Comparator.comparing(c -> value(c.slot()).worth()));
  }

  private Titling titling(Member member, Candidate candidate, boolean doubtful) {
    Shape shape = Shape.of(member.draft().parts().get(candidate.slot().part()).prose());
    Range range =
        candidate.slot().frame() == Slot.SlotFrame.BOLD
            ? new BoldTitle(shape)
                .atStart(candidate.range().from())
                .map(r -> TitleTrim.trim(shape, r))
                .orElse(candidate.range())
            : candidate.range();
    return new Titling(
        candidate.slot().part(), range, understanding(member, candidate.text(), doubtful));
  }

  private Understanding understanding(Member member, String title, boolean doubtful) {
    List<Alternative> others =
        member.candidates().stream()
            .filter(c -> !c.kind().noTitle() && !title.contains(c.text()))
            .sorted(Comparator.comparing(c -> -value(c.slot()).worth()))
            .limit(ALTERNATIVES)
            .map(c -> alternative(member, c))
            .toList();
    return new Understanding(
        doubtful ? EnumSet.allOf(ClaimPart.class) : Set.of(),
        others,
        members < FEWEST ? Optional.empty() : Optional.of(layout));
  }

  private static Alternative alternative(Member member, Candidate candidate) {
    return new Alternative(
        candidate.slot().number(),
        new Stated<>(
            candidate.text(),
            member
                .draft()
                .parts()
                .get(candidate.slot().part())
                .prose()
                .span(candidate.range().from(), candidate.range().to())));
  }
}
