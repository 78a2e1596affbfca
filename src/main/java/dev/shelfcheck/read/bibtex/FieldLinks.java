package dev.shelfcheck.read.bibtex;

import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.LinkForm;
import dev.shelfcheck.model.LinkRole;
import dev.shelfcheck.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links of a BibTeX entry: {@code url}, {@code doi}, {@code eprint} with its archive, and
 * addresses in {@code howpublished}, {@code note} or {@code journal}.
 */
final class FieldLinks {
  /** An address as it is written, with escaped signs in braces of their own: {@code a{\_}b}. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s{}\"/]*[^\\s{}\"/.]\\.(?:[^\\s{}\"]|\\{\\\\?[_%#&~$]\\})+");

  /** Such a sign. */
  private static final Pattern ESCAPED = Pattern.compile("\\{\\\\?([_%#&~$])\\}|\\\\([_%#&~$])");

  private static final Pattern ARXIV_ID =
      Pattern.compile("(?i)(?:arxiv:)?(\\d{4}\\.\\d{4,5}(?:v\\d+)?|[a-z.-]+/\\d{7}(?:v\\d+)?)");

  /** PubMed counts its records from 1 and has some forty million. */
  private static final Pattern PUBMED_ID = Pattern.compile("[1-9]\\d{0,7}");

  private static final Pattern HAL_ID = Pattern.compile("[a-z]+-\\d{8}(?:v\\d+)?");
  private static final Pattern OLD_NUMBER = Pattern.compile("\\d{7}(?:v\\d+)?");
  private static final List<String> WITH_ADDRESS =
      List.of("url", "howpublished", "note", "journal", "journaltitle", "pdf", "link", "ee");

  private final String text;
  private final Map<String, String> values;
  private final Map<String, Span> places;

  FieldLinks(String text, Map<String, String> values, Map<String, Span> places) {
    this.text = text;
    this.values = values;
    this.places = places;
  }

  List<Link> links() {
    List<Link> links = new ArrayList<>();
    WITH_ADDRESS.forEach(f -> addresses(f, links));
    doi(links);
    eprint(links);
    pubmed(links);
    code(links);
    links.sort(Comparator.comparing(Link::span));
    return links;
  }

  private void addresses(String field, List<Link> links) {
    Span place = places.get(field);
    if (place == null) {
      return;
    }
    String raw = text.substring(place.start(), place.end());
    Matcher m = ADDRESS.matcher(raw);
    while (m.find()) {
      String target = m.group().replaceFirst("[.,;]+$", "");
      Span span = new Span(m.start(), m.start() + target.length()).shift(place.start());
      links.add(link(plain(target), role(field), span));
    }
  }

  /** An address or a name as it is meant. */
  private static String plain(String written) {
    return ESCAPED
        .matcher(written)
        .replaceAll(m -> Matcher.quoteReplacement(m.group(1) == null ? m.group(2) : m.group(1)))
        .replace("{\\textless}", "<")
        .replace("{\\textgreater}", ">")
        .strip();
  }

  private static LinkRole role(String field) {
    return field.equals("pdf") ? LinkRole.PDF : LinkRole.PAPER;
  }

  private void doi(List<Link> links) {
    Span place = places.get("doi");
    String value = plain(values.getOrDefault("doi", ""));
    if (place != null && !value.isEmpty()) {
      boolean address = value.toLowerCase(Locale.ROOT).startsWith("http");
      String name = value.replaceFirst("(?i)^doi(?:\\s*:|\\s)\\s*", "");
      links.add(link(address ? value : "https://doi.org/" + name, LinkRole.PAPER, place));
    }
  }

  private void eprint(List<Link> links) {
    Span place = places.get("eprint");
    String value = values.getOrDefault("eprint", "").strip();
    if (place == null || value.isEmpty()) {
      return;
    }
    String archive =
        values.getOrDefault("archiveprefix", values.getOrDefault("eprinttype", "arxiv"));
    address(archive.strip().toLowerCase(Locale.ROOT), value)
        .ifPresent(a -> links.add(link(a, LinkRole.PAPER, place)));
  }

  /** Where an archive keeps what it numbers so. */
  private Optional<String> address(String archive, String value) {
    return switch (archive) {
      case "arxiv" -> arxiv(value).map(id -> "https://arxiv.org/abs/" + id);
      case "pubmed", "pmid" ->
          Optional.of(value)
              .filter(v -> PUBMED_ID.matcher(v).matches())
              .map(v -> "https://pubmed.ncbi.nlm.nih.gov/" + v + "/");
      case "hal" ->
          Optional.of(value)
              .filter(v -> HAL_ID.matcher(v).matches())
              .map(v -> "https://hal.science/" + v);
      default -> Optional.empty();
    };
  }

  /** Old identifiers name their class, here or in a field of its own. */
  private Optional<String> arxiv(String value) {
    Matcher whole = ARXIV_ID.matcher(value);
    if (whole.matches()) {
      return Optional.of(whole.group(1));
    }
    String subject = values.getOrDefault("primaryclass", values.getOrDefault("eprintclass", ""));
    String named = subject.replaceFirst("\\..*", "").strip() + "/" + value;
    return OLD_NUMBER.matcher(value).matches() && ARXIV_ID.matcher(named).matches()
        ? Optional.of(named)
        : Optional.empty();
  }

  private void pubmed(List<Link> links) {
    Span place = places.get("pmid");
    String value = values.getOrDefault("pmid", "").strip();
    if (place != null && PUBMED_ID.matcher(value).matches()) {
      links.add(link("https://pubmed.ncbi.nlm.nih.gov/" + value + "/", LinkRole.PAPER, place));
    }
  }

  private void code(List<Link> links) {
    Span place = places.get("code");
    Matcher m = ADDRESS.matcher(values.getOrDefault("code", ""));
    if (place != null && m.lookingAt()) {
      links.add(link(m.group(), LinkRole.CODE, place));
    }
  }

  private static Link link(String target, LinkRole role, Span span) {
    return Link.of(target, "", LinkForm.FIELD, role, span, span);
  }
}
