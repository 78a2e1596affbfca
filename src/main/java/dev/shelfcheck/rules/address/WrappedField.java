package dev.shelfcheck.rules.address;

import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.compare.Title;
import dev.shelfcheck.compare.TitleComparison;
import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Field;
import dev.shelfcheck.rule.Subject;
import dev.shelfcheck.rules.duplicate.Siblings;
import dev.shelfcheck.rules.entry.BibtexEntry;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.KnownWork;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field for an identifier, and the identifier within the address or the label that stands there.
 *
 * @param bare what is to stand in the field
 */
public record WrappedField(BibtexEntry bibtexEntry, Field field, String bare) {
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

  /** Whether a field is one for an identifier. */
  public static boolean isFor(Field field) {
    String name = BibtexEntry.name(field);
    return name.equals("doi") || name.equals("eprint");
  }

  /** What a field for an identifier holds; absent where it holds the identifier alone, or none. */
  public static Optional<WrappedField> of(BibtexEntry bibtexEntry, Field field) {
    String written = bibtexEntry.written(field);
    Matcher m = (isDoi(field) ? DOI : EPRINT).matcher(written);
    return m.matches() && !m.group(1).equals(written.strip())
        ? Optional.of(new WrappedField(bibtexEntry, field, m.group(1)))
        : Optional.empty();
  }

  private static boolean isDoi(Field field) {
    return BibtexEntry.name(field).equals("doi");
  }

  /** The field's name. */
  public String name() {
    return BibtexEntry.name(field);
  }

  /** What the field is for, as messages name it. */
  public String noun() {
    return isDoi(field) ? "DOI" : "identifier";
  }

  /** Where it stands. */
  public Subject subject() {
    return bibtexEntry.at(field.span());
  }

  /** Whether it is a label that stands in front, not an address. */
  public boolean isLabelled() {
    String written = bibtexEntry.written(field);
    return written.substring(0, written.indexOf(bare)).indexOf('/') < 0;
  }

  /** What is to be asked of the identifier, if it is one. */
  public Optional<WorkById> question() {
    return (isDoi(field) ? Doi.identifier(bare) : ArxivId.parse(bare)).map(WorkById::new);
  }

  /** Whether the identifier is an entry's of another title, too. */
  public boolean isShared(Siblings siblings) {
    return bibtexEntry.entry().title().isPresent()
        && question().filter(q -> siblings.another(listing(), q.identifier())).isPresent();
  }

  private Listing listing() {
    String title = bibtexEntry.entry().title().orElse("");
    return new Listing(bibtexEntry.document(), bibtexEntry.entry(), title, Title.of(title));
  }

  /** Whether the record bears another title than the entry, and shares little of it. */
  public boolean isStrange(Answers answers) {
    Title listed = Title.of(bibtexEntry.entry().title().orElse(""));
    return !listed.isEmpty()
        && question()
            .flatMap(q -> KnownWork.held(answers, q))
            .map(h -> TitleComparison.closest(listed, h.value().titles()))
            .filter(c -> !c.relation().agrees() && !c.sharedName() && c.likeness() < LIKE)
            .isPresent();
  }
}
