package dev.shelfcheck.cli.run;

import dev.shelfcheck.api.Shelfcheck;
import dev.shelfcheck.audit.ReportedFinding;
import dev.shelfcheck.cli.option.NamedWork;
import dev.shelfcheck.cli.option.SectionChoice;
import dev.shelfcheck.cli.terminal.ExitCode;
import dev.shelfcheck.cli.terminal.Terminal;
import dev.shelfcheck.cli.terminal.UsageException;
import dev.shelfcheck.config.TopicFiles;
import dev.shelfcheck.disk.WholeFile;
import dev.shelfcheck.fix.UnifiedDiff;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Library;
import dev.shelfcheck.model.Section;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.report.Shown;
import dev.shelfcheck.rules.shelf.TopicLexicon;
import dev.shelfcheck.write.Addition;
import dev.shelfcheck.write.GivenParts;
import dev.shelfcheck.write.NoColumnException;
import dev.shelfcheck.write.Particulars;
import dev.shelfcheck.write.Proposal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A work on its way into a list: proposed, read back, checked, and only then written. */
public final class Newcomer {
  private static final String VAGUE =
      "its neighbours say more exactly when they appeared than is known of it";

  private final Terminal terminal;
  private final Shelfcheck shelfcheck;
  private final Work work;
  private final Particulars particulars;
  private final GivenParts given;
  private final boolean force;
  private final boolean dryRun;

  /**
   * A work that is about to be entered.
   *
   * @param named the identifier that it was named by
   * @param given what is to be said that no registry knows
   * @param force whether it is entered although it brings findings
   * @param dryRun whether the change is shown and not made
   */
  public Newcomer(
      Terminal terminal,
      Shelfcheck shelfcheck,
      Work work,
      Identifier named,
      GivenParts given,
      boolean force,
      boolean dryRun) {
    this.terminal = terminal;
    this.shelfcheck = shelfcheck;
    this.work = work;
    this.given = given;
    this.force = force;
    this.dryRun = dryRun;
    this.particulars = NamedWork.particulars(work, named);
  }

  /** What is known of the work that is added. */
  public Particulars particulars() {
    return particulars;
  }

  /** Enters the work, or shows what would be entered; the exit code. */
  public int enter(Library library, Document document, Optional<String> named) throws IOException {
    if (document.kind() != DocumentKind.MARKDOWN) {
      throw new UsageException(
          Shown.line(document.path()) + " is of a kind that is read and not written");
    }
    SectionChoice choice = new SectionChoice(document);
    Section section =
        named
            .map(choice::named)
            .orElseGet(() -> choice.proposed(particulars, work.summary().orElse(""), lexicon()));
    Addition addition = addition(document, section, named.flatMap(choice::entry));
    List<Proposal> proposals = addition.proposals();
    if (proposals.isEmpty()) {
      throw new UsageException(
          "no entry of " + Shown.line(document.path()) + " can be taken as a model");
    }
    Optional<String> misfit = misfit(addition, document, section);
    if (misfit.isPresent() && !force) {
      return strange(misfit.get(), proposals.get(0));
    }
    return tried(library, document, addition, proposals, section);
  }

  /** Why it cannot stand in a section like what is there. */
  private Optional<String> misfit(Addition addition, Document document, Section section) {
    return new OtherShelf(document, section).reason(particulars).or(addition::misfit);
  }

  /** Asks for what its neighbours say and nobody here knows. */
  private int asked(List<String> unsaid, Proposal proposal) {
    String columns = unsaid.stream().collect(Collectors.joining("\", \"", "\"", "\""));
    terminal
        .err()
        .println(
            "shelfcheck: nothing is written, for its neighbours say more than is known of it in "
                + Shown.line(columns));
    terminal
        .err()
        .println(
            "shelfcheck: say what stands there by --cell NAME=TEXT; --force writes it all the"
                + " same; proposed was:");
    terminal.out().println(proposal.text());
    return ExitCode.BROKEN;
  }

  private int strange(String misfit, Proposal proposal) {
    terminal.err().println("shelfcheck: nothing is written, for " + Shown.line(misfit));
    terminal.err().println("shelfcheck: --force writes it all the same; proposed was:");
    terminal.out().println(proposal.text());
    return ExitCode.BROKEN;
  }

  private Addition addition(Document document, Section section, Optional<Entry> beside) {
    try {
      return new Addition(document, section, beside, particulars, given);
    } catch (NoColumnException e) {
      throw new UsageException(
          "there is no column '"
              + Shown.line(e.name())
              + "'"
              + (e.columns().isEmpty()
                  ? ": entries of this section are no rows, and have no fields"
                  : "; there are: " + Shown.line(String.join(", ", e.columns()))));
    }
  }

