package dev.shelfcheck.rules;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.RuleId;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.duplicate.Siblings;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.KnownWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field for an identifier holds an address, or a label, around it. */
final class WrappedIdentifier implements Rule.OfDocument {
  private static final Pattern DOI =
      Pattern.compile(
          "\\s*(?i:doi\\s*:?\\s*)?(?i:(?:https?://)?(?:www\\.|dx\\.)?doi\\.org/(?:doi:)?)?"
              + "(10\\.\\d{4,9}/\\S+)\\s*");
  private static final Pattern EPRINT =
      Pattern.compile(
          "\\s*(?i:(?:https?://)?(?:www\\.)?arxiv\\.org/(?:abs|pdf)/|arxiv\\s*:\\s*)"
              + "((?:\\d{4}\\.\\d{4,5}|[a-z.-]+/\\d{7})(?:v\\d+)?)(?:\\.pdf)?\\s*");

  /** Titles that share so much may be two versions of one work. */
  private static final double LIKE = 0.3;

  /** So many of one file are written so by habit, and said once. */
  private static final int HABIT = 4;

  @Override
  public RuleId id() {
    return new RuleId("wrapped-identifier");
  }

  @Override
  public Stream<Check> check(Document document) {
    List<Check> checks = new ArrayList<>();
    Map<String, List<Wrapped>> wrapped = new LinkedHashMap<>();
    BibtexEntry.of(document).forEach(c -> c.own().forEach(f -> look(c, f, checks, wrapped)));
    Set<Span> shared = shared(document, wrapped);
    wrapped.forEach(
        (field, all) ->
            (all.size() > HABIT ? Stream.of(all) : all.stream().map(List::of))
                .flatMap(w -> judged(w, shared))
                .forEach(checks::add));
    return checks.stream();
  }

  /** Where an identifier stands that is an entry's of another title, too. */
  private static Set<Span> shared(Document document, Map<String, List<Wrapped>> wrapped) {
    if (wrapped.isEmpty()) {
      return Set.of();
    }
    Siblings siblings = Siblings.of(document);
    return wrapped.values().stream()
        .flatMap(List::stream)
        .filter(w -> w.shared(siblings))
        .map(w -> w.field().span())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those that name the entry's work, and those that may be another's: these are not cemented. */
  private static Stream<Check> judged(List<Wrapped> all, Set<Span> shared) {
    Subject subject = all.get(0).subject();
    List<WorkById> questions = all.stream().flatMap(w -> w.question().stream()).distinct().toList();
    return Stream.of(true, false)
        .map(
            sound ->
                new Check.Joining(
                    subject,
                    questions,
                    a ->
                        told(
                            subject,
                            all.stream()
                                .filter(
                                    w ->
                                        sound
                                            != (shared.contains(w.field().span()) || w.strange(a)))
                                .toList(),
                            sound)));
  }

  private static Check told(Subject subject, List<Wrapped> some, boolean sound) {
    if (some.isEmpty()) {
      return Check.holds(subject);
    }
    return Check.broken(sound ? finding(some).fix(fix(some)) : strange(some));
  }

  private static void look(
      BibtexEntry bibtexEntry,
      Field field,
      List<Check> checks,
      Map<String, List<Wrapped>> wrapped) {
    String name = BibtexEntry.name(field);
    if (!name.equals("doi") && !name.equals("eprint")) {
      return;
    }
    String written = bibtexEntry.written(field);
    Matcher m = (name.equals("doi") ? DOI : EPRINT).matcher(written);
    if (!m.matches() || m.group(1).equals(written.strip())) {
      checks.add(Check.holds(bibtexEntry.at(field.span())));
    } else {
      wrapped
          .computeIfAbsent(name, k -> new ArrayList<>())
          .add(new Wrapped(bibtexEntry, field, m.group(1)));
    }
  }

  /** One field, or all of a document that are written so by habit. */
  private static Finding finding(List<Wrapped> all) {
    Wrapped first = all.get(0);
    String name = BibtexEntry.name(first.field());
    String noun = name.equals("doi") ? "DOI" : "identifier";
    String places = all.size() > 1 ? ", in " + all.size() + " places" : "";
    return Finding.of(
            first.subject(),
            new Message(
                "the field " + name + " wants the " + noun + " alone" + places,
                first.labelled()
                    ? "styles write the label in front of it once more, and programs that look for"
                        + " the identifier do not find it"
                    : "styles write the address in front of it once more, and the link is dead",
                "write " + first.bare()))
        .related(all.stream().skip(1).map(w -> new Related(w.subject(), w.bare())).toList())
        .key(name);
  }

  /** Programs that fetch references fill in an identifier that they found anywhere in the text. */
  private static Finding strange(List<Wrapped> all) {
    Wrapped first = all.get(0);
    Message said = finding(all).message();
    return finding(all)
        .say(
            new Message(
                said.what() + ", and " + first.bare() + " is another work's",
                "it stands at another title, so it was not this entry's from the first",
                "look up the identifier of the work, or leave the field out"));
  }

  private static Fix fix(List<Wrapped> all) {
    String noun = BibtexEntry.name(all.get(0).field()).equals("doi") ? "DOI" : "identifier";
    return new Fix(
        "Write the " + noun + " alone",
        Fix.Applicability.SAFE,
        all.stream().map(w -> new Edit(w.subject().path(), w.field().span(), w.bare())).toList());
  }

  /** A field and what is to stand in it. */
  private record Wrapped(BibtexEntry bibtexEntry, Field field, String bare) {
    Subject subject() {
      return bibtexEntry.at(field.span());
    }

    /** Whether it is a label that stands in front, not an address. */
    boolean labelled() {
      String written = bibtexEntry.written(field);
      return written.substring(0, written.indexOf(bare)).indexOf('/') < 0;
    }

    Optional<WorkById> question() {
      return (BibtexEntry.name(field).equals("doi") ? Doi.identifier(bare) : ArxivId.parse(bare))
          .map(WorkById::new);
    }

    boolean shared(Siblings siblings) {
      return bibtexEntry.entry().title().isPresent()
          && question().filter(q -> siblings.another(listing(), q.identifier())).isPresent();
    }

    private Listing listing() {
      String title = bibtexEntry.entry().title().orElse("");
      return new Listing(bibtexEntry.document(), bibtexEntry.entry(), title, Title.of(title));
    }

    /** Whether the record bears another title than the entry, and shares little of it. */
    boolean strange(Answers answers) {
      Title listed = Title.of(bibtexEntry.entry().title().orElse(""));
      return !listed.isEmpty()
          && question()
              .flatMap(q -> KnownWork.held(answers, q))
              .map(h -> TitleComparison.closest(listed, h.value().titles()))
              .filter(c -> !c.relation().agrees() && !c.sharedName() && c.likeness() < LIKE)
              .isPresent();
    }
  }
}
