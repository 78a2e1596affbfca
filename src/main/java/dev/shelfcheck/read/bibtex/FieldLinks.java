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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links of a BibTeX entry: {@code url}, {@code doi}, {@code eprint} with its archive, and
 * addresses in {@code howpublished}, {@code note} or {@code journal}.
 */
final class FieldLinks {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s{}\"]+");
  private static final Pattern ARXIV_ID =
      Pattern.compile("(?i)(?:arxiv:)?(\\d{4}\\.\\d{4,5}(?:v\\d+)?|[a-z.-]+/\\d{7}(?:v\\d+)?)");
  private static final List<String> WITH_ADDRESS =
      List.of("url", "howpublished", "note", "journal", "pdf", "link", "ee");

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
      links.add(link(target.replaceAll("\\\\([_%#&~])", "$1"), role(field), span));
    }
  }

  private static LinkRole role(String field) {
    return field.equals("pdf") ? LinkRole.PDF : LinkRole.PAPER;
  }

  private void doi(List<Link> links) {
    Span place = places.get("doi");
    String value = values.getOrDefault("doi", "").replaceAll("\\\\([_%#&~])", "$1").strip();
    if (place != null && !value.isEmpty()) {
      boolean address = value.toLowerCase(Locale.ROOT).startsWith("http");
      String name = value.replaceFirst("(?i)^doi:\\s*", "");
      links.add(link(address ? value : "https://doi.org/" + name, LinkRole.PAPER, place));
    }
  }

  private void eprint(List<Link> links) {
    Span place = places.get("eprint");
    Matcher m = ARXIV_ID.matcher(values.getOrDefault("eprint", "").strip());
    String archive =
        values.getOrDefault("archiveprefix", values.getOrDefault("eprinttype", "arxiv"));
    if (place != null && m.matches() && archive.equalsIgnoreCase("arxiv")) {
      links.add(link("https://arxiv.org/abs/" + m.group(1), LinkRole.PAPER, place));
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
