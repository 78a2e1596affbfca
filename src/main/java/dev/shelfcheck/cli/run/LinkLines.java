package dev.shelfcheck.cli.run;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.LinkReport;
import dev.shelfcheck.ask.LinkStatus;
import dev.shelfcheck.report.LinkLine;
import dev.shelfcheck.source.links.OtherSchemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is printed of links.
 *
 * @param softRot whether what answers but is no longer what was linked is called dead
 */
public record LinkLines(boolean softRot) {
  private static final Pattern LEADING_STATUS = Pattern.compile("(?:first )?(\\d{3})\\b.*");

  /** A line each, in the order of the list. */
  public List<LinkLine> of(List<ListedLink> listed, Answers answers) {
    List<LinkLine> lines = new ArrayList<>();
    for (ListedLink link : listed) {
      Optional<LinkStatus> question = LinkStatus.of(link.target());
      if (question.isPresent()) {
        lines.add(line(link, answers.to(question.get())));
      } else if (OtherSchemes.says(link.target()).isPresent()) {
        OtherSchemes.SchemeVerdict said = OtherSchemes.says(link.target()).get();
        lines.add(plain(said.verdict(), link, said.reason()));
      }
    }
    return lines;
  }

  private LinkLine line(ListedLink link, Answer<LinkReport> answer) {
    if (answer instanceof Answer.Known<LinkReport> known) {
      LinkReport r = known.value();
      boolean rotten = softRot && r.rot().isPresent();
      return new LinkLine(
          rotten ? "dead" : r.verdict().name().toLowerCase(Locale.ROOT),
          link.target(),
          r.status(),
          r.rot().map(rot -> r.reason() + "; soft rot: " + rot).orElse(r.reason()),
          r.finalUrl(),
          r.archived(),
          link.places());
    }
    return plain("unchecked", link, ((Answer.Unknown<LinkReport>) answer).detail());
  }

  private static LinkLine plain(String verdict, ListedLink link, String reason) {
    Matcher status = LEADING_STATUS.matcher(reason);
    return new LinkLine(
        verdict,
        link.target(),
        status.matches() ? Integer.parseInt(status.group(1)) : 0,
        reason,
        Optional.empty(),
        Optional.empty(),
        link.places());
  }
}
