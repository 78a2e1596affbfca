package dev.shelfcheck.source.links;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Evidence;
import dev.shelfcheck.ask.Evidence.Provenance;
import dev.shelfcheck.ask.RepositoryReport;
import java.time.LocalDate;
import java.util.Optional;

/** What GitHub says of a repository on a day, as an answer. */
record GitHubAnswer(LocalDate today) {
  /**
   * It is there.
   *
   * @param name under which it is known now
   */
  Answer<RepositoryReport> known(String name, boolean archived) {
    return answer(new RepositoryReport(true, archived, Optional.of(name)));
  }

  Answer<RepositoryReport> missing() {
    return answer(new RepositoryReport(false, false, Optional.empty()));
  }

  private Answer<RepositoryReport> answer(RepositoryReport report) {
    return Answer.Known.of(report, new Evidence("GitHub", today, Provenance.LIVE));
  }
}
