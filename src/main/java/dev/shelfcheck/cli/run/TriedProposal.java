package dev.shelfcheck.cli.run;

import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.rule.Severity;
import dev.shelfcheck.write.Proposal;
import java.util.List;

/**
 * A proposal that was tried, and what speaks against it.
 *
 * @param changed the document with the entry in it
 * @param text the document's
 * @param findings what the entry brings
 */
record TriedProposal(
    Proposal proposal, Document changed, String text, List<ReportedFinding> findings) {
  /** The line that the entry begins in. */
  int line() {
    return changed.position(changed.entries().get(proposal.index()).span().start()).line();
  }

  /** 2 where a warning or an error is among what it brings, 1 where advice is, else 0. */
  int worst() {
    if (findings.isEmpty()) {
      return 0;
    }
    return findings.stream().anyMatch(b -> b.severity().atLeast(Severity.WARNING)) ? 2 : 1;
  }
}
