package dev.shelfcheck.rules.wrongwork;

import dev.shelfcheck.ask.Answer;
import dev.shelfcheck.ask.Answers;
import dev.shelfcheck.ask.Question;
import dev.shelfcheck.ask.Source;
import dev.shelfcheck.ask.WorkById;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.DocumentKind;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Work;
import dev.shelfcheck.read.LibraryReader;
import dev.shelfcheck.read.MarkdownReader;
import dev.shelfcheck.read.ReadOptions;
import dev.shelfcheck.rule.Witnessed;
import dev.shelfcheck.rules.duplicate.Siblings;
import dev.shelfcheck.rules.entry.Listing;
import dev.shelfcheck.rules.record.KnownWork;
import dev.shelfcheck.source.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fits what each {@link Ground} weighs, by logistic regression, to labelled disagreements between a
 * listed title and the linked work's: wrong links against renames and short names. Nothing in it is
 * random, so that the same labels give the same weights.
 *
 * <p>Arguments: the catalogue's folder, then folders of lists to fit to or, after {@code --check},
 * to check on; each holds {@code corpus/} and {@code natural_errors.tsv}.
 */
public final class GroundsFit {
  private static final int ROUNDS = 20000;
  private static final double STEP = 0.05;

  /** Keeps a ground that was seen twice from weighing all that the two cases allow. */
  private static final double SHRINKAGE = 0.003;

  /** What a ground weighs that no labelled case has, to the side that it speaks for. */
  private static final double EXPECTED = 1;

  private static final int SLACK = 3;

  /** One labelled disagreement. */
  record Labelled(String place, boolean wrong, Set<Ground> grounds) {}

  private final Source catalogue;

  private GroundsFit(Source catalogue) {
    this.catalogue = catalogue;
  }

  public static void main(String[] args) throws IOException {
    GroundsFit fit = new GroundsFit(Catalogue.open(Path.of(args[0])));
    List<Labelled> fitted = new ArrayList<>();
    Map<String, List<Labelled>> checked = new LinkedHashMap<>();
    boolean check = false;
    for (String arg : List.of(args).subList(1, args.length)) {
      if (arg.equals("--check")) {
        check = true;
        continue;
      }
      List<Labelled> labelled = fit.labelled(Path.of(arg));
      checked.put(arg, labelled);
      if (!check) {
        fitted.addAll(labelled);
      }
    }
    double[] weights = weights(fitted);
    print(weights, fitted);
    checked.forEach((name, labelled) -> print(name, labelled, weights));
  }

  private List<Labelled> labelled(Path folder) throws IOException {
    Map<String, List<String[]>> rows = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve("natural_errors.tsv"))) {
      String[] row = line.split("\t", -1);
      boolean told =
          row[7].equals("true_error")
              || row[7].equals("renamed_or_other_version")
              || row[7].equals("short_name_or_paraphrase");
      if (told) {
        rows.computeIfAbsent(row[0], k -> new ArrayList<>()).add(row);
      }
    }
    List<String> files =
        rows.keySet().stream().map(f -> folder.resolve("corpus").resolve(f).toString()).toList();
    List<Labelled> labelled = new ArrayList<>();
    new LibraryReader(Map.of(DocumentKind.MARKDOWN, new MarkdownReader()), p -> false)
        .read(files, ReadOptions.in(Path.of("")))
        .documents()
        .forEach(d -> labelled.addAll(labelled(d, rows)));
    return labelled;
  }

  private List<Labelled> labelled(Document document, Map<String, List<String[]>> rows) {
    String name = Path.of(document.path()).getFileName().toString();
    Siblings siblings = Siblings.of(document);
    List<Labelled> labelled = new ArrayList<>();
    for (String[] row : rows.getOrDefault(name, List.of())) {
      Listing.of(document)
          .filter(l -> Math.abs(l.subject().start().line() - Integer.parseInt(row[1])) <= SLACK)
          .flatMap(
              l ->
                  l.identifiers().stream()
                      .filter(i -> names(row[4], i))
                      .flatMap(i -> labelled(row, l, i, siblings).stream()))
          .findFirst()
          .ifPresent(labelled::add);
    }
    return labelled;
  }

  private static boolean names(String id, Identifier identifier) {
    return identifier.canonical().equalsIgnoreCase(id.contains(":") ? id : "arxiv:" + id);
  }

  private Optional<Labelled> labelled(
      String[] row, Listing listing, Identifier linked, Siblings siblings) {
    WorkById byId = new WorkById(linked);
    Answers answers = catalogue.answer(List.<Question<?>>of(byId, listing.byTitle()));
    Optional<Work> held = KnownWork.held(answers, byId).map(Witnessed::value);
    Bearers bearers =
        answers.to(listing.byTitle()) instanceof Answer.Known<List<Work>> k
            ? Bearers.of(listing, linked, k.value())
            : Bearers.NONE;
    return held.map(w -> new Grounds(listing, linked, w))
        .filter(g -> g.apart() && !g.numbered(bearers) && !listing.printsElsewhere(held.get()))
        .map(
            g ->
                new Labelled(
                    row[0] + ":" + row[1] + " " + listing.title(),
                    row[7].equals("true_error"),
                    g.of(bearers, siblings)));
  }

  private static int at(Ground ground) {
    return List.of(Ground.values()).indexOf(ground);
  }

  /** Weights by ground, the last one for none. */
  private static double[] weights(List<Labelled> labelled) {
    Ground[] all = Ground.values();
    double[] weights = new double[all.length + 1];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (Labelled l : labelled) {
        double off = (l.wrong() ? 1 : 0) - 1 / (1 + Math.exp(-sum(l.grounds(), weights)));
        l.grounds().forEach(g -> slope[at(g)] += off);
        slope[all.length] += off;
      }
      for (int i = 0; i < weights.length; i++) {
        double shrunk =
            i < all.length
                ? SHRINKAGE
                    * (weights[i] - (all[i].accuses() ? EXPECTED : -EXPECTED))
                    * labelled.size()
                : 0;
        weights[i] += STEP * (slope[i] - shrunk) / Math.sqrt(labelled.size());
      }
    }
    return weights;
  }

  private static double sum(Set<Ground> grounds, double[] weights) {
    return weights[weights.length - 1] + grounds.stream().mapToDouble(g -> weights[at(g)]).sum();
  }

  private static void print(double[] weights, List<Labelled> labelled) {
    for (Ground ground : Ground.values()) {
      long right = labelled.stream().filter(l -> l.grounds().contains(ground) && l.wrong()).count();
      long all = labelled.stream().filter(l -> l.grounds().contains(ground)).count();
      System.out.printf(
          Locale.ROOT, "%-16s %+.2f  %d of %d%n", ground, weights[at(ground)], right, all);
    }
    System.out.printf(Locale.ROOT, "%-16s %+.2f%n", "(none)", weights[weights.length - 1]);
  }

  private static void print(String name, List<Labelled> labelled, double[] weights) {
    System.out.println(name + ": " + labelled.size());
    labelled.stream()
        .sorted((a, b) -> Double.compare(sum(b.grounds(), weights), sum(a.grounds(), weights)))
        .forEach(
            l ->
                System.out.printf(
                    Locale.ROOT,
                    "%+.2f %s %s %s%n",
                    sum(l.grounds(), weights),
                    l.wrong() ? "WRONG" : "right",
                    l.place(),
                    l.grounds()));
  }
}
