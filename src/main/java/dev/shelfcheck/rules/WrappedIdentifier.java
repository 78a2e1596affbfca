package dev.shelfcheck.rules;

import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.model.Span;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.address.WrappedField;
import dev.shelfcheck.rules.address.WrappedFields;
import dev.shelfcheck.rules.duplicate.Siblings;
import dev.shelfcheck.rules.entry.BibtexEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field for an identifier holds an address, or a label, around it. */
final class WrappedIdentifier implements Rule.OfDocument {
  /** So many of one file are written so by habit, and said once. */
  private static final int HABIT = 4;

  @Override
  public Stream<Check> check(Document document) {
    List<Check> checks = new ArrayList<>();
    Map<String, List<WrappedField>> wrapped = new LinkedHashMap<>();
    BibtexEntry.of(document)
        .forEach(
            e -> e.own().filter(WrappedField::isFor).forEach(f -> sort(e, f, checks, wrapped)));
    Set<Span> shared = shared(document, wrapped.values());
    wrapped.values().stream()
        .flatMap(all -> all.size() > HABIT ? Stream.of(all) : all.stream().map(List::of))
        .flatMap(some -> judged(some, shared))
        .forEach(checks::add);
    return checks.stream();
  }

  private static void sort(
      BibtexEntry entry, Field field, List<Check> sound, Map<String, List<WrappedField>> wrapped) {
    Optional<WrappedField> found = WrappedField.of(entry, field);
    if (found.isPresent()) {
      wrapped.computeIfAbsent(found.get().name(), n -> new ArrayList<>()).add(found.get());
    } else {
      sound.add(Check.holds(entry.at(field.span())));
    }
  }

  /** Where an identifier stands that is an entry's of another title, too. */
  private static Set<Span> shared(Document document, Collection<List<WrappedField>> wrapped) {
    if (wrapped.isEmpty()) {
      return Set.of();
    }
    Siblings siblings = Siblings.of(document);
    return wrapped.stream()
        .flatMap(List::stream)
        .filter(w -> w.isShared(siblings))
        .map(w -> w.field().span())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those that name the entry's work, and those that may be another's: these are not cemented. */
  private static Stream<Check> judged(List<WrappedField> all, Set<Span> shared) {
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
                                            != (shared.contains(w.field().span())
                                                || w.isStrange(a)))
                                .toList(),
                            sound)));
  }

  private static Check told(Subject subject, List<WrappedField> some, boolean sound) {
    if (some.isEmpty()) {
      return Check.holds(subject);
    }
    WrappedFields fields = new WrappedFields(some);
    return Check.broken(sound ? fields.unwrapped() : fields.strange());
  }
}
