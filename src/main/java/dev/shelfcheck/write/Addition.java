package dev.shelfcheck.write;

import dev.shelfcheck.compare.Venue;
import dev.shelfcheck.model.AuthorList;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A work put into a section of a list, written as its neighbours are. */
public final class Addition {
  /** More than any other reason weighs. */
  private static final double AGAINST = 10;

  /** How much it tells that other models lead to the very same text, beside what else is told. */
  private static final double VOTE = 2;

  /** A remark of many pieces that goes counts no more than so many. */
  private static final int MOST_LEFT = 2;

  /** Where a neighbour's year is not read, it may stand there all the same, and would be lost. */
  private static final int TOLD = 3;

  /** How preprints are written is best told by preprints. */
  private static final int SERVER = 3;

  /** From which share of the entries on what they say is usual. */
  private static final double MOST = 0.6;

  /** Below which share of the entries on what they say is no custom. */
  private static final double FEW = 0.3;

  /** Below which share of preprints with a year it is not their custom to have one; chosen. */
  private static final double SELDOM = 0.1;

  /** So many neighbours show how entries are written where the new one stands. */
  private static final int NEAREST = 12;

  private static final Pattern FIRST_AUTHOR = Pattern.compile("(?i)\\bfirst author\\W*$");

  private static final Pattern OTHERS =
      Pattern.compile("(?i)[\\s,*_]*(?:et\\.? ?al|(?:and|&) others|等|\\.\\.\\.|…)");

  /** Fewer neighbours tell no custom of dates; chosen. */
  private static final int TELLING = 3;

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S");

  /** So far behind a name what says that there are more people begins. */
  private static final int NEAR = 20;

  private static final List<ValueSlot.SlotKind> KNOWN =
      List.of(ValueSlot.SlotKind.AUTHORS, ValueSlot.SlotKind.YEAR);

  private final Document document;
  private final Particulars work;

  /** With all its authors, where the list names one of each work. */
  private final Particulars whole;

  /** By its name, where the list has names. */
  private final Particulars meant;

  private final Shelfmates mates;
  private final Order.InsertionPoint place;
  private final Numbering numbering;
  private final List<Model> models;
  private final Customs customs;
  private final TableColumns tableColumns;
  private final UnsaidCells unsaidCells;
  private final UnsaidFields unsaidFields;
  private final GivenParts given;
  private final Optional<PeopleStyle> pair;
  private final Optional<LineWrapping> lineWrapping;
  private final VenueStyle venues;
  private final boolean files;
  private final String ending;

  /**
   * Looks at a section and its entries.
   *
   * @param beside the entry that the new one is to be like, where one is said
   * @param given what is to be said that nothing else is known of
   * @throws NoColumnException where there is no column of a name
   */
  public Addition(
      Document document,
      Section section,
      Optional<Entry> beside,
      Particulars named,
      GivenParts given) {
    Map<String, String> cells = given.named();
    this.given = given;
    this.document = document;
    this.mates = new Shelfmates(document, section, beside);
    Particulars work = Misfit.named(document, mates.entries()) ? named.byName() : named;
    this.meant = work;
    this.place = new Order(document, mates.entries(), work, cells).place();
    this.numbering = new Numbering(document, mates.entries());
    List<Model> here = mates.models(place.at(), numbering);
    List<Model> more = new ArrayList<>(here);
    boolean leads = here.stream().anyMatch(m -> !LinkStyle.leadsElsewhere(m.entry()));
    if (!mates.tell() || !leads) {
      more.addAll(mates.elsewhere());
    }
    this.models = withTitlesInOneColumn(leads ? here : more);
    this.customs = new Customs(more, kin(more));
    boolean rows = mates.entries().stream().anyMatch(e -> e.form() == EntryForm.ROW);
    this.tableColumns =
        new TableColumns(document, here, mates.rowsElsewhere(), rows ? cells : Map.of());
    this.unsaidFields = new UnsaidFields(document, mates.entries(), given);
    if (!rows) {
      unsaidFields.requireKnown();
    }
    this.unsaidCells = new UnsaidCells(document, mates.entries(), cells.keySet());
    this.pair = pair();
    this.lineWrapping = LineWrapping.of(document, models);
    this.venues = new VenueStyle(document, document.entries(), mates.entries());
    this.files = LinkStyle.leadsToFiles(document.entries());
    this.ending = LinkStyle.ending(document.entries());
    Particulars dated = namesPreprints() ? work.asPreprint() : work;
    Particulars shown = datesNoPreprints() ? dated.undated() : dated;
    this.whole = shown;
    this.work = oneNamed() ? alone(shown) : shown;
  }

