package dev.shelfcheck.rules.address;

import dev.shelfcheck.rule.Edit;
import dev.shelfcheck.rule.Finding;
import dev.shelfcheck.rule.Fix;
import dev.shelfcheck.rule.Message;
import dev.shelfcheck.rule.Related;
import java.util.List;

/**
 * Fields of one name whose identifiers are wrapped, told as one fault: one, or all of a document
 * that are written so by habit.
 */
public record WrappedFields(List<WrappedField> all) {

  /** That the identifiers are to stand alone, with the edits that free them. */
  public Finding unwrapped() {
    return finding().fix(fix());
  }

  /**
   * That the identifiers are other works', too: programs that fetch references fill in one that
   * they found anywhere in the text.
   */
  public Finding strange() {
    Finding finding = finding();
    return finding.say(
        new Message(
            finding.message().what() + ", and " + first().bare() + " is another work's",
            "it stands at another title, so it was not this entry's from the first",
            "look up the identifier of the work, or leave the field out"));
  }

  private WrappedField first() {
    return all.get(0);
  }

  private Finding finding() {
    String places = all.size() > 1 ? ", in " + all.size() + " places" : "";
    return Finding.of(
            first().subject(),
            "the field " + first().name() + " wants the " + first().noun() + " alone" + places,
            first().isLabelled()
                ? "styles write the label in front of it once more, and programs that look for"
                    + " the identifier do not find it"
                : "styles write the address in front of it once more, and the link is dead",
            "write " + first().bare())
        .related(all.stream().skip(1).map(w -> new Related(w.subject(), w.bare())).toList())
        .key(first().name());
  }

  private Fix fix() {
    return new Fix(
        "Write the " + first().noun() + " alone",
        Fix.Applicability.SAFE,
        all.stream().map(w -> new Edit(w.subject().path(), w.field().span(), w.bare())).toList());
  }
}
