package dev.shelfcheck.engine;

import dev.shelfcheck.audit.Identity;
import dev.shelfcheck.forms.Sink;
import dev.shelfcheck.forms.Spoilt;
import dev.shelfcheck.forms.Well;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.EntryForm;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What earlier runs judged. It is found again by all that it rests on: the readings of its files,
 * the rules and how severe they are there, the day, the sources. So it is never of another text or
 * of another day. Files beside the list that had a part in it are asked for again; what the memory
 * of earlier runs had a part in is judged anew: nobody knows how long that stays.
 */
final class Retained {
  /** Bytes of a SHA-256. */
  private static final int NAME = 32;

  private static final List<EntryForm> FORMS = List.of(EntryForm.values());

  private final Keeping keeping;
  private final String footing;

  /** The tasks that need not be kept, since they were found. */
  private final Set<Task> found = new HashSet<>();

  /** What findings that were found are named. */
  private final Map<Finding, String> names = Collections.synchronizedMap(new IdentityHashMap<>());

  private Retained(Keeping keeping, String footing) {
    this.keeping = keeping;
    this.footing = footing;
  }

  /** Absent where nobody can tell what judgments rest on. */
  static Optional<Retained> of(Keeping keeping, Asker asker) {
    return asker
        .state()
        .flatMap(sources -> keeping.rules().map(rules -> rules.length() + "\n" + rules + sources))
        .map(all -> new Retained(keeping, Identity.digest(all, NAME)));
  }

  /** A lot, and what was found of it. */
  private record RecalledLot(Lot lot, Map<String, Ruling> rulings) {}

  /** Makes known what earlier runs made of some lots, where the files beside them are the same. */
  void recall(List<Lot> lots, Judgments judged, Rounds rounds) {
    List<Lot> open = lots.stream().filter(l -> !l.tasks().stream().allMatch(judged::has)).toList();
    List<RecalledLot> all = open.parallelStream().map(this::found).toList();
    rounds.ask(
        all.stream()
            .flatMap(f -> f.rulings().values().stream())
            .flatMap(r -> r.files().keySet().stream())
            .toList());
    for (RecalledLot each : all) {
      for (Task task : each.lot().tasks()) {
        Ruling kept = each.rulings().get(task.rule().id().value());
        if (kept != null && !judged.has(task) && rounds.takesOver(task, kept.files())) {
          judged.put(task, kept.judged());
          found.add(task);
        }
      }
    }
  }

  private RecalledLot found(Lot lot) {
    Map<String, ActiveRule> rules =
        lot.tasks().stream().collect(Collectors.toMap(t -> t.rule().id().value(), Task::rule));
    return new RecalledLot(
        lot,
        name(lot)
            .flatMap(keeping::get)
            .map(bytes -> JudgmentForm.read(bytes, rules, lot.documents(), names::put))
            .orElse(Map.of()));
  }

  /**
   * Keeps what became of some lots, but for tasks of which nobody knows how long their judgments
   * stay true.
   */
  void keep(List<Lot> lots, Judgments judged, Rounds rounds) {
    Set<Task> fickle = rounds.fickle();
    lots.parallelStream()
        .filter(l -> !l.tasks().stream().allMatch(t -> found.contains(t) || fickle.contains(t)))
        .forEach(lot -> name(lot).ifPresent(name -> keep(name, lot, judged, rounds)));
  }

  /** Keeps what reads back as the very same. */
  private void keep(String name, Lot lot, Judgments judged, Rounds rounds) {
    Map<String, ActiveRule> rules = new TreeMap<>();
    Map<String, Ruling> all = new TreeMap<>();
    for (Task task : lot.tasks()) {
      if (!rounds.fickle().contains(task)) {
        rules.put(task.rule().id().value(), task.rule());
        all.put(
            task.rule().id().value(), new Ruling(Summed.of(judged.of(task)), rounds.files(task)));
      }
    }
    try {
      byte[] bytes = JudgmentForm.write(all, lot.documents());
      if (JudgmentForm.read(bytes, rules, lot.documents(), (f, n) -> {}).equals(all)) {
        keeping.put(name, bytes);
      }
    } catch (Spoilt e) {
      return; // it speaks of what is not at hand another time
    }
  }

