package dev.shelfcheck.rules;

import dev.shelfcheck.model.ReadingList;
import dev.shelfcheck.pattern.ForeignPattern;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Declaration;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rules.entry.DeclaredField;
import dev.shelfcheck.rules.entry.EntryPlace;
import dev.shelfcheck.rules.entry.SectionProgress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rule that a page declares: a shape over one field of the entries. */
final class DeclaredRule implements Rule.OfList {
  private final RuleId id;
  private final Declaration declaration;
  private final String todo;
  private final DeclaredField field;
  private final List<ForeignPattern> sections;
  private final List<ForeignPattern> wanted;
  private final List<ForeignPattern> banned;

  /**
   * Makes a page a rule.
   *
   * @param todo what its findings say is to be done
   */
  DeclaredRule(RuleId id, Declaration declaration, String todo) {
    this.id = id;
    this.declaration = declaration;
    this.todo = todo;
    this.field = new DeclaredField(declaration.field());
    this.sections = declaration.patterns("sections");
    this.wanted = declaration.patterns("matches");
    this.banned = declaration.patterns("forbids");
  }

  @Override
  public RuleId id() {
    return id;
  }

  @Override
  public Stream<Check> check(ReadingList list) {
    List<EntryPlace> listings = EntryPlace.of(list).filter(this::concerns).toList();
    return switch (declaration.shape()) {
      case PATTERN -> listings.stream().flatMap(this::pattern);
      case REQUIRED -> listings.stream().map(this::required);
      case ALLOWED -> listings.stream().flatMap(this::allowed);
      case UNIQUE -> unique(listings);
      case ORDER -> order(listings);
    };
  }

  /** Without {@code sections}, all; else those below a heading that one of the patterns meets. */
  private boolean concerns(EntryPlace listing) {
    return sections.isEmpty()
        || listing.entry().section().path().stream()
            .anyMatch(title -> sections.stream().anyMatch(p -> p.finds(title)));
  }

  private Stream<Check> pattern(EntryPlace listing) {
    return field
        .values(listing)
        .map(
            v -> {
              boolean fits = wanted.isEmpty() || wanted.stream().anyMatch(p -> p.fits(v.value()));
              boolean clean = banned.stream().noneMatch(p -> p.finds(v.value()));
              return fits && clean
                  ? Check.holds(listing.at(v.span()))
                  : broken(listing, v, List.of());
            });
  }

  private Check required(EntryPlace listing) {
    return field.values(listing).anyMatch(v -> !v.value().isBlank())
        ? Check.holds(listing.subject())
        : Check.broken(Finding.of(listing.subject(), message("")));
  }

  private Stream<Check> allowed(EntryPlace listing) {
    List<String> values = declaration.texts("values");
    return field
        .values(listing)
        .filter(v -> !v.value().isBlank())
        .map(
            v ->
                values.contains(v.value().strip())
                    ? Check.holds(listing.at(v.span()))
                    : broken(listing, v, List.of()));
  }

  private Stream<Check> unique(List<EntryPlace> listings) {
    Map<String, Related> first = new HashMap<>();
    return listings.stream()
        .flatMap(
            l -> field.values(l).filter(v -> !v.value().isBlank()).map(v -> unique(l, v, first)))
        .toList()
        .stream();
  }

  private Check unique(
      EntryPlace listing, DeclaredField.DeclaredValue value, Map<String, Related> first) {
    Related here = new Related(listing.at(value.span()), value.value());
    Related before = first.putIfAbsent(value.value().strip(), here);
    return before == null ? Check.holds(here.subject()) : broken(listing, value, List.of(before));
  }

  private Stream<Check> order(List<EntryPlace> listings) {
    SectionProgress sectionProgress = SectionProgress.of(declaration);
    return listings.stream()
        .flatMap(
            l ->
                field
                    .values(l)
                    .filter(v -> !v.value().isBlank())
                    .limit(1)
                    .map(v -> order(l, v, sectionProgress)))
        .toList()
        .stream();
  }

  private Check order(
      EntryPlace listing, DeclaredField.DeclaredValue value, SectionProgress sectionProgress) {
    return sectionProgress
        .step(listing, value)
        .map(before -> broken(listing, value, List.of(before)))
        .orElseGet(() -> Check.holds(listing.at(value.span())));
  }

  private Check broken(
      EntryPlace listing, DeclaredField.DeclaredValue value, List<Related> others) {
    return Check.broken(
        Finding.of(listing.at(value.span()), message(value.value()))
            .related(others)
            .key(value.value()));
  }

  private Message message(String value) {
    return Message.of(declaration.message().replace("{value}", value), todo);
  }
}
