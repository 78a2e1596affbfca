package dev.shelfcheck.rules.duplicate;

import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.rules.entry.EntryPlace;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One identifier under several titles, told.
 *
 * @param members the entries that bear it
 * @param works those of them that name each work
 */
public record IdentifierConflict(
    Identifier identifier, List<EntryPlace> members, List<List<EntryPlace>> works) {

  /** One work, most likely, that was renamed: advice. */
  public Finding underTwoNames() {
    return finding(
            " is listed under two names: ",
            "the work was renamed, most likely, and its readers take it for two",
            "keep one entry, under the title that the work bears now")
        .severity(Severity.ADVICE);
  }

  /**
   * Two works, or one for another reason: a warning, where the rule does not weigh it otherwise.
   *
   * @param why that reason, as a message says it
   */
  public Finding undecided(String why) {
    return finding(
            " stands under two titles: ",
            "one of them is another work's, or " + why,
            "open " + identifier.url() + " and give the other entry its own link, or remove it")
        .severity(Severity.WARNING);
  }

  /** Several works, of which the identifier can be but one's. */
  public Finding leadingElsewhere() {
    return finding(
        " stands under " + works.size() + " titles: ",
        "an identifier belongs to one work, so all but one of these lead elsewhere",
        "open " + identifier.url() + " and give the entries it does not name their own link");
  }

  private Finding finding(String what, String why, String todo) {
    String titles =
        works.stream().map(w -> "\"" + w.get(0).title() + "\"").collect(Collectors.joining(", "));
    return Finding.of(members.get(0).subject(), identifier.canonical() + what + titles, why, todo)
        .identifiers(List.of(identifier))
        .related(members.stream().skip(1).map(EntryPlace::related).toList())
        .key(identifier.canonical());
  }
}