  /**
   * Entries to write after; of rows those whose title stands in the column that most have it in.
   */
  private static List<Model> withTitlesInOneColumn(List<Model> models) {
    List<Model> whole = models.stream().filter(m -> !m.torn()).toList();
    Map<Integer, Integer> columns = new HashMap<>();
    whole.forEach(m -> columns.merge(m.column(ValueSlot.SlotKind.TITLE), 1, Integer::sum));
    return columns.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            c ->
                whole.stream()
                    .filter(m -> m.column(ValueSlot.SlotKind.TITLE) == c.getKey())
                    .toList())
        .orElse(whole);
  }

  /** Whether every entry names its work's first author and nobody else. */
  private boolean oneNamed() {
    List<Model> named =
        models.stream().filter(m -> m.entry().claim().authors().isPresent()).toList();
    return mates.tell() && !named.isEmpty() && named.stream().allMatch(this::namesOne);
  }

  /** Whether an entry names one person, and no words behind him say that there are more. */
  private boolean namesOne(Model model) {
    AuthorList authors = model.entry().claim().authors().orElseThrow();
    int end = authors.names().get(0).span().end();
    int to = Math.min(model.block().end(), end + NEAR);
    return authors.names().size() == 1
        && (authors.complete()
            || to <= end
            || !OTHERS.matcher(document.slice(new Span(end, to))).lookingAt());
  }

  /** Whether the list reads one person as the first of several, since nearly all entries do so. */
  private boolean readsFirsts() {
    return models.stream()
        .flatMap(m -> m.entry().claim().authors().stream())
        .anyMatch(a -> !a.complete());
  }

  /** Whether every venue that is named is a preprint server. */
  private boolean namesPreprints() {
    List<Venue.VenueType> kinds =
        models.stream()
            .flatMap(m -> m.entry().claim().venue().stream())
            .map(v -> Venue.of(document.slice(v.span())).kind())
            .distinct()
            .toList();
    return kinds.equals(List.of(Venue.VenueType.PREPRINT));
  }

  /** Whether a preprint is the model for what was published. */
  private boolean isPreprint(Model model) {
    return work.venue().isPresent() && namesServer(model);
  }

  private boolean namesServer(Model model) {
    return namesServer(model.entry());
  }

  private boolean namesServer(Entry entry) {
    return entry
        .claim()
        .venue()
        .filter(v -> Venue.of(document.slice(v.span())).kind() == Venue.VenueType.PREPRINT)
        .isPresent();
  }

  /** Those of some entries whose works are preprints as the new one is; none where it is none. */
  private List<Model> kin(List<Model> models) {
    return isUnpublished() ? models.stream().filter(this::namesServer).toList() : List.of();
  }

  private boolean isUnpublished() {
    return meant.venue().isEmpty() && meant.of("arxiv").isPresent();
  }

  /** Whether the list's preprints say where they are and hardly ever since when. */
  private boolean datesNoPreprints() {
    List<Entry> preprints = document.entries().stream().filter(e -> namesServer(e)).toList();
    long dated = preprints.stream().filter(e -> Order.year(e).isPresent()).count();
    return isUnpublished() && preprints.size() >= TELLING && dated < SELDOM * preprints.size();
  }

  private static Particulars alone(Particulars work) {
    return new Particulars(
        work.title(),
        work.authors().stream().limit(1).toList(),
        true,
        work.year(),
        work.posted(),
        work.venue(),
        work.identifiers());
  }

  /** What is known of the work, by which its entry is to be read. */
  public Particulars meant() {
    return meant;
  }

  /** Why it cannot stand like its neighbours, in words that go on "for"; empty where it can. */
  public Optional<String> misfit() {
    int end = place.at() > 0 ? mates.whole(place.at() - 1).end() : mates.end();
    return new Misfit(document, mates.entries(), work, given.described().isPresent()).reason(end);
  }

  /** The ways to write it, the likeliest first, no two alike. */
  public List<Proposal> proposals() {
    Map<String, Integer> shapes = new HashMap<>();
    models.stream().limit(NEAREST).forEach(m -> shapes.merge(m.shape(customs), 1, Integer::sum));
    List<EntryDraft> entryDrafts = new ArrayList<>();
    boolean firsts = firstIsLabelled() || (oneNamed() && readsFirsts());
    for (Particulars shown : firsts ? List.of(work) : List.of(work, whole)) {
      for (boolean canonical : new boolean[] {false, true}) {
        models.stream().flatMap(m -> draft(m, shown, canonical).stream()).forEach(entryDrafts::add);
      }
    }
    Map<String, Set<Integer>> votes = new HashMap<>();
    entryDrafts.forEach(
        d -> votes.computeIfAbsent(d.text(), t -> new HashSet<>()).add(d.model().entry().index()));
    // Stable: of one model the draft with links as the model writes them comes first.
    entryDrafts.sort(
        Comparator.comparingDouble(
            d ->
                cost(d, shapes.getOrDefault(d.model().shape(customs), 1))
                    - VOTE * Math.log(votes.getOrDefault(d.text(), Set.of()).size())));
    Set<ValueSlot.SlotKind> usual = usual();
    List<EntryDraft> whole =
        entryDrafts.stream().filter(d -> kinds(d.model()).containsAll(usual)).toList();
    Map<String, Proposal> distinct = new LinkedHashMap<>();
    (whole.isEmpty() ? entryDrafts : whole)
        .forEach(d -> distinct.putIfAbsent(d.text(), proposal(d)));
    return List.copyOf(distinct.values());
  }

  /** Whether one author is named as the first, so that the others have no place. */
  private boolean firstIsLabelled() {
    return models.stream()
        .anyMatch(
            m ->
                m.entry()
                    .claim()
                    .authors()
                    .map(a -> new Span(m.block().start(), a.names().get(0).span().start()))
                    .filter(s -> FIRST_AUTHOR.matcher(document.slice(s)).find())
                    .isPresent());
  }

  /** What most entries say and is known of the work: one without it does not stand like them. */
  private Set<ValueSlot.SlotKind> usual() {
    Set<ValueSlot.SlotKind> usual = EnumSet.noneOf(ValueSlot.SlotKind.class);
    for (ValueSlot.SlotKind kind : KNOWN) {
      long saying = models.stream().filter(m -> kinds(m).contains(kind)).count();
      boolean known =
          kind == ValueSlot.SlotKind.AUTHORS ? !work.authors().isEmpty() : work.year().isPresent();
      if (known && saying >= MOST * models.size()) {
        usual.add(kind);
      }
    }
    return usual;
  }

  /** What speaks against a draft: what its model says that nothing is known of, and rarity. */
  private double cost(EntryDraft entryDraft, int alike) {
    Model model = entryDraft.model();
    Set<ValueSlot.SlotKind> kinds = kinds(model);
    return Math.min(entryDraft.left(), MOST_LEFT)
        - placed(kinds)
        - (work.venue().isEmpty() && work.of("arxiv").isPresent() && namesServer(model)
            ? SERVER
            : 0)
        - Math.log(alike)
        + (hidesOthers(entryDraft.model()) ? 2 : 0)
        + (namesAlone(model) ? 2 : 0)
        + (kinds.contains(ValueSlot.SlotKind.AUTHORS) && hardlyNamed() ? AGAINST : 0)
        + (leads(entryDraft) ? 0 : AGAINST)
        + (entryDraft.isBalanced() ? 0 : AGAINST)
        + (isPreprint(entryDraft.model()) ? AGAINST : 0)
        + (LinkStyle.leadsElsewhere(entryDraft.model().entry()) ? AGAINST / 2 : 0);
  }

  /** Whether so few entries name people that these were something else. */
  private boolean hardlyNamed() {
    long naming =
        models.stream().filter(m -> kinds(m).contains(ValueSlot.SlotKind.AUTHORS)).count();
    return naming < FEW * models.size();
  }

  /** Whether a name stands in bold letters in a model, and the work's title has none. */
  private boolean namesAlone(Model model) {
    return Particulars.name(work.title()).isEmpty()
        && Slots.of(model.pieces()).stream()
            .anyMatch(
                s -> s.kind() == ValueSlot.SlotKind.TITLE && NamedTitle.of(s.raw()).isPresent());
  }

  /** Whether a draft says which work it is of, where that is known. */
  private boolean leads(EntryDraft entryDraft) {
    String text = entryDraft.text().toLowerCase(Locale.ROOT);
    return work.identifiers().isEmpty()
        || work.identifiers().stream()
            .anyMatch(i -> text.contains(i.value().toLowerCase(Locale.ROOT)));
  }

  private static Set<ValueSlot.SlotKind> kinds(Model model) {
    return Slots.of(model.pieces()).stream().map(ValueSlot::kind).collect(Collectors.toSet());
  }

  private int placed(Set<ValueSlot.SlotKind> kinds) {
    boolean named = Particulars.name(work.title()).isPresent();
    int placed = kinds.contains(ValueSlot.SlotKind.AUTHORS) && !work.authors().isEmpty() ? TOLD : 0;
    placed += kinds.contains(ValueSlot.SlotKind.YEAR) && work.year().isPresent() ? TOLD : 0;
    placed += kinds.contains(ValueSlot.SlotKind.VENUE) && work.venue().isPresent() ? TOLD : 0;
    placed += kinds.contains(ValueSlot.SlotKind.NAME) && named ? TOLD : 0;
    placed += kinds.contains(ValueSlot.SlotKind.TARGET) && !work.identifiers().isEmpty() ? 1 : 0;
    return placed;
  }

  /** Whether a model names all of few people where the list names no more than a few of many. */
  private boolean hidesOthers(Model model) {
    int most =
        models.stream()
            .flatMap(m -> m.entry().claim().authors().stream())
            .filter(AuthorList::complete)
            .mapToInt(a -> a.names().size())
            .max()
            .orElse(0);
    boolean cut =
        models.stream()
            .flatMap(m -> m.entry().claim().authors().stream())
            .anyMatch(a -> !a.complete());
    return cut
        && work.authors().size() > most
        && model.entry().claim().authors().filter(AuthorList::complete).isPresent();
  }

  private Optional<EntryDraft> draft(Model model, Particulars shown, boolean canonical) {
    Entry entry = model.entry();
    Optional<PeopleStyle> people = entry.claim().authors().flatMap(a -> style(model, a));
    LinkStyle links = new LinkStyle(shown, entry, canonical, files, ending);
    Optional<String> number =
        numbering.isBorne()
            ? Optional.of(String.valueOf(numbering.number(mates.entries(), place.at())))
            : Optional.empty();
    return EntryDraft.of(
            model,
            new SlotValues(shown, people, venues, links, DateText.posted(entry), number),
            given,
            customs,
            tableColumns)
        .map(d -> lineWrapping.map(d::wrapped).orElse(d));
  }

  private Optional<PeopleStyle> style(Model model, AuthorList authors) {
    Optional<String> raw =
        Slots.of(model.pieces()).stream()
            .filter(s -> s.kind() == ValueSlot.SlotKind.AUTHORS)
            .map(ValueSlot::raw)
            .findFirst();
    PeopleStyle style = PeopleStyle.of(document, authors, raw.orElse(""));
    return raw.map(r -> pair.map(style::pairedAs).orElse(style));
  }

  /** How two people are joined, where some entry has two. */
  private Optional<PeopleStyle> pair() {
    return models.stream()
        .flatMap(m -> m.entry().claim().authors().stream())
        .filter(a -> a.complete() && a.names().size() == 2)
        .map(a -> PeopleStyle.of(document, a, ""))
        .findFirst();
  }

  private Proposal proposal(EntryDraft entryDraft) {
    List<Replacement> replacements = new ArrayList<>();
    Set<ValueSlot.SlotKind> kinds = kinds(entryDraft.model());
    List<Entry> entries = mates.entries();
    String gap = mates.between();
    int at = place.at();
    if (entries.isEmpty()) {
      String line = document.source().text().contains("\r\n") ? "\r\n" : "\n";
      replacements.add(new Replacement(Span.at(mates.end()), line + line + entryDraft.text()));
    } else if (at == entries.size()) {
      replacements.add(
          new Replacement(Span.at(mates.whole(at - 1).end()), gap + entryDraft.text()));
    } else {
      int start = Blocks.of(document, entries.get(at)).start();
      replacements.add(new Replacement(Span.at(start), entryDraft.text() + gap));
    }
    if (numbering.isBorne()) {
      replacements.addAll(numbering.renumbered(entries, at));
    }
    return new Proposal(
        replacements,
        entryDraft.text(),
        index(replacements.get(0).span().start()),
        states(entryDraft.model(), kinds),
        kinds.contains(ValueSlot.SlotKind.TARGET)
            || kinds.contains(ValueSlot.SlotKind.IDENTIFIER)
            || addressed(),
        entryDraft.model().entry().index(),
        place.by(),
        Stream.concat(
                unsaidCells.of(entryDraft.text()).stream(),
                unsaidFields.of(entryDraft.text()).stream())
            .toList(),
        vague(entryDraft.text()));
  }

  /** Whether nearly all neighbours say more exactly when their works appeared. */
  private boolean vague(String text) {
    List<String> others =
        mates.entries().stream()
            .filter(e -> e.form() != EntryForm.ROW)
            .map(e -> document.slice(Blocks.of(document, e)))
            .toList();
    return others.size() >= TELLING && DatePrecision.mostBeyond(text, others, UnsaidCells.MOST);
  }

  /** Whether an address stands in most neighbours, be it read or not: one is to be in it, too. */
  private boolean addressed() {
    List<Entry> entries = mates.entries();
    long addressed =
        entries.stream()
            .filter(e -> ADDRESS.matcher(document.slice(Blocks.of(document, e))).find())
            .count();
    return !entries.isEmpty() && addressed >= MOST * entries.size();
  }

  private int index(int offset) {
    return (int) document.entries().stream().filter(e -> e.span().start() < offset).count();
  }

  /** The parts that a model has a place for and that are known of the work. */
  private Set<ClaimPart> states(Model model, Set<ValueSlot.SlotKind> kinds) {
    Set<ClaimPart> states = EnumSet.of(ClaimPart.TITLE);
    if (kinds.contains(ValueSlot.SlotKind.AUTHORS) && !work.authors().isEmpty()) {
      states.add(ClaimPart.AUTHORS);
    }
    if (model.entry().claim().year().isPresent() && work.year().isPresent()) {
      states.add(ClaimPart.YEAR);
    }
    if (model.entry().claim().venue().isPresent() && work.venue().isPresent()) {
      states.add(ClaimPart.VENUE);
    }
    return states;
  }
}