  private TopicLexicon lexicon() {
    return new TopicLexicon(TopicFiles.with(shelfcheck.rules().project().config().paths("topics")));
  }

  private int tried(
      Library library,
      Document document,
      Addition addition,
      List<Proposal> proposals,
      Section section)
      throws IOException {
    ProposalTrials choice = trials(library, document, addition, proposals);
    List<String> unsaid = choice.best().map(b -> b.proposal().unsaid()).orElse(List.of());
    if (!unsaid.isEmpty() && !force) {
      return asked(unsaid, choice.best().get().proposal());
    }
    if (choice.best().filter(b -> b.proposal().vague()).isPresent() && !force) {
      return strange(VAGUE, choice.best().get().proposal());
    }
    if (choice.best().isPresent() && (force || choice.best().get().worst() == 0)) {
      choice.best().get().findings().forEach(this::say);
      return written(document, choice.best().get(), section);
    }
    return refused(proposals.get(0), choice.fault(), choice.best());
  }

  /**
   * The work's entry as a section of a list would write it.
   *
   * @param quiet whether it must bring no finding but advice
   */
  Optional<String> entry(Library library, Document document, Section section, boolean quiet) {
    Addition addition = addition(document, section, Optional.empty());
    if (misfit(addition, document, section).isPresent()) {
      return Optional.empty();
    }
    return trials(library, document, addition, addition.proposals())
        .best()
        .filter(t -> !quiet || t.worst() < 2)
        .filter(t -> t.proposal().unsaid().isEmpty() && !t.proposal().vague())
        .map(t -> t.proposal().text());
  }

  private ProposalTrials trials(
      Library library, Document document, Addition addition, List<Proposal> proposals) {
    return ProposalTrials.of(shelfcheck, library, document, proposals, addition.meant());
  }

  private int refused(Proposal first, Optional<String> fault, Optional<TriedProposal> second) {
    if (second.isPresent()) {
      terminal
          .err()
          .println(
              "shelfcheck: nothing is written, for the entry would bring "
                  + (second.get().worst() < 2 ? "advice" : "findings")
                  + ":");
      second.get().findings().forEach(this::say);
      boolean lacking =
          second.get().findings().stream().anyMatch(b -> b.rule().value().equals("missing-cell"));
      terminal
          .err()
          .println(
              "shelfcheck: "
                  + (lacking ? "say what stands there by --cell NAME=TEXT; " : "")
                  + "--force writes it all the same");
    } else {
      terminal
          .err()
          .println(
              "shelfcheck: nothing is written, for "
                  + fault.map(Shown::line).orElse("it is not understood"));
    }
    terminal.err().println("shelfcheck: proposed was:");
    terminal.out().println(second.map(s -> s.proposal().text()).orElse(first.text()));
    return ExitCode.BROKEN;
  }

  private void say(ReportedFinding broken) {
    terminal
        .err()
        .println(
            "  "
                + broken.severity().name().toLowerCase(Locale.ROOT)
                + "  "
                + Shown.line(broken.finding().message().what())
                + "  ["
                + broken.rule()
                + "]");
  }

  /** Says what the neighbours name and nobody here knows. */
  private void sayMissing(Document document, Proposal proposal) {
    boolean named = document.entries().get(proposal.after()).claim().authors().isPresent();
    if (named && particulars.authors().isEmpty()) {
      terminal
          .err()
          .println(
              "shelfcheck: its neighbours name their authors, and who wrote this is not known here;"
                  + " --online asks its registry");
    }
  }

  private int written(Document document, TriedProposal tried, Section section) throws IOException {
    sayMissing(document, tried.proposal());
    if (dryRun) {
      new PatchOutput(terminal)
          .print(UnifiedDiff.of(document.path(), document.source().text(), tried.text()));
      return ExitCode.CLEAN;
    }
    Path folder = shelfcheck.rules().project().folder();
    WholeFile.write(folder.resolve(document.path()), tried.text());
    terminal
        .out()
        .println(
            Shown.line(document.path())
                + ":"
                + tried.line()
                + ": added to "
                + (section.title().isEmpty() ? "the list" : SectionChoice.shown(section))
                + tried.proposal().sortedBy().map(by -> ", sorted by " + by).orElse("")
                + ": "
                + particulars.title());
    return ExitCode.CLEAN;
  }
}