  /** What the fingerprint of a finding begins with; absent where it was not found. */
  Optional<String> name(Finding finding) {
    return Optional.ofNullable(names.get(finding));
  }

  /** The keys that a rule makes of a document's entries, by whichever run. */
  List<String> keys(Rule.ByKeys rule, Document document) {
    Optional<String> name = keeping.name(document).map(n -> name(rule, n));
    Optional<List<String>> kept = name.flatMap(keeping::get).flatMap(bytes -> keys(bytes));
    if (kept.isPresent()) {
      return kept.get();
    }
    List<String> made = rule.keys(document);
    Sink sink = new Sink(document);
    sink.number(made.size());
    made.forEach(sink::text);
    name.filter(n -> keys(sink.bytes()).filter(made::equals).isPresent())
        .ifPresent(n -> keeping.put(n, sink.bytes()));
    return made;
  }

  private static Optional<List<String>> keys(byte[] bytes) {
    Well well = new Well(bytes, bytes);
    try {
      List<String> keys = new ArrayList<>();
      for (int left = well.count(); left > 0; left--) {
        keys.add(well.text());
      }
      return Optional.of(keys).filter(all -> well.isEmpty());
    } catch (Spoilt | BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  /** The layouts of a document that were misread, worked out by whichever run. */
  Set<Misgivings.LayoutGroup> misread(
      Document document, byte[] looks, Supplier<Set<Misgivings.LayoutGroup>> made) {
    Optional<String> name = keeping.name(document).map(n -> name(looks, n));
    Optional<Set<Misgivings.LayoutGroup>> kept =
        name.flatMap(keeping::get).flatMap(Retained::groups);
    if (kept.isPresent()) {
      return kept.get();
    }
    Set<Misgivings.LayoutGroup> groups = made.get();
    Sink sink = new Sink(document);
    sink.number(groups.size());
    for (Misgivings.LayoutGroup group : groups) {
      sink.number(group.layout() + 1);
      sink.number(FORMS.indexOf(group.form()));
    }
    name.ifPresent(n -> keeping.put(n, sink.bytes()));
    return groups;
  }

  private static Optional<Set<Misgivings.LayoutGroup>> groups(byte[] bytes) {
    Well well = new Well(bytes, bytes);
    try {
      Set<Misgivings.LayoutGroup> groups = new HashSet<>();
      for (int left = well.count(); left > 0; left--) {
        groups.add(new Misgivings.LayoutGroup(well.number() - 1, FORMS.get(well.number())));
      }
      return Optional.of(groups).filter(all -> well.isEmpty());
    } catch (Spoilt | BufferUnderflowException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** By the reading and by what the rules made of each entry, which is all that it rests on. */
  private static String name(byte[] looks, String reading) {
    StringBuilder name = new StringBuilder("misread\n");
    part(name, reading);
    part(name, new String(looks, StandardCharsets.ISO_8859_1));
    return Identity.digest(name.toString(), NAME);
  }

  private String name(Rule.ByKeys rule, String reading) {
    StringBuilder name = new StringBuilder(footing);
    part(name, rule.id().value());
    part(name, reading);
    return Identity.digest(name.toString(), NAME);
  }

  private Optional<String> name(Lot lot) {
    StringBuilder name = new StringBuilder(footing);
    part(name, lot.list());
    for (Document document : lot.documents()) {
      Optional<String> reading = keeping.name(document);
      if (reading.isEmpty()) {
        return Optional.empty();
      }
      part(name, reading.get());
      for (Task task : lot.tasks()) {
        ActiveRule rule = task.rule();
        part(name, rule.id().value());
        part(name, rule.inFile().apply(document.path()).map(Enum::name).orElse(""));
        part(name, rule.severity().name());
      }
    }
    return Optional.of(Identity.digest(name.toString(), NAME));
  }

  /** Told from what comes before and after it by its length. */
  private static void part(StringBuilder name, String part) {
    name.append(part.length()).append(' ').append(part).append('\n');
  }
}
