package dev.shelfcheck.rules;

import dev.shelfcheck.model.Defect;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.rule.Check;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Rule;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.entry.BibtexEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A BibTeX entry names a string or another entry that is not defined. */
final class UndefinedName implements Rule.OfLibrary {
  private static final Pattern STRING =
      Pattern.compile("(?i)@string\\s{0,9}[{(]\\s{0,9}([^\\s=]{1,99})");

  /** The strings that BibTeX's own styles and IEEE's files of abbreviations define. */
  private static final Pattern BUILT_IN =
      Pattern.compile(
          "(?i)ieee_\\w+|acmcs|acta|cacm|ibmjrd|ibmsj|ieeese|ieeetc|ieeetcad|ipl|jacm|jcss|scp"
              + "|sicomp|tocs|tods|tog|toms|toois|toplas|tcs");

  @Override
  public Stream<Check> check(Library library) {
    List<Document> files =
        library.documents().filter(d -> BibtexEntry.of(d).findAny().isPresent()).toList();
    return Stream.concat(strings(files), files.stream().flatMap(d -> parents(d, files)));
  }

  /** A string may be defined in another file of the library. */
  private static Stream<Check> strings(List<Document> files) {
    List<Defect> none = List.of();
    boolean any = files.stream().anyMatch(d -> !undefined(d).equals(none));
    Set<String> defined = any ? defined(files) : Set.of();
    return files.stream()
        .flatMap(
            d ->
                undefined(d).stream()
                    .filter(s -> !BUILT_IN.matcher(s.detail()).matches())
                    .filter(s -> !defined.contains(s.detail().toLowerCase(Locale.ROOT)))
                    .map(s -> Check.broken(string(d, s))));
  }

  private static List<Defect> undefined(Document document) {
    return document.defects().stream()
        .filter(d -> d.kind() == Defect.DefectKind.UNDEFINED_STRING)
        .toList();
  }

  private static Set<String> defined(List<Document> files) {
    return files.stream()
        .flatMap(d -> STRING.matcher(d.source().text()).results())
        .map((MatchResult m) -> m.group(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Finding string(Document document, Defect defect) {
    Optional<BibtexEntry> bibtexEntry =
        BibtexEntry.of(document).filter(c -> c.entry().span().contains(defect.span())).findFirst();
    Subject subject =
        bibtexEntry
            .map(c -> c.at(defect.span()))
            .orElseGet(() -> Subject.of(document, defect.span()));
    return Finding.of(
            subject,
            "the string " + defect.detail() + " is defined nowhere",
            "BibTeX prints nothing in its place",
            "put braces around it if it is the value itself, or define it with @string")
        .key(defect.detail());
  }

  private static Stream<Check> parents(Document document, List<Document> files) {
    Set<String> keys = new HashSet<>();
    return BibtexEntry.of(document)
        .flatMap(
            c ->
                c.own()
                    .filter(f -> BibtexEntry.name(f).equals("crossref"))
                    .filter(f -> !f.text().isBlank())
                    .map(
                        f -> {
                          if (keys.isEmpty()) {
                            files.stream()
                                .flatMap(BibtexEntry::of)
                                .forEach(k -> keys.add(k.key().text().toLowerCase(Locale.ROOT)));
                          }
                          return keys.contains(f.text().toLowerCase(Locale.ROOT))
                              ? Check.holds(c.at(f.span()))
                              : Check.broken(parent(c, f.text(), c.at(f.span())));
                        }));
  }

  private static Finding parent(BibtexEntry bibtexEntry, String key, Subject subject) {
    return Finding.of(
            subject,
            bibtexEntry.shown() + " takes over from the entry " + key + ", which is not there",
            "what it was to take over is missing in the reference",
            "add the entry " + key + ", or correct the key")
        .key(key);
  }
}
