package dev.shelfcheck.fleet;

import dev.shelfcheck.model.Claim;
import dev.shelfcheck.model.ClaimPart;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.Entry;
import dev.shelfcheck.model.Identifier;
import dev.shelfcheck.model.IdentifierMention;
import dev.shelfcheck.model.Link;
import dev.shelfcheck.model.Position;
import dev.shelfcheck.model.Stated;
import dev.shelfcheck.model.WebAddress;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What was read of one file, as rows. */
final class ReadList {
  private final Document document;

  ReadList(Document document) {
    this.document = document;
  }

  Stream<EntryRow> entries() {
    return document.entries().stream().map(this::entry);
  }

  private EntryRow entry(Entry entry) {
    Claim claim = entry.claim();
    int last = Math.max(entry.span().start(), entry.span().end() - 1);
    return new EntryRow(
        entry.index(),
        document.source().line(entry.span().start()),
        document.source().line(last),
        entry.section().path(),
        entry.title(),
        certainty(entry, ClaimPart.TITLE),
        names(claim).map(Stated::value).toList(),
        claim.year().map(Stated::value),
        claim.venue().map(Stated::value),
        entry.identifiers().stream()
            .map(IdentifierMention::identifier)
            .map(Identifier::canonical)
            .distinct()
            .toList(),
        entry.ownIdentifiers().stream().map(Identifier::canonical).toList());
  }

  private static Stream<Stated<String>> names(Claim claim) {
    return claim.authors().stream().flatMap(a -> a.names().stream());
  }

  Stream<ClaimRow> claims() {
    return document.entries().stream().flatMap(ReadList::claims);
  }

  private static Stream<ClaimRow> claims(Entry entry) {
    Claim claim = entry.claim();
    return Stream.of(
            claim.title().stream().map(s -> claim(entry, ClaimPart.TITLE, s)),
            names(claim).map(s -> claim(entry, ClaimPart.AUTHORS, s)),
            claim.year().stream().map(s -> claim(entry, ClaimPart.YEAR, s)),
            claim.venue().stream().map(s -> claim(entry, ClaimPart.VENUE, s)))
        .flatMap(rows -> rows);
  }

  private static ClaimRow claim(Entry entry, ClaimPart part, Stated<?> stated) {
    return new ClaimRow(
        entry.index(),
        part.name().toLowerCase(Locale.ROOT),
        String.valueOf(stated.value()),
        stated.span().start(),
        stated.span().end(),
        certainty(entry, part));
  }

  private static String certainty(Entry entry, ClaimPart part) {
    return entry.claim().certainty(part).name().toLowerCase(Locale.ROOT);
  }

  Stream<LinkRow> links() {
    return Stream.concat(
            document.entries().stream()
                .flatMap(e -> e.links().stream().map(l -> link(Optional.of(e.index()), l))),
            document.looseLinks().stream().map(l -> link(Optional.empty(), l)))
        .sorted(Comparator.comparingInt(LinkRow::line).thenComparingInt(LinkRow::column));
  }

  private LinkRow link(Optional<Integer> entry, Link link) {
    Position start = document.position(link.span().start());
    return new LinkRow(
        entry,
        start.line(),
        start.column(),
        link.target(),
        link.web().map(WebAddress::canonical),
        link.web().map(WebAddress::host),
        link.role().name().toLowerCase(Locale.ROOT));
  }
}
