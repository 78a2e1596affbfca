package dev.shelfcheck.fleet;

import dev.shelfcheck.api.Asked;
import dev.shelfcheck.api.Audited;
import dev.shelfcheck.audit.Audit;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.audit.Score;
import dev.shelfcheck.audit.UncheckedSubject;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Position;
import dev.shelfcheck.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One list's audit as rows. */
final class JudgedList {
  private final ListName name;
  private final String digest;
  private final Audited audited;
  private final Audit audit;

  JudgedList(ListName name, String digest, Audited audited) {
    this.name = name;
    this.digest = digest;
    this.audited = audited;
    this.audit = audited.audit().gathered();
  }

  /**
   * The row.
   *
   * @param asked what was asked of the world
   */
  ListRow row(List<Asked> asked) {
    List<Document> documents = audit.library().documents().toList();
    return new ListRow(
        name.repository(),
        name.commit(),
        name.path(),
        digest,
        Score.of(audit).points(),
        Score.isTold(audit),
        audit.holds(),
        documents.stream().flatMap(d -> new ReadList(d).entries()).toList(),
        documents.stream().flatMap(d -> new ReadList(d).claims()).toList(),
        documents.stream().flatMap(d -> new ReadList(d).links()).toList(),
        findings(),
        audit.unchecked().stream().map(JudgedList::unchecked).toList(),
        asked.stream().map(a -> new AskedRow(a.kind(), a.question(), a.outcome())).toList(),
        List.of());
  }

  private List<FindingRow> findings() {
    List<String> lines = audited.report("jsonl").lines().toList();
    List<FindingRow> rows = new ArrayList<>();
    for (ReportedFinding broken : audit.broken()) {
      rows.add(finding(rows.size(), broken, lines.get(rows.size())));
    }
    return rows;
  }

  private static FindingRow finding(int number, ReportedFinding broken, String json) {
    Subject subject = broken.finding().subject();
    Position start = subject.start();
    return new FindingRow(
        number,
        broken.rule().value(),
        broken.severity().word(),
        start.line(),
        start.column(),
        entry(subject),
        broken.finding().identifiers().stream().map(Identifier::canonical).toList(),
        broken.fingerprint(),
        json);
  }

  private static UncheckedRow unchecked(UncheckedSubject unchecked) {
    Position start = unchecked.subject().start();
    return new UncheckedRow(
        unchecked.rule().value(),
        start.line(),
        start.column(),
        entry(unchecked.subject()),
        unchecked.cause().name().toLowerCase(Locale.ROOT),
        unchecked.detail());
  }

  private static Optional<Integer> entry(Subject subject) {
    return subject.entry().map(Entry::index);
  }
}
