package dev.shelfcheck.write;

import dev.shelfcheck.model.ArxivId;
import dev.shelfcheck.model.Doi;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.vocabulary.LinkLabels;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads the links of one entry to another work, each as the list writes such links. */
final class LinkStyle {
  private static final Map<String, String> LABELS = LinkLabels.words();

  /** What the labels of links to the work itself say. */
  private static final Set<String> OWN_LABELS = Set.of("paper", "pdf", LinkLabels.SILENT);

  /** Labels that name where a link leads. */
  private static final Set<String> PLACES =
      Set.of("arxiv", "openreview", "acl", "ieee", "acm", "springer", "elsevier", "biorxiv", "doi");

  private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{L}.-]{1,14}");

  /** What a link may be for that leads to no work. */
  private static final Set<LinkRole> ELSEWHERE =
      Set.of(LinkRole.CODE, LinkRole.PROJECT, LinkRole.DATASET, LinkRole.VIDEO);

  private final Particulars work;

  /** The identifiers of the entry that is the model. */
  private final List<Identifier> own;

  /** The link that leads to the work where none is known to. */
  private final Optional<Link> only;

  /** The links of the model that lead to the work by an identifier of a kind that it has. */
  private final List<Link> served;

  /** Whether identifiers are linked as their registries write them, however the model does. */
  private final boolean canonical;

  /** Whether the list links the files of preprints rather than their pages. */
  private final boolean files;

  private final String ending;

  /** Where the model's work was published, in small letters: a label that will say otherwise. */
  private final Optional<String> venue;

  private final Set<String> used = new HashSet<>();

  /**
   * Looks at the links of a model.
   *
   * @param ending what the addresses of preprints' files end with
   */
  LinkStyle(Particulars work, Entry model, boolean canonical, boolean files, String ending) {
    this.work = work;
    this.ending = ending;
    this.files = files;
    this.own = model.ownIdentifiers();
    boolean none = model.links().stream().noneMatch(l -> isOwn(l, own));
    this.only =
        model.links().stream()
            .filter(l -> none && l.form() != LinkForm.IMAGE && !ELSEWHERE.contains(l.role()))
            .findFirst();
    this.canonical = canonical;
    this.venue = model.claim().venue().map(v -> v.value().strip().toLowerCase(Locale.ROOT));
    this.served =
        model.links().stream()
            .filter(l -> isOwn(l, own) && l.form() != LinkForm.IMAGE)
            .filter(l -> l.identifiers().stream().anyMatch(i -> work.of(i.scheme()).isPresent()))
            .toList();
  }

  /** Whether a link of the model leads to the model's own work; one alone does. */
  boolean isOwn(Link link) {
    return only.filter(link::equals).isPresent() || isOwn(link, own);
  }

  /** Whether an entry has links and none to its own work. */
  static boolean leadsElsewhere(Entry entry) {
    return !entry.links().isEmpty()
        && entry.links().stream().noneMatch(l -> isOwn(l, entry.ownIdentifiers()));
  }

  private static boolean isOwn(Link link, List<Identifier> own) {
    String label = LABELS.getOrDefault(link.text().strip().toLowerCase(Locale.ROOT), "paper");
    return OWN_LABELS.contains(label)
        && (link.role().leadsToWork() || link.identifiers().stream().anyMatch(own::contains));
  }

  /** Whether a label may stand on a link to any work, or names the place that a target is at. */
  static boolean fits(String label, String target) {
    String lower = label.strip().toLowerCase(Locale.ROOT);
    return PLACES.contains(lower)
        ? target.toLowerCase(Locale.ROOT).contains(lower)
        : OWN_LABELS.contains(LABELS.getOrDefault(lower, ""));
  }

  /** Where such a link leads for the new work; empty where there is nothing to lead to. */
  Optional<String> target(Link link, String raw) {
    for (Identifier id : link.identifiers()) {
      Optional<Identifier> same = work.of(id.scheme()).filter(i -> !hides(i));
      if (same.isPresent()) {
        return Optional.of(fresh(swapped(raw, id, same.get())));
      }
    }
    return other(link);
  }

  /** Whether an identifier leads to a publication of which nothing is known, past the preprint. */
  private boolean hides(Identifier id) {
    return id instanceof Doi
        && work.venue().isEmpty()
        && arxiv()
        && own.stream().noneMatch(o -> o instanceof ArxivId);
  }

  /** A link of another kind than any identifier of the work has. */
  private Optional<String> other(Link link) {
    boolean text = link.role() == LinkRole.PDF && (files || !canonical);
    String label = link.text().strip().toLowerCase(Locale.ROOT);
    boolean named = LABELS.containsKey(label);
    if (!named
        && ((isPlace(link) && !venue.equals(Optional.of(label)))
            || served.stream().anyMatch(l -> !l.equals(link)))) {
      return Optional.empty();
    }
    Optional<String> wanted =
        (text || (files && firstIsPreprint())) && arxiv()
            ? work.of("arxiv").map(this::file)
            : work.identifiers().stream().findFirst().map(Identifier::url);
    if (PLACES.contains(label) && wanted.filter(w -> w.contains(label)).isEmpty()) {
      return Optional.empty();
    }
    boolean first = used.isEmpty() || (text && wanted.filter(used::contains).isEmpty() && arxiv());
    return wanted.filter(w -> first).map(this::fresh);
  }

  /** Whether a label seems to name the place that the model's work is at: a word, and no more. */
  private static boolean isPlace(Link link) {
    return PLACE.matcher(link.text().strip()).matches();
  }

  /** Whether most links to preprints lead to their files. */
  static boolean leadsToFiles(List<Entry> entries) {
    List<String> targets =
        entries.stream()
            .flatMap(e -> e.links().stream())
            .filter(l -> l.identifiers().stream().anyMatch(i -> i instanceof ArxivId))
            .map(l -> l.target().toLowerCase(Locale.ROOT))
            .toList();
    long files = targets.stream().filter(t -> t.contains("/pdf/")).count();
    return files > targets.stream().filter(t -> t.contains("/abs/")).count();
  }

  /** Where the file of a preprint is, as the list writes such addresses. */
  private String file(Identifier preprint) {
    return preprint.url().replace("/abs/", "/pdf/") + ending;
  }

  /** What most addresses of preprints' files end with, be it nothing. */
  static String ending(List<Entry> entries) {
    List<Boolean> ended =
        entries.stream()
            .flatMap(e -> e.links().stream())
            .map(l -> l.target().toLowerCase(Locale.ROOT))
            .filter(t -> t.contains("arxiv.org/pdf/"))
            .map(t -> t.endsWith(".pdf"))
            .toList();
    return 2 * ended.stream().filter(e -> e).count() > ended.size() ? ".pdf" : "";
  }

  private boolean firstIsPreprint() {
    return work.identifiers().stream().findFirst().filter(i -> i instanceof ArxivId).isPresent();
  }

  private boolean arxiv() {
    return work.of("arxiv").isPresent();
  }

  private String fresh(String target) {
    used.add(target);
    return target;
  }

  /** A text that names one identifier made to name another of the same kind. */
  private String swapped(String raw, Identifier from, Identifier to) {
    Matcher value =
        Pattern.compile("(?i)" + Pattern.quote(from.value()) + "(?:v\\d+)?").matcher(raw);
    if (!value.find() || canonical || !knows(raw, from, to)) {
      boolean file = canonical ? files : raw.toLowerCase(Locale.ROOT).contains("/pdf/");
      boolean pdf = to instanceof ArxivId && file;
      return pdf ? file(to) : to.url();
    }
    String target =
        value
            .replaceAll(Matcher.quoteReplacement(to.value()))
            .replaceFirst(to instanceof ArxivId ? "\\?.*$" : "$", "");
    return secure(target, to);
  }

  /** A registry that has https is linked by it, however the model does. */
  private static String secure(String target, Identifier to) {
    String host = to.url().replaceFirst("^https://([^/]*)/.*", "//$1/");
    return target.startsWith("http:" + host) ? "https" + target.substring("http".length()) : target;
  }

  /**
   * Whether the page that an address is of has the other work as well: a publisher's has its own.
   */
  private static boolean knows(String raw, Identifier from, Identifier to) {
    return !(from instanceof Doi)
        || raw.toLowerCase(Locale.ROOT).contains("doi.org/")
        || registrant(from).equals(registrant(to));
  }

  private static String registrant(Identifier doi) {
    return doi.value().substring(0, Math.max(doi.value().indexOf('/'), 0));
  }

  /** An identifier in running text for the new work's. */
  Optional<String> text(String raw) {
    for (Identifier id : own) {
      boolean named = raw.toLowerCase(Locale.ROOT).contains(id.value().toLowerCase(Locale.ROOT));
      Optional<Identifier> same = work.of(id.scheme());
      if (named) {
        return same.map(to -> swappedText(raw, id, to));
      }
    }
    return Optional.empty();
  }

  private static String swappedText(String raw, Identifier from, Identifier to) {
    return Pattern.compile("(?i)" + Pattern.quote(from.value()) + "(?:v\\d+)?")
        .matcher(raw)
        .replaceAll(Matcher.quoteReplacement(to.value()));
  }
}
